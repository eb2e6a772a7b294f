-- What both scripts begin with. A log is a hash with what is known of it (meta) and a list of its frames, each behind 13 digits: the
-- milliseconds at which it was appended. run is the identity of this process of Redis: if another one had the log before, it may have
-- come back from an old snapshot, so its positions say nothing any more, and it gets a new epoch. Functions would cost more than what
-- they are for.
local meta, list, run = KEYS[1], KEYS[2], ARGV[1]
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local known = redis.call('HMGET', meta, 'run', 'epoch', 'seq', 'bytes', 'age', 'until')
local epoch, seq, bytes = known[2], tonumber(known[3] or 0), tonumber(known[4] or 0)
if known[1] ~= run then
    if not known[1] then
        redis.call('DEL', list) -- of a log that was forgotten
    end
    epoch = string.sub(run, 1, 8) .. '.' .. clock[1] .. '.' .. clock[2]
    redis.call('HSET', meta, 'run', run, 'epoch', epoch)
end
