-- What both scripts begin with, behind the lives of logs in milliseconds (KEPT, UNWRITTEN); keep.lua is their end. A log is one value with all
-- that is known of it (meta), since each call of Redis takes as long as many lines of Lua, and a list of its frames. Each frame is behind its
-- length in four bytes, and that is behind the milliseconds at which it was appended, in six. run is the identity of this process of Redis: if
-- another one had the log before, it may have come back from an old snapshot, so its positions say nothing any more, and it gets a new epoch.
-- Functions would cost more than what they are for, and so does each copy of a frame.
local meta, list, run = KEYS[1], KEYS[2], ARGV[1]
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local ofRun, epoch, seq, bytes, age, over = '', '', 0, 0, 0, 0
local known = redis.call('GET', meta)
if known then
    ofRun, epoch, seq, bytes, age, over = cmsgpack.unpack(known)
else
    redis.call('DEL', list) -- of a log that was forgotten
end
if ofRun ~= run then
    epoch = string.sub(run, 1, 8) .. '.' .. clock[1] .. '.' .. clock[2]
end
