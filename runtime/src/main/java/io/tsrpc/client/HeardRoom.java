package io.tsrpc.client;

import io.tsrpc.engine.UserFuture;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.protocols.rt.RoomPosition;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A room as a client knows it. Not thread-safe. */
final class HeardRoom {
    /** Who is there. */
    final HeardPresence presence = new HeardPresence();

    /** The outcome of the user's first question whether the client may come in; null when that is known. */
    @Nullable
    UserFuture<JoinResult> joining;

    /** The connection on which the client has entered it before all others may use that; null if it was none. */
    private @Nullable Hearing opening;

    /** Whether the server has told that the client is in it, on this connection or an earlier one. */
    private boolean isIn;

    private @Nullable RoomPosition at;

    /** How far it was heard, or told as lost, when the server let the client in anew; null if it was not heard then. */
    private @Nullable RoomPosition before;

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

    /** The client enters it on a connection, before others may use that. */
    void entersOn(@Nullable Hearing on) {
        opening = on;
    }

    /** Whether the client has entered it on this connection. */
    boolean isEnteredOn(Hearing on) {
        return opening == on;
    }

    /** The server has let the client in, also if it has not told how far. */
    void enter() {
        isIn = true;
    }

    /** It was heard so far, whatever was before. */
    void jump(@Nullable RoomPosition to) {
        RoomLimits.check(to);
        isIn = true;
        before = at;
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
        RoomLimits.check(to);
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
        if (unheard <= 0) {
            return told.isEmpty() ? told : lostBefore(to);
        }
        at = to;
        return told.isPresent() && unheard >= told.getAsLong() ? OptionalLong.of(unheard) : OptionalLong.empty();
    }

    /** How many are missing that the server tells of although the client has heard later ones: those that came before it was let in anew. */
    private OptionalLong lostBefore(RoomPosition to) {
        RoomPosition from = before;
        if (from == null) {
            return OptionalLong.of(0);
        }
        before = to;
        return from.epoch().equals(to.epoch())
                ? OptionalLong.of(Math.max(0, to.seq() - from.seq()))
                : OptionalLong.empty();
    }

    /** How many are missing between two positions, if that is known. */
    static OptionalLong between(@Nullable RoomPosition last, RoomPosition next) {
        return last != null && last.epoch().equals(next.epoch())
                ? OptionalLong.of(next.seq() - last.seq() - 1)
                : OptionalLong.empty();
    }
}
