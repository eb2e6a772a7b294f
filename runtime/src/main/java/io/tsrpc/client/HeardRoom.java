package io.tsrpc.client;

import io.tsrpc.engine.UserFuture;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.protocols.rt.RoomPosition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A room as a client knows it. Not thread-safe. */
final class HeardRoom {
    /** What a member takes without its texts. */
    private static final int BYTES_OF_MEMBER = 80;

    /** Who is there, as far as watchers know. */
    final Map<String, Member> members = new LinkedHashMap<>();

    /** What they take. */
    private long memberBytes;

    final Set<Watcher> watchers = new LinkedHashSet<>();

    /** The number of the latest watch: what the server tells of an earlier one is over. */
    int watch;

    /** The outcome of the user's first question whether the client may come in; null when that is known. */
    @Nullable
    UserFuture<JoinResult> joining;

    /** Whether the server has told that the client is in it, on this connection or an earlier one. */
    private boolean isIn;

    private @Nullable RoomPosition at;

    /** One of those who watch: a listener may do so several times, and equal others. */
    static final class Watcher {
        final PresenceListener listener;

        Watcher(PresenceListener listener) {
            this.listener = listener;
        }
    }

    /** Somebody is there. Returns whether that is new. */
    boolean add(Member member) {
        Member before = members.put(member.connectionId(), member);
        memberBytes += bytes(member) - bytes(before);
        RoomLimits.checkMembers(memberBytes);
        return before == null;
    }

    /** Somebody is not there any more. Returns who, if that is new. */
    @Nullable
    Member remove(String id) {
        Member gone = members.remove(id);
        memberBytes -= bytes(gone);
        return gone;
    }

    /** It is not known any more who is there. */
    void clear() {
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

    /** What a position says. */
    enum News {
        /** It is the next. */
        NEXT,
        /** Others are missing before it. */
        AFTER_A_HOLE,
        /** It is known. */
        OLD
    }

    /** How far it was heard, or null. */
    @Nullable
    RoomPosition at() {
        return at;
    }

    /** The server has let the client in, also if it has not told how far. */
    void enter() {
        isIn = true;
    }

    /** It was heard so far, whatever was before. */
    void jump(@Nullable RoomPosition to) {
        RoomLimits.check(to);
        isIn = true;
        at = to;
    }

    /** Whether the server has told that the client is in it, so that it may tell that it is not any more. */
    boolean isIn() {
        return isIn;
    }

    /** Hears what is at a position. */
    News hear(RoomPosition next) {
        RoomLimits.check(next);
        RoomPosition last = at;
        boolean isSame = last != null && last.epoch().equals(next.epoch());
        if (last != null && isSame && next.seq() <= last.seq()) {
            return News.OLD;
        }
        at = next;
        return last == null || (isSame && next.seq() == last.seq() + 1) ? News.NEXT : News.AFTER_A_HOLE;
    }

    /**
     * Hears that what comes before a position, and perhaps at it, is missing. Returns how many are, if that is known: those that were not
     * heard before the server has told it are missing, too.
     *
     * @param told how many the server knows of
     */
    OptionalLong lose(RoomPosition to, OptionalLong told) {
        RoomPosition last = at;
        if (last == null) {
            at = to;
            return told;
        }
        if (!last.epoch().equals(to.epoch())) {
            at = to;
            return OptionalLong.empty();
        }
        long unheard = to.seq() - last.seq();
        if (unheard <= 0 || told.isEmpty()) { // what the server tells of was before the client was here
            at = unheard > 0 ? to : last;
            return told;
        }
        at = to;
        return unheard >= told.getAsLong() ? OptionalLong.of(unheard) : OptionalLong.empty();
    }

    /** How many are missing between two positions, if that is known. */
    static OptionalLong between(@Nullable RoomPosition last, RoomPosition next) {
        return last != null && last.epoch().equals(next.epoch())
                ? OptionalLong.of(next.seq() - last.seq() - 1)
                : OptionalLong.empty();
    }
}
