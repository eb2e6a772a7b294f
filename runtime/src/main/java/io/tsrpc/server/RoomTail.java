package io.tsrpc.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest messages of a recoverable room, kept for some time after a client has come back: when a network or a server was gone, many
 * come back, and one reading of the log does for them. It is used in the queue of its {@link RoomChannel} only.
 */
final class RoomTail {
    private final RoomLimits limits;
    private final RoomTails budget;

    /** Null if nothing is kept. */
    private @Nullable Deque<RoomNews> news;

    /** The number of the first message that is kept; of the next one if there are none. */
    private long first;

    private long bytes;

    /** Whether it was used since it was last asked. */
    private boolean isUsed;

    /** Creates one that keeps nothing. */
    RoomTail(RoomLimits limits, RoomTails budget) {
        this.limits = limits;
        this.budget = budget;
    }

    /** Keeps messages from now on, those of which the first has a number and all that follow. Returns whether it kept none before. */
    boolean begin(long number, List<RoomNews> latest) {
        boolean isNew = news == null;
        end();
        Deque<RoomNews> kept = new ArrayDeque<>();
        news = kept;
        first = number;
        isUsed = true;
        latest.forEach(this::add);
        return isNew && news != null;
    }

    /** One more message was handed out. */
    void add(RoomNews next) {
        Deque<RoomNews> kept = news;
        if (kept == null) {
            return;
        }
        kept.add(next);
        bytes += next.size();
        if (!budget.take(next.size())) {
            end();
            return;
        }
        while (kept.size() > limits.messages() || bytes > limits.bytes()) {
            int size = kept.remove().size();
            first++;
            bytes -= size;
            budget.give(size);
        }
    }

    /** What follows a place; null if that is not kept. */
    @Nullable
    List<RoomNews> after(long number) {
        Deque<RoomNews> kept = news;
        if (kept == null || number + 1 < first) {
            return null;
        }
        isUsed = true;
        return kept.stream().skip(number + 1 - first).toList();
    }

    /** Keeps nothing more, if it was not used since this was last asked. Returns whether it keeps something. */
    boolean goesOn() {
        if (!isUsed) {
            end();
        }
        isUsed = false;
        return news != null;
    }

    /** Keeps nothing any more. */
    void end() {
        budget.give(bytes);
        bytes = 0;
        news = null;
    }
}
