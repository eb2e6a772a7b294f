package io.tsrpc.client;

import io.tsrpc.ClientStatus;
import io.tsrpc.DuplexClient;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which a client enters and leaves rooms.
 *
 * @param client sends on this connection alone
 * @param hearing what is heard there
 */
record RoomConnection(DuplexClient client, Hearing hearing) {
    /** Whether something can be sent on it. */
    boolean isOpen() {
        return client.status() == ClientStatus.OPENED;
    }

    /** The first of two that is open; null if none is. */
    static @Nullable RoomConnection open(@Nullable RoomConnection first, @Nullable RoomConnection second) {
        if (first != null && first.isOpen()) {
            return first;
        }
        return second != null && second.isOpen() ? second : null;
    }
}
