-- Appends a frame and publishes it with its position, in one step. ARGV: run, most messages, most bytes, age in milliseconds, channel, frame
local mostMessages, mostBytes, channel, frame = tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[5], ARGV[6]
age = tonumber(ARGV[4])
seq = seq + 1
bytes = bytes + #frame
local count = redis.call('RPUSH', list, string.format('%013.0f', now) .. frame)
if count == 1 then
    bytes = #frame -- the frames before were too old for Redis to keep
end
while count > 1 and (count > mostMessages or bytes > mostBytes or isOld(redis.call('LINDEX', list, 0))) do
    drop()
    count = count - 1
end
local number = string.format('%.0f', seq)
redis.call('HSET', meta, 'seq', number, 'bytes', bytes, 'age', ARGV[4])
keep()
redis.call('PUBLISH', channel, 'A' .. string.char(#epoch) .. epoch .. number .. ' ' .. frame)
return {epoch, number}
