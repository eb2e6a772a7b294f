package io.tsrpc.client;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The ends of a client's stays in rooms of which the server does not know, or which have not been heard. A client that joins and leaves in turn
 * waits for each answer before it asks again: the server may turn calls round. Not thread-safe.
 */
final class Leavings {
    private final Executor userThreads;
    private final Map<String, Leaving> leavings = new HashMap<>();

    Leavings(Executor userThreads) {
        this.userThreads = userThreads;
    }

    /** The latest of a room; null if there is none. */
    @Nullable
    Leaving get(String room) {
        return leavings.get(room);
    }

    /** Whether it is the latest of a room. */
    boolean isLatest(String room, Leaving leaving) {
        return leavings.get(room) == leaving;
    }

    /** Whether what the server tells of a room is about the time before the client has left it. */
    boolean isPending(String room) {
        Leaving leaving = leavings.get(room);
        return leaving != null && leaving.isPending();
    }

    /** The client leaves a room. */
    Leaving begin(String room) {
        Leaving leaving = new Leaving(userThreads);
        leavings.put(room, leaving);
        return leaving;
    }

    /** It is over. */
    void end(String room, Leaving leaving) {
        boolean unused = leavings.remove(room, leaving);
    }

    /**
     * The one for which a client has to wait that enters a room; null if there is none.
     *
     * @param opening the connection on which it enters the room, before others may use that; null if it is the client's. One that belongs to
     *     another connection, or would be asked behind this one, is over
     */
    @Nullable
    Leaving before(String room, @Nullable RoomConnection opening) {
        Leaving leaving = leavings.get(room);
        if (leaving == null || opening == null || leaving.isAskedOn(opening.hearing())) {
            return leaving;
        }
        leavings.remove(room);
        return null;
    }

    /** The client comes back on the connection with this number: those before are gone, and the stays there with them. */
    void comesBack(int number) {
        leavings.values().removeIf(leaving -> leaving.isOfBefore(number));
    }
}
