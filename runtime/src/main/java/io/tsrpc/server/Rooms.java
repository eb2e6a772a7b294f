package io.tsrpc.server;

import io.tsrpc.Subscription;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The rooms of a server that have members or listeners, by name. */
final class Rooms {
    private final int most;
    private final Executor userThreads;
    private final Map<String, LocalRoom> byName = new ConcurrentHashMap<>();

    /** Creates a registry without rooms, of which there are never more than about {@code most}. */
    Rooms(int most, Executor userThreads) {
        this.most = most;
        this.userThreads = userThreads;
    }

    /** Adds a member to a room. Returns the room, or null if there are too many. */
    @Nullable
    LocalRoom join(String name, Membership member) {
        while (true) {
            LocalRoom room = byName.get(name);
            if (room == null && byName.size() >= most) {
                return null;
            }
            room = room(name);
            if (room.add(member)) {
                return room;
            }
        }
    }

    /** Removes a member from a room. */
    void leave(String name, Membership member) {
        LocalRoom room = byName.get(name);
        if (room == null) {
            member.leave();
        } else if (room.remove(member)) {
            byName.remove(name, room);
        }
    }

    /** The members of a room. */
    List<Membership> members(String name) {
        LocalRoom room = byName.get(name);
        return room == null ? List.of() : room.members();
    }

    /**
     * Adds a listener to a room, which first hears of those who are there.
     *
     * @param most of how many it hears at once, at most
     */
    Subscription listen(String name, PresenceBatch listener, int most) {
        while (true) {
            LocalRoom room = room(name);
            PresenceFeed feed = room.listen(listener, most, userThreads);
            if (feed != null) {
                AtomicBoolean closed = new AtomicBoolean();
                return () -> {
                    feed.end();
                    if (closed.compareAndSet(false, true) && room.unlisten(feed)) {
                        byName.remove(name, room);
                    }
                };
            }
        }
    }

    /** The room of a name, created if there is none. One that has just ended is removed by the thread that ends it. */
    private LocalRoom room(String name) {
        return byName.computeIfAbsent(name, LocalRoom::new);
    }

    /** The number of rooms. */
    int size() {
        return byName.size();
    }
}
