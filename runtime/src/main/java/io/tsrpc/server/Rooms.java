package io.tsrpc.server;

import io.tsrpc.Subscription;
import io.tsrpc.cluster.Present;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.room.Member;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The rooms that have members or listeners, by name: on this server, and as far as it knows on others. */
final class Rooms {
    private final RoomKind kind;
    private final int most;
    private final OtherServers servers;
    private final Executor userThreads;
    private final Map<String, LocalRoom> byName = new ConcurrentHashMap<>();

    /** The number of those with members on this server. */
    private final AtomicInteger count = new AtomicInteger();

    /** The number of memberships in them. */
    private final AtomicInteger members = new AtomicInteger();

    /**
     * Creates a registry without rooms, of which never more than about {@code most} have members on this server.
     *
     * @param servers hear who comes and goes here
     */
    Rooms(RoomKind kind, int most, OtherServers servers, Executor userThreads) {
        this.kind = kind;
        this.most = most;
        this.servers = servers;
        this.userThreads = userThreads;
    }

    /** Adds a member to a room. Returns the room, or null if there are too many. */
    @Nullable
    LocalRoom join(String name, Membership member) {
        while (true) {
            LocalRoom room = byName.get(name);
            if ((room == null || !room.hasMembers()) && count.get() >= most) {
                return null;
            }
            room = room(name);
            LocalRoom.State before = room.add(member);
            endIf(before, name, room);
            if (before != LocalRoom.State.ENDED) {
                if (before == LocalRoom.State.WITHOUT_MEMBERS) {
                    count.incrementAndGet();
                }
                members.incrementAndGet();
                servers.joined(kind, room.name(), member);
                return room;
            }
        }
    }

    /** Removes a member from a room. */
    void leave(String name, Membership member) {
        LocalRoom room = byName.get(name);
        if (room == null) {
            member.leave();
            return;
        }
        LocalRoom.State now = room.remove(member);
        members.decrementAndGet();
        servers.left(member);
        if (now != LocalRoom.State.WITH_MEMBERS) {
            count.decrementAndGet();
            servers.hasNoMembers(kind, name);
        }
        endIf(now, name, room);
    }

    /** Whoever sees that a room has ended removes it: the thread that has ended it may not go on before others, if threads are virtual. */
    private void endIf(LocalRoom.State now, String name, LocalRoom room) {
        if (now == LocalRoom.State.ENDED) {
            byName.remove(name, room);
        }
    }

    /** Somebody is in a room on another server. */
    void joinedElsewhere(String name, Present other) {
        for (LocalRoom room = room(name); !room.addOther(other); room = room(name)) {
            endIf(LocalRoom.State.ENDED, name, room);
        }
    }

    /** Somebody is not in a room any more, on another server. */
    void leftElsewhere(String name, Present other) {
        LocalRoom room = byName.get(name);
        if (room != null) {
            endIf(room.removeOther(other), name, room);
        }
    }

    /** All who are in a room, as far as it is known. */
    List<Member> all(String name) {
        LocalRoom room = byName.get(name);
        return room == null ? List.of() : room.all();
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
                    if (closed.compareAndSet(false, true)) {
                        endIf(room.unlisten(feed), name, room);
                    }
                };
            }
            endIf(LocalRoom.State.ENDED, name, room);
        }
    }

    /** The room of a name, created if there is none. It may have just ended. */
    private LocalRoom room(String name) {
        return byName.computeIfAbsent(name, LocalRoom::new);
    }

    /** The number of rooms, with members here or not. */
    int size() {
        return byName.size();
    }

    /** The number of memberships on this server. */
    int allMembers() {
        return members.get();
    }

    /** The number of rooms with members on this server. */
    int withMembers() {
        return count.get();
    }
}
