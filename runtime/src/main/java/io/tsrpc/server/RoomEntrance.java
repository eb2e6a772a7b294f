package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.TsrpcError;
import io.tsrpc.backplane.Page;
import io.tsrpc.backplane.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Those who want to hear a recoverable room on this server, until they do: from a position on, which takes what they have missed, or from
 * now on. It is used in the queue of its {@link RoomChannel} only.
 */
final class RoomEntrance {
    private final RoomAudience audience;
    private final RoomTail tail;
    private final RoomLimits limits;
    private final Executor userThreads;
    private final Executor inQueue;

    /** Those who wait: an immutable list if nobody does, as there are many rooms. */
    private List<Entering> waiting = List.of();

    /** Whose messages are being read from the log; null if nobody's are. */
    private @Nullable Latecomers latecomers;

    /**
     * @param from how far its client has heard the room; for a newcomer, from where on it gets earlier messages, once that is known; for one
     *     that is held, where it has come in
     * @param since where a newcomer was held that does not know its place: all that came after that is for it; null if it was not held
     * @param history how many messages from before it came in a newcomer gets at most
     * @param isBack whether its client knows its place in the room: it has been there before, or got some of the earlier messages already
     * @param checked whether what its client has heard was looked for in the log
     * @param replayed how many messages it has got already
     * @param pause why it gets no more now
     */
    private record Entering(
            Membership member,
            @Nullable Position from,
            @Nullable Position since,
            int history,
            boolean isBack,
            boolean checked,
            int replayed,
            Pause pause,
            CompletableFuture<@Nullable RoomEntry> entered) {
        boolean isAheadOf(Position now) {
            return isBack && from != null && (!from.isComparableTo(now) || from.seq() > now.seq());
        }

        Entering asChecked() {
            return new Entering(member, from, since, history, isBack, true, replayed, pause, entered);
        }

        /** A newcomer that gets fewer earlier messages. */
        Entering withHistory(int messages) {
            return new Entering(member, null, since, messages, isBack, checked, replayed, pause, entered);
        }

        /** A newcomer that gets what comes after a position. */
        Entering newFrom(Position position) {
            return new Entering(member, position, since, history, isBack, checked, replayed, pause, entered);
        }

        /** One that waits until its client has said how far it has heard the room. */
        Entering heldAt(Position position) {
            return new Entering(member, position, since, history, isBack, checked, replayed, Pause.HELD, entered);
        }

        /** One that gets what comes after a position, or learns how much of that it misses. */
        Entering backFrom(Position position) {
            return new Entering(member, position, null, 0, true, checked, replayed, pause, entered);
        }

        /** How many messages came since it was held. */
        long held(Position now) {
            return since == null || !since.isComparableTo(now) ? 0 : now.seq() - since.seq();
        }

        /** One that has got what comes up to a position, so that its client knows its place. */
        Entering reached(Position position, Pause pauses) {
            int more = (int) (position.seq() - requireFrom().seq());
            return new Entering(member, position, null, history, true, false, replayed + more, pauses, entered);
        }

        Position requireFrom() {
            return requireNonNull(from, "from");
        }
    }

    /** Why somebody gets no more now. */
    private enum Pause {
        NONE,
        /** Its connection has no room. */
        FULL,
        /** Its client will say how far it has heard the room. It counts as entered. */
        HELD
    }

