package io.tsrpc.client;

import java.util.HashMap;
import java.util.Map;

/**
 * Stays in rooms from which the server has removed the client, as long as something of them waits for handlers and listeners. One who comes in
 * again meanwhile goes on with the stay. Not thread-safe.
 */
final class RemovedStays {
    private final Map<String, Stay> stays = new HashMap<>();

    /** A stay in a room begins, or goes on. */
    Stay begin(String room) {
        Stay before = stays.get(room);
        return before == null ? new Stay() : before;
    }

    /** The server has removed the client. */
    void add(String room, Stay stay) {
        stays.put(room, stay);
        stay.untold++;
    }

    /** Of a removal nothing waits any more. */
    void told(String room, Stay stay) {
        stay.untold--;
        if (stay.untold == 0) {
            boolean unused = stays.remove(room, stay);
        }
    }

    /** The user leaves a room. */
    void end(String room) {
        Stay stay = stays.remove(room);
        if (stay != null) {
            stay.end();
        }
    }

    /** The user leaves all rooms. */
    void endAll() {
        stays.values().forEach(Stay::end);
        stays.clear();
    }
}
