-- Reads what follows a place. ARGV: run, epoch and number of the place, most messages, most bytes. Returns the epoch, the number of the log's
-- last frame, the number of the first frame that is returned, and the frames
local after, mostMessages, mostBytes = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local oldest = redis.call('LINDEX', list, 0)
while oldest and now - struct.unpack('>I6', oldest) > age do
    bytes = bytes - #redis.call('LPOP', list) + 10
    oldest = redis.call('LINDEX', list, 0)
end
local first = seq + 1
local frames = {}
if ARGV[2] == epoch and after < seq then
    local lowest = seq - redis.call('LLEN', list) + 1
    first = math.max(after + 1, lowest)
    frames = redis.call('LRANGE', list, first - lowest, first - lowest + mostMessages - 1)
end
local answer = {epoch, string.format('%.0f', seq), string.format('%.0f', first)}
local size = 0
for i, stored in ipairs(frames) do
    size = size + #stored - 10
    if size > mostBytes and i > 1 then
        break
    end
    answer[3 + i] = string.sub(stored, 11)
end