    /**
     * Creates an entrance at which nobody waits.
     *
     * @param inQueue runs a task in the queue of the channel, which then does what can be done
     */
    RoomEntrance(RoomAudience audience, RoomTail tail, RoomLimits limits, Executor userThreads, Executor inQueue) {
        this.audience = audience;
        this.tail = tail;
        this.limits = limits;
        this.userThreads = userThreads;
        this.inQueue = inQueue;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /**
     * Somebody wants to come in, from a position on or from now on; one that was held, from where it was held on.
     *
     * @param history how many of the latest messages it gets if it has not been there before
     */
    CompletionStage<@Nullable RoomEntry> add(Membership member, @Nullable Position from, int history) {
        CompletableFuture<@Nullable RoomEntry> entered = new CompletableFuture<>();
        Entering held = held(member);
        if (held != null) {
            remove(held);
        }
        if (waiting.isEmpty()) {
            waiting = new ArrayList<>(1);
        }
        if (held == null || from != null) {
            waiting.add(new Entering(member, from, null, history, from != null, false, 0, Pause.NONE, entered));
            return entered;
        }
        waiting.add(new Entering(member, null, held.from(), held.history(), false, false, 0, Pause.NONE, entered));
        return entered.thenApply(entry -> entry == null ? null : entry.asNewcomers());
    }

    /** A member has left that was held. */
    void giveUp(Membership member) {
        Entering held = held(member);
        if (held != null) {
            remove(held);
        }
    }

    private @Nullable Entering held(Membership member) {
        for (Entering next : waiting) {
            if (next.pause() == Pause.HELD && next.member() == member) {
                return next;
            }
        }
        return null;
    }

    private void remove(Entering next) {
        waiting.remove(next);
        if (waiting.isEmpty()) {
            waiting = List.of();
        }
    }

    /** Nobody who waits can come in now. */
    void refuse(TsrpcError why) {
        List<Entering> refused = new ArrayList<>(waiting);
        refused.removeIf(next -> next.pause() == Pause.HELD);
        if (refused.size() == waiting.size()) {
            waiting = List.of();
        } else {
            waiting.removeIf(next -> next.pause() != Pause.HELD);
        }
        for (Entering next : refused) {
            if (!next.isBack()
                    && next.since() != null) { // it was in the room, and will be told that it is not any more
                audience.tellPosition(next.member(), next.since());
            }
            complete(next, RoomEntry.failure(why));
        }
    }

    private void complete(Entering next, RoomEntry entry) {
        userThreads.execute(() -> next.entered().complete(entry));
    }

    // --- letting in --------------------------------------------------------------------------------------------------

    /**
     * Lets in those who miss nothing, too much, or nobody knows what.
     *
     * @return from where the log has to be read for {@link #replay}; null if that is not needed
     */
    @Nullable
    Position admit(Position now) {
        List<Entering> behind = new ArrayList<>();
        for (Entering next : List.copyOf(waiting)) {
            Position from = next.isBack() ? next.from() : null;
            if (next.pause() != Pause.NONE) {
                continue;
            }
            if (next.member().isHeld()) {
                hold(next, now);
            } else if (next.member().since() != null) {
                let(next, again(next, now), requireNonNull(next.member().since())); // it is there already
            } else if (!next.isBack() && next.history() + next.held(now) > 0 && now.seq() > 0) {
                admitNew(next, now, behind);
            } else if (from == null) {
                let(replaced(next, next.withHistory(0)), RoomEntry.anew(now)); // it has been told nothing
            } else if (next.isAheadOf(now) && next.checked()) {
                let(next, RoomEntry.anew(now));
            } else if (!next.isAheadOf(now)) {
                admit(next, from, now, behind);
            }
        }
        Position lowest = behind.stream()
                .map(Entering::requireFrom)
                .min(Comparator.comparingLong(Position::seq))
                .orElse(null);
        latecomers = lowest == null ? null : new Latecomers(behind, lowest, now);
        return lowest;
    }

    /** It has come in as far as the server knows, and gets what follows later. */
    private void hold(Entering next, Position now) {
        var unused = replaced(next, next.heldAt(now));
        complete(next, RoomEntry.anew(now));
    }

    /** A newcomer gets what came since it was held, and before that as much of the history as there is room for. */
    private void admitNew(Entering next, Position now, List<Entering> behind) {
        long held = next.held(now);
        if (held > limits.messages()) {
            miss(comesBackToHold(next), now);
        } else {
            long earlier = Math.min(next.history(), limits.messages() - held);
            admitFrom(replaced(next, next.newFrom(now.withSeq(Math.max(0, now.seq() - held - earlier)))), now, behind);
        }
    }

    /** A newcomer learns where it was held, and from now on is as one that was away since then. */
    private Entering comesBackToHold(Entering next) {
        Position since = requireNonNull(next.since(), "since");
        audience.tellPosition(next.member(), since);
        return replaced(next, next.backFrom(since));
    }

    private Entering replaced(Entering next, Entering other) {
        waiting.set(waiting.indexOf(next), other);
        return other;
    }

    private void admit(Entering next, Position from, Position now, List<Entering> behind) {
        if (from.seq() == now.seq()) {
            let(next, RoomEntry.recovered(now));
        } else if (now.seq() - from.seq() > limits.messages() || next.replayed() > limits.messages()) {
            miss(next, now);
        } else {
            admitFrom(next, now, behind);
        }
    }

    /** Lets it in behind what it gets, if that is at hand. */
    private void admitFrom(Entering next, Position now, List<Entering> behind) {
        Position from = next.requireFrom();
        List<RoomNews> missed = tail.after(from.seq());
        if (missed == null) {
            behind.add(next);
        } else {
            let(next, from, missed, now);
        }
    }

    /** Sends what it gets, as long as its connection has room, and lets it in behind that. */
    private void let(Entering next, Position from, List<RoomNews> missed, Position now) {
        if (!next.isBack()) {
            audience.tellPosition(next.member(), from);
        }
        Entering begun = replaced(next, next.newFrom(from));
        long reached = from.seq();
        for (RoomNews news : missed) {
            if (waitsForRoom(begun)) {
                var unused = replaced(begun, begun.reached(from.withSeq(reached), Pause.FULL));
                return;
            }
            if (!news.sendTo(begun.member())) { // it is larger than what is free
                miss(replaced(begun, begun.reached(from.withSeq(reached), Pause.NONE)), now);
                return;
            }
            reached++;
        }
        let(begun, RoomEntry.recovered(now));
    }

    /** Whether it gets no more before its connection has room, when this goes on by itself. */
    private boolean waitsForRoom(Entering next) {
        CompletableFuture<@Nullable RoomEntry> entered = next.entered();
        return next.member().duplex().awaitWritable(() -> inQueue.execute(() -> goOn(entered)));
    }

    private void goOn(CompletableFuture<@Nullable RoomEntry> entered) {
        for (Entering next : List.copyOf(waiting)) {
            if (next.entered() == entered) {
                var unused = replaced(next, next.reached(next.requireFrom(), Pause.NONE));
            }
        }
    }

    /**
     * Whether somebody has heard the room farther than it is here, by another server perhaps. It says so once of each: what has not arrived
     * here by the next time does not exist any more.
     */
    boolean isAhead(Position now) {
        boolean isAhead = false;
        for (Entering next : List.copyOf(waiting)) {
            if (next.isAheadOf(now) && !next.checked() && next.member().since() == null) {
                var unused = replaced(next, next.asChecked());
                isAhead = true;
            }
        }
        return isAhead;
    }

    /** What comes of a member that is there already, and now says how far its client has heard the room before. */
    private static RoomEntry again(Entering next, Position now) {
        Position since = requireNonNull(next.member().since(), "since");
        Position from = next.isBack() ? next.from() : null;
        if (from == null || !from.isComparableTo(since)) {
            return RoomEntry.anew(now);
        }
        return from.seq() < since.seq() ? RoomEntry.missing(since.seq() - from.seq(), now) : RoomEntry.recovered(now);
    }

    private void miss(Entering next, Position now) {
        let(next, RoomEntry.missing(now.seq() - next.requireFrom().seq(), now));
    }

    private static Position now(RoomEntry entry) {
        return requireNonNull(entry.at(), "at");
    }

    private void let(Entering next, RoomEntry entry) {
        let(next, entry, now(entry));
    }

    /** @param missed up to where it misses something, if it does */
    private void let(Entering next, RoomEntry entry, Position missed) {
        remove(next);
        audience.entered(next.member(), now(entry));
        if (next.isBack()) {
            audience.cameBack(next.member(), entry, missed);
        } else if (next.from() == null) { // otherwise its client has been told already
            audience.tellPosition(next.member(), now(entry));
        }
        complete(next, entry);
    }

    // --- what they have missed ---------------------------------------------------------------------------------------

    /** Something was handed out to those who are in. */
    void handedOut(RoomNews news) {
        if (latecomers != null) {
            latecomers.handedOut(news);
        }
    }

    /** The log could not be read for them, or has begun anew meanwhile. */
    void giveUpReplay() {
        latecomers = null;
    }

    /** Sends what the log has to those for whom it was read, and lets them in. Returns whether their messages are kept for others now, and were not. */
    boolean replay(Page page, Position now) {
        Latecomers late = requireNonNull(latecomers, "latecomers");
        latecomers = null;
        if (late.isTooMuch(page)) { // for the one that is farthest behind
            late.farthest().forEach(next -> missAtMost(next, now));
            return false;
        }
        List<RoomNews> missed = late.missed(page);
        boolean isKept = tail.begin(Math.min(page.first(), late.begin.seq() + 1), missed);
        for (Entering next : late.behind()) {
            long known = next.requireFrom().seq();
            if (next.isBack() && page.first() > known + 1) {
                miss(next, now);
            } else if (next.held(now) > 0 && page.first() > now.seq() - next.held(now) + 1) {
                miss(comesBackToHold(next), now);
            } else {
                int first = (int) Math.max(0, Math.min(missed.size(), known + 1 - page.first()));
                let(next, late.begin(page, first), missed.subList(first, missed.size()), now);
            }
        }
        return isKept;
    }

    /** It gets nothing of what it has missed; a newcomer gets fewer earlier messages. */
    private void missAtMost(Entering next, Position now) {
        if (next.isBack()) {
            miss(next, now);
        } else if (next.history() == 0 && next.since() != null) {
            miss(comesBackToHold(next), now);
        } else {
            var unused = replaced(next, next.withHistory(Math.min(next.history(), limits.messages()) / 2));
        }
    }

    /** Those who have missed something, while it is read from the log. */
    private final class Latecomers {
        private final List<Entering> behind;
        private final Position lowest;
        private final Position begin;

        /** What was handed out since then. */
        private final List<RoomNews> later = new ArrayList<>();

        private boolean hasTooMuch;

        Latecomers(List<Entering> behind, Position lowest, Position begin) {
            this.behind = behind;
            this.lowest = lowest;
            this.begin = begin;
        }

        List<Entering> behind() {
            return behind;
        }

        List<Entering> farthest() {
            return behind.stream()
                    .filter(next -> next.requireFrom().equals(lowest))
                    .toList();
        }

        void handedOut(RoomNews news) {
            hasTooMuch |= later.size() == RoomChannel.MOST_WAITING;
            if (hasTooMuch) {
                later.clear();
            } else {
                later.add(news);
            }
        }

        boolean isTooMuch(Page page) {
            return hasTooMuch || page.last() < begin.seq();
        }

        /** The place before one of those that are missed. */
        Position begin(Page page, int which) {
            return page.first() > begin.seq() ? begin : begin.withSeq(page.first() - 1 + which);
        }

        /** All from the first of the page on. */
        List<RoomNews> missed(Page page) {
            List<RoomNews> missed = new ArrayList<>();
            long seq = page.first();
            for (byte[] frame : page.frames()) {
                if (seq <= begin.seq()) { // otherwise it is among those handed out later, or will be
                    missed.add(audience.read(begin.withSeq(seq), frame));
                }
                seq++;
            }
            missed.addAll(later);
            return missed;
        }
    }
}
