-- Appends a frame and publishes it with its position, in one step. ARGV: run, most messages, most bytes, age in milliseconds, channel, frame.
-- Returns the epoch and the number, with a space between
local frame, age = ARGV[6], ARGV[4]
seq = seq + 1
bytes = bytes + #frame
local count = redis.call('RPUSH', list, string.format('%013.0f', now) .. frame)
if count == 1 then -- the list is new, or those before were too old
    bytes = #frame
    if known[6] then
        redis.call('PEXPIREAT', list, known[6])
    end
end
local mostMessages, mostBytes = tonumber(ARGV[2]), tonumber(ARGV[3])
while count > 1 and (count > mostMessages or bytes > mostBytes) do
    bytes = bytes - #redis.call('LPOP', list) + 13
    count = count - 1
end
local number = string.format('%.0f', seq)
redis.call('HSET', meta, 'seq', number, 'bytes', bytes)
local life = math.max(3600000, 2 * age) -- an hour at least
if known[5] ~= age or tonumber(known[6] or 0) - now < life * 0.75 then
    -- those that are too old go later than they might: what is read has none of them
    local oldest = redis.call('LINDEX', list, 0)
    while now - tonumber(string.sub(oldest, 1, 13)) > tonumber(age) do
        bytes = bytes - #redis.call('LPOP', list) + 13
        oldest = redis.call('LINDEX', list, 0)
    end
    local over = string.format('%.0f', now + life)
    redis.call('HSET', meta, 'bytes', bytes, 'age', age, 'until', over)
    redis.call('PEXPIREAT', meta, over)
    redis.call('PEXPIREAT', list, over)
end
redis.call('PUBLISH', ARGV[5], 'A' .. string.char(#epoch) .. epoch .. number .. ' ' .. frame)
return epoch .. ' ' .. number
