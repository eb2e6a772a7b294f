-- Reads what follows a place. ARGV: run, epoch and number of the place, most messages, most bytes. Returns the epoch, the number of the log's
-- last frame, the number of the first frame that is returned, and the frames
local after, mostMessages, mostBytes = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
while isOld(redis.call('LINDEX', list, 0)) do
    drop()
end
redis.call('HSET', meta, 'bytes', bytes)
keep()
local page = {epoch, string.format('%.0f', seq)}
if ARGV[2] ~= epoch or after >= seq then
    page[3] = string.format('%.0f', seq + 1)
    return page
end
local oldest = seq - redis.call('LLEN', list) + 1
local first = math.max(after + 1, oldest)
page[3] = string.format('%.0f', first)
local size = 0
for i, stored in ipairs(redis.call('LRANGE', list, first - oldest, first - oldest + mostMessages - 1)) do
    size = size + #stored - TIME_DIGITS
    if size > mostBytes and i > 1 then
        break
    end
    page[3 + i] = string.sub(stored, TIME_DIGITS + 1)
end
return page
