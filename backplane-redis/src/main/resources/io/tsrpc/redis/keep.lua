-- What both scripts end with: writes what is known, and lets the log live on if it would not for long enough
local life = seq == 0 and UNWRITTEN or math.max(KEPT, 2 * age)
if over - now < life * 0.75 then
    -- those that are too old go later than they might: what is read has none of them
    local oldest = redis.call('LINDEX', list, 0)
    while oldest and now - struct.unpack('>I6', oldest) > age do
        bytes = bytes - #redis.call('LPOP', list) + 10
        oldest = redis.call('LINDEX', list, 0)
    end
    over = now + life
    if seq == 0 and known then -- servers that hear it may let it live for longer
        redis.call('SET', meta, cmsgpack.pack(run, epoch, seq, bytes, age, over), 'KEEPTTL')
        redis.call('PEXPIREAT', meta, over, 'GT')
    else
        redis.call('SET', meta, cmsgpack.pack(run, epoch, seq, bytes, age, over), 'PXAT', over)
    end
    redis.call('PEXPIREAT', list, over)
else
    redis.call('SET', meta, cmsgpack.pack(run, epoch, seq, bytes, age, over), 'KEEPTTL')
end
return answer
