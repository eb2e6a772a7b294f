package io.tsrpc.client;

import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.RoomMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who is in a room, as far as those know who watch it. Not thread-safe. */
final class HeardPresence {
    /** What a member takes without its texts. */
    private static final int BYTES_OF_MEMBER = 80;

    private final Map<String, Member> members = new LinkedHashMap<>();

    /** What they take. */
    private long memberBytes;

    private final Set<Watcher> watchers = new LinkedHashSet<>();

    /** The number of the latest watch: what the server tells of an earlier one is over. 0 as long as the server is not asked. */
    private int watch;

    /** The connection on which the server is asked for it; null if it is not. */
    private @Nullable Hearing on;

    /** One of those who watch: a listener may do so several times, and equal others. */
    static final class Watcher {
        private final PresenceListener listener;

        Watcher(PresenceListener listener) {
            this.listener = listener;
        }
    }

    /** Adds one who watches, and tells of those who are known to be there. */
    void add(Watcher watcher, RoomListeners listeners) {
        watchers.add(watcher);
        for (Member member : members.values()) {
            listeners.tell(watcher.listener, bytes(member), listening -> listening.joined(member));
        }
    }

    /** Returns whether it was the last one that watched. */
    boolean remove(Watcher watcher) {
        boolean wasLast = watchers.remove(watcher) && watchers.isEmpty();
        if (wasLast) {
            on = null;
            clear();
        }
        return wasLast;
    }

    boolean isWatched() {
        return !watchers.isEmpty();
    }

    /** The number of the latest watch; 0 if there was none. */
    int watch() {
        return watch;
    }

    /** A watch begins, for which the server is asked later. */
    void begin() {
        watch = 0;
    }

    /** The server is asked to tell from the beginning. */
    void begin(int number, Hearing asked) {
        watch = number;
        on = asked;
    }

    /** Whether the server is asked for the latest watch on this connection. */
    boolean isAskedOn(Hearing connection) {
        return on == connection;
    }

    /** Hears who has come and gone. */
    void hear(MsgPresence news, RoomListeners listeners) {
        if (!isWatched() || news.watch() != watch) {
            return;
        }
        for (String id : news.left()) {
            Member gone = remove(id);
            if (gone != null) {
                tell(listeners, gone, watcher -> watcher.left(gone));
            }
        }
        for (RoomMember joined : news.joined()) {
            Member member = RoomLimits.member(joined);
            if (add(member)) {
                tell(listeners, member, watcher -> watcher.joined(member));
            }
        }
    }

    /** The client is in the room no more, or not as it was: who watches hears that all have left. */
    void allLeft(RoomListeners listeners) {
        members.values().forEach(member -> tell(listeners, member, watcher -> watcher.left(member)));
        clear();
    }

    private void tell(RoomListeners listeners, Member member, Consumer<PresenceListener> event) {
        List<PresenceListener> all = new ArrayList<>();
        watchers.forEach(watcher -> all.add(watcher.listener));
        listeners.tell(all, bytes(member), event);
    }

    /** Somebody is there. Returns whether that is new. */
    private boolean add(Member member) {
        Member before = members.put(member.connectionId(), member);
        memberBytes += bytes(member) - bytes(before);
        RoomLimits.checkMembers(memberBytes);
        return before == null;
    }

    /** Somebody is not there any more. Returns who, if that is new. */
    private @Nullable Member remove(String id) {
        Member gone = members.remove(id);
        memberBytes -= bytes(gone);
        return gone;
    }

    private void clear() {
        members.clear();
        memberBytes = 0;
    }

    private static long bytes(@Nullable Member member) {
        if (member == null) {
            return 0;
        }
        int characters = member.connectionId().length()
                + member.userId().map(String::length).orElse(0)
                + member.data().map(String::length).orElse(0);
        return BYTES_OF_MEMBER + 2L * characters;
    }
}
