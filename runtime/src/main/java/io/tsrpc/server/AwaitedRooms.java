package io.tsrpc.server;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The rooms of which a client that comes back will say how far it has heard them. Not thread-safe. */
final class AwaitedRooms {
    private Set<String> named = Set.of();
    private boolean all;

    /** The client will name rooms later. */
    void announced() {
        all = true;
    }

    /** The client has named its rooms, which are asked for in turn. Returns false if it has not announced that. */
    boolean named(Collection<String> rooms) {
        if (!all) {
            return false;
        }
        all = false;
        named = new HashSet<>(rooms);
        return true;
    }

    /** It is known of a room now, or does not matter any more. */
    void settled(String room) {
        if (!named.isEmpty()) {
            named.remove(room);
        }
    }

    /** All that were named have been asked for. */
    void ended() {
        named = Set.of();
    }

    /** Whether the client will still say how far it has heard a room. */
    boolean has(String room) {
        return all || named.contains(room);
    }
}
