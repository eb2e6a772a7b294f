package io.tsrpc.server;

import io.tsrpc.TsrpcError;
import io.tsrpc.backplane.Position;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How a connection has come into a room.
 *
 * @param error why it has not, or null
 * @param at how far the room was then; null if it keeps no messages
 * @param recovered whether the connection misses nothing since the position from which it wanted to go on
 * @param lost how many messages it misses since then, if that is known
 */
record RoomEntry(@Nullable TsrpcError error, @Nullable Position at, boolean recovered, OptionalLong lost) {
    /** Into a room that keeps no messages. */
    static final RoomEntry LIVE = new RoomEntry(null, null, false, OptionalLong.empty());

    static RoomEntry failure(TsrpcError error) {
        return new RoomEntry(error, null, false, OptionalLong.empty());
    }

    /** One that misses nothing; what it has not heard follows. */
    static RoomEntry recovered(Position at) {
        return new RoomEntry(null, at, true, OptionalLong.empty());
    }

    /** One that misses nobody knows what. */
    static RoomEntry anew(Position at) {
        return new RoomEntry(null, at, false, OptionalLong.empty());
    }

    /** The same for a client that has not been in the room before: it does not know of messages that it may miss. */
    RoomEntry asNewcomers() {
        return at == null ? this : anew(at);
    }

    /** One that misses so many messages. */
    static RoomEntry missing(long lost, Position at) {
        return new RoomEntry(null, at, false, OptionalLong.of(lost));
    }
}
