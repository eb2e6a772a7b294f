-- Appends frames and publishes them with the position of the first, in one step. ARGV: run, most messages, most bytes, age in milliseconds,
-- channel, frames. Returns the epoch and the number of the first, with a space between
local age = ARGV[4]
local first = epoch .. ' ' .. string.format('%.0f', seq + 1)
local stamp = string.format('%013.0f', now)
local stored = {}
local message = {'A', string.char(#epoch), epoch, string.sub(first, #epoch + 2), ' '}
local added = 0
for i = 6, #ARGV do
    local frame = ARGV[i]
    added = added + #frame
    stored[#stored + 1] = stamp .. frame
    message[#message + 1] = struct.pack('>I4', #frame)
    message[#message + 1] = frame
end
seq = seq + #stored
bytes = bytes + added
local count = redis.call('RPUSH', list, unpack(stored))
if count == #stored then -- the list is new, or those before were too old
    bytes = added
    if known[6] then
        redis.call('PEXPIREAT', list, known[6])
    end
end
local mostMessages, mostBytes = tonumber(ARGV[2]), tonumber(ARGV[3])
while count > 1 and (count > mostMessages or bytes > mostBytes) do
    bytes = bytes - #redis.call('LPOP', list) + 13
    count = count - 1
end
redis.call('HSET', meta, 'seq', string.format('%.0f', seq), 'bytes', bytes)
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
redis.call('PUBLISH', ARGV[5], table.concat(message))
return first
