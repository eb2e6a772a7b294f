-- Reads what follows a place. ARGV: run, epoch and number of the place, most messages, most bytes. Returns the epoch, the number of the log's
-- last frame, the number of the first frame that is returned, and the frames
local after, mostMessages, mostBytes = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local age = tonumber(known[5] or 0)
local oldest = redis.call('LINDEX', list, 0)
while oldest and now - tonumber(string.sub(oldest, 1, 13)) > age do
    bytes = bytes - #redis.call('LPOP', list) + 13
    oldest = redis.call('LINDEX', list, 0)
end
local life = math.max(3600000, 2 * age)
local over = tonumber(known[6] or 0)
if over - now < life * 0.75 then
    over = now + life
end
redis.call('HSET', meta, 'bytes', bytes, 'until', string.format('%.0f', over))
redis.call('PEXPIREAT', meta, string.format('%.0f', over))
redis.call('PEXPIREAT', list, string.format('%.0f', over))
local page = {epoch, string.format('%.0f', seq)}
if ARGV[2] ~= epoch or after >= seq then
    page[3] = string.format('%.0f', seq + 1)
    return page
end
local lowest = seq - redis.call('LLEN', list) + 1
local first = math.max(after + 1, lowest)
page[3] = string.format('%.0f', first)
local size = 0
for i, stored in ipairs(redis.call('LRANGE', list, first - lowest, first - lowest + mostMessages - 1)) do
    size = size + #stored - 13
    if size > mostBytes and i > 1 then
        break
    end
    page[3 + i] = string.sub(stored, 14)
end
return page
