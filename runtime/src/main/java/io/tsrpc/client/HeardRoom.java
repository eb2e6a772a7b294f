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

    /** The client's stay there. */
    final Stay stay;

    /** The outcome of the user's first question whether the client may come in; null when that is known. */
    @Nullable
    UserFuture<JoinResult> joining;

    /** The connection on which the client has entered it before all others may use that; null if it was none. */
    private @Nullable RoomConnection opening;

    /** Whether the server has told that the client is in it, on this connection or an earlier one. */
    private boolean isIn;

    /** The number of the connection on which the server has told so the last time, without being asked; 0 if it has not. */
    private int toldOn;

    private @Nullable RoomPosition at;

    /** How far it was heard, or told as lost, when the server let the client in anew; null if it was not heard then. */
    private @Nullable RoomPosition before;

    /** Creates one that the client wants to enter, or into which the server has let it. */
    HeardRoom(Stay stay) {
        this.stay = stay;
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

    /** The client enters it on a connection, before others may use that, or on none such. */
    void entersOn(@Nullable RoomConnection connection) {
        opening = connection;
    }

    /** The connection on which the client has entered it before others may use that; null if it has not done so. */
    @Nullable
    RoomConnection opening() {
        return opening;
    }

    /** Whether the client has entered it on this connection, before others may use that. */
    boolean isEnteredOn(Hearing on) {
        return opening != null && opening.hearing() == on;
    }

    /** The server has let the client in, also if it has not told how far. */
    void enter() {
        isIn = true;
    }

    /**
     * The server has let the client in. The room was heard so far, whatever was before.
     *
     * @param on the number of the connection on which it tells so
     */
    void jump(@Nullable RoomPosition to, int on) {
        RoomLimits.check(to);
        isIn = true;
        toldOn = on;
        before = at;
        at = to;
    }

    /** Whether the server has told that the client is in it, so that it may tell that it is not any more. */
    boolean isIn() {
        return isIn;
    }

    /** The server has removed the client, which waits to come in again. */
    void removed() {
        isIn = false;
        toldOn = 0;
    }

    /** Whether the server has let the client in by itself, on a connection with this number or a later one. */
    boolean isLetInSince(int number) {
        return isIn && toldOn >= number;
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
