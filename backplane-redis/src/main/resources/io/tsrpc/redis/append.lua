-- Appends frames and publishes them with the position of the first, in one step. ARGV: run, most messages, most bytes, age in milliseconds,
-- channel, frames, each behind its length in four bytes. Returns the epoch and the number of the first, with a space between
local mostMessages, mostBytes, channel = tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[5]
local stamp, stored, added = struct.pack('>I6', now), {}, 0
for i = 6, #ARGV do
    stored[i - 5] = stamp .. ARGV[i]
    added = added + #ARGV[i] - 4
end
local answer = epoch .. ' ' .. seq + 1
local count = redis.call('RPUSH', list, unpack(stored)) -- first of all: it is what fails when there is no memory
ARGV[5] = 'A' .. answer .. ' ' -- the head of the message
redis.call('PUBLISH', channel, table.concat(ARGV, '', 5))
seq = seq + #stored
bytes = bytes + added
age = tonumber(ARGV[4])
if count == #stored then -- the list is new, or those before were too old
    bytes, over = added, 0
end
while count > 1 and (count > mostMessages or bytes > mostBytes) do
    bytes = bytes - #redis.call('LPOP', list) + 10
    count = count - 1
end
