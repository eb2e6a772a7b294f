package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.backplane.Page;
import io.tsrpc.backplane.Position;
import io.tsrpc.cluster.Engine;
import io.tsrpc.concurrent.SerialQueue;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A recoverable room on this server: it hands what is in the room's log to the members here, each message once and in order, fills holes
 * from the log, and tells what cannot be filled. Everything happens in one queue, on threads for user code, because send flows run there.
 */
final class RoomChannel {
    /** How many frames may wait: beyond it they are dropped here, and read from the log. */
    static final int MOST_WAITING = 1_000;

    /** For how long a room without members here is still heard: clients that come back find it as it was. */
    private static final Duration LINGER = Duration.ofSeconds(5);

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final RepeatedLog LOG = new RepeatedLog(Log.of(Topic.SERVER_ROOM));

    private final String topic;
    private final Engine engine;
    private final RoomAudience audience;
    private final RoomLimits limits;
    private final Timer timer;
    private final Executor userThreads;
    private final BiConsumer<String, RoomChannel> whenEnded;
    private final SerialQueue queue = new SerialQueue();
    private final AtomicInteger arriving = new AtomicInteger();
    private final AtomicBoolean checksSoon = new AtomicBoolean();

    /** Whether it is asked soon if anybody is there. */
    @GuardedBy("this")
    private boolean endsSoon;

    // --- what follows is used in the queue only

    /** Up to where messages were handed out; null until the channel has begun. */
    private @Nullable Position position;

    /** Frames that have arrived and were not handed out, because others before them are missing. */
    private final List<Arrived> ahead = new ArrayList<>(0);

    private final RoomTail tail;
    private final RoomEntrance entrance;

    private Reading reading = Reading.NOTHING;

    /** Whether something may be missing behind the position. */
    private boolean incomplete;

    /** Whether what could not be read is tried again soon. */
    private boolean retriesSoon;

    /** Whether the log has begun anew a moment ago. */
    private boolean beganAnew;

    /** Whether it has done so again since, so that it is not read for a moment. */
    private boolean rests;

    private boolean ended;

    /** What those get to know who come after its end; null if another channel has to be asked. */
    private @Nullable RoomEntry tooLate;

    /** What the log is being read for. */
    private enum Reading {
        NOTHING,
        THE_TOP,
        WHAT_IS_MISSING,
        THOSE_WHO_ENTER
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Arrived(Position at, byte[] frame) {}

    /**
     * Creates a channel that has not begun.
     *
     * @param whenEnded hears of the topic and this when nothing more happens in it
     */
    RoomChannel(
            String topic,
            Engine engine,
            RoomAudience audience,
            RoomLimits limits,
            RoomTails tails,
            Timer timer,
            Executor userThreads,
            BiConsumer<String, RoomChannel> whenEnded) {
        this.topic = topic;
        this.engine = engine;
        this.audience = audience;
        this.tail = new RoomTail(limits, tails);
        this.entrance = new RoomEntrance(
                audience,
                tail,
                limits,
                userThreads,
                task -> run(() -> {
                    task.run();
                    next();
                }));
        this.limits = limits;
        this.timer = timer;
        this.userThreads = userThreads;
        this.whenEnded = whenEnded;
    }

    // --- from any thread ---------------------------------------------------------------------------------------------

    /** Begins to hear the room. */
    void start() {
        then(engine.subscribe(topic), (done, failure) -> {
            if (failure == null) {
                readTop();
            } else {
                end(failure);
            }
        });
    }

    /** A frame has arrived. */
    void received(Position at, byte[] frame) {
        if (arriving.incrementAndGet() > MOST_WAITING) {
            arriving.decrementAndGet();
            check();
            return;
        }
        run(() -> {
            arriving.decrementAndGet();
            if (!ended) {
                ahead.add(new Arrived(at, frame));
                next();
            }
        });
    }

    /** Something may be missing. */
    void check() {
        if (checksSoon.compareAndSet(false, true)) {
            run(() -> {
                checksSoon.set(false);
                incomplete = true;
                next();
            });
        }
    }

    /**
     * Lets a member hear the room, from a position on or from now on.
     *
     * @param history how many of the latest messages it gets if it has no position
     * @return completes with null if the channel has ended: another one has to be asked
     */
    CompletionStage<@Nullable RoomEntry> enter(Membership member, @Nullable Position from, int history) {
        CompletableFuture<@Nullable RoomEntry> entered = new CompletableFuture<>();
        run(() -> {
            if (ended) {
                entered.complete(tooLate);
                return;
            }
            var unused = entrance.add(member, from, history).thenAccept(entered::complete);
            if (audience.isEmpty()) { // all have left before there was this channel to be told
                endSoon();
            }
            next();
        });
        return entered;
    }

    /** A member has left that was held until its client says how far it has heard the room. */
    void giveUp(Membership held) {
        run(() -> entrance.giveUp(held));
    }

    /** Tells a member where it is, if it has entered. */
    void tellPosition(Membership member) {
        run(() -> {
            if (position != null && !ended && member.since() != null) {
                audience.tellPosition(member, position);
            }
        });
    }

    /** Tells a member what was dropped for it, unless it has learned that meanwhile, or is still entering, when it learns that. */
    void tellLoss(Membership member) {
        run(() -> {
            if (position != null && !ended && member.since() != null && member.takeMisses()) {
                audience.tellLoss(member, position);
            }
        });
    }

    /** Ends some time later, if nobody is there then. */
    void endSoon() {
        if (endsSoon(true)) {
            var unused = timer.after(LINGER, () -> run(this::endIfEmpty));
        }
    }

    private void endIfEmpty() {
        var unused = endsSoon(false);
        if (!ended && audience.isEmpty()) {
            if (entrance.isEmpty()) {
                end(null);
            } else {
                endSoon(); // they have left, but wait for an answer
            }
        }
    }

    /** Returns whether it was not so before. */
    private synchronized boolean endsSoon(boolean soon) {
        boolean changes = endsSoon != soon;
        endsSoon = soon;
        return changes;
    }

    private void run(Runnable task) {
        Runnable work = queue.add(task);
        if (work != null) {
            userThreads.execute(work);
        }
    }

    private <T> void then(CompletionStage<T> stage, BiConsumer<@Nullable T, @Nullable Throwable> next) {
        var unused = stage.whenComplete((result, failure) -> run(() -> {
            if (!ended) { // otherwise the members here are another channel's
                next.accept(result, failure);
            }
        }));
    }

    // --- the steps ---------------------------------------------------------------------------------------------------

    /** Does what can be done now. */
    private void next() {
        if (position == null || ended || reading == Reading.WHAT_IS_MISSING) {
            limitAhead();
            return;
        }
        handOutAhead(position);
        if (reading != Reading.NOTHING || rests) {
            return;
        }
        if (incomplete || entrance.isAhead(position)) {
            fill(position);
        } else if (!entrance.isEmpty()) {
            admit(position);
        }
    }

    private void limitAhead() {
        while (ahead.size() > MOST_WAITING) {
            ahead.remove(ahead.size() - 1);
            incomplete = true;
        }
    }

    /** Hands out what follows the position. */
    private void handOutAhead(Position from) {
        Position last = from;
        int done = 0;
        for (Arrived first : ahead) {
            if (!first.at().isComparableTo(last) || first.at().seq() > last.seq() + 1) {
                break;
            }
            done++;
            if (first.at().seq() == last.seq() + 1) { // otherwise it has arrived twice
                handOut(first.at(), first.frame());
                last = first.at();
            }
        }
        ahead.subList(0, done).clear();
        incomplete |= !ahead.isEmpty();
        limitAhead();
    }

    private void handOut(Position at, byte[] frame) {
        position = at;
        RoomNews news = audience.read(at, frame);
        audience.handOut(news);
        entrance.handedOut(news);
        tail.add(news);
    }

    private void readTop() {
        reading = Reading.THE_TOP;
        then(engine.read(topic, null, 1, 1), (page, failure) -> {
            reading = Reading.NOTHING;
            if (page == null) {
                end(failure);
            } else {
                position = page.top();
                next();
            }
        });
    }

    // --- what is missing ---------------------------------------------------------------------------------------------

    private void fill(Position from) {
        reading = Reading.WHAT_IS_MISSING;
        incomplete = false;
        int arrived = ahead.size();
        then(engine.read(topic, from, limits.messages(), limits.bytes()), (page, failure) -> {
            reading = Reading.NOTHING;
            if (page == null) {
                notRead(failure);
                incomplete = true;
                retrySoon();
            } else {
                dropAbove(page.top(), arrived);
                fill(from, page);
                next();
            }
        });
    }

    private void retrySoon() {
        if (!retriesSoon) {
            retriesSoon = true;
            var unused = timer.after(
                    RETRY,
                    () -> run(() -> {
                        retriesSoon = false;
                        next();
                    }));
        }
    }

    private void fill(Position from, Page page) {
        Position top = page.top();
        if (!top.isComparableTo(from) || top.seq() < from.seq()) { // the log has begun anew
            Position begin = beginOf(top);
            tail.end();
            position = begin;
            audience.lost(begin, OptionalLong.empty());
            incomplete = true;
            beganAnew();
        } else {
            long missing = page.first() - from.seq() - 1;
            if (missing > 0) {
                tail.end();
                position = from.withSeq(page.first() - 1);
                audience.lost(from.withSeq(page.first() - 1), OptionalLong.of(missing));
            }
            audience.filled(page.frames().size());
            long seq = page.first();
            for (byte[] frame : page.frames()) {
                handOut(from.withSeq(seq++), frame);
            }
            incomplete |= page.last() < top.seq();
        }
        incomplete |= ahead.removeIf(arrived -> !arrived.at().isComparableTo(top));
    }

    /**
     * The log is read at once, but not again and again: an engine that is short of memory may drop it each time, and members would hear of
     * nothing else.
     */
    private void beganAnew() {
        LOG.warn(
                "The log of the room {} has begun anew: its members are told that they may have missed messages",
                topic);
        if (beganAnew) {
            rests = true;
            return;
        }
        beganAnew = true;
        var unused = timer.after(
                RETRY,
                () -> run(() -> {
                    beganAnew = false;
                    rests = false;
                    next();
                }));
    }

    /** Of so many frames that had arrived before the log was read, drops those that it does not have: nothing comes before them. */
    private void dropAbove(Position top, int arrived) {
        List<Arrived> read = ahead.subList(0, arrived);
        int before = ahead.size();
        read.removeIf(each -> each.at().isComparableTo(top) && each.at().seq() > top.seq());
        if (ahead.size() < before) {
            audience.dropped(before - ahead.size());
        }
    }

    /**
     * From where on a log that has begun anew is handed out. What has arrived from it is new. What it had before may be from an old
     * snapshot, so that members know it.
     */
    private Position beginOf(Position top) {
        return ahead.stream()
                .map(Arrived::at)
                .filter(top::isComparableTo)
                .min(Comparator.comparingLong(Position::seq))
                .map(first -> first.withSeq(first.seq() - 1))
                .orElse(top);
    }

    // --- those who enter ---------------------------------------------------------------------------------------------

    private void admit(Position now) {
        Position lowest = entrance.admit(now);
        if (lowest == null) {
            return;
        }
        reading = Reading.THOSE_WHO_ENTER;
        then(engine.read(topic, lowest, limits.messages(), limits.bytes()), (page, failure) -> {
            reading = Reading.NOTHING;
            Position top = requireNonNull(position, "position");
            if (page == null) {
                entrance.giveUpReplay();
                notRead(failure);
            } else if (!page.top().isComparableTo(top)) {
                entrance.giveUpReplay();
                incomplete = true; // they are asked again when that is known
            } else {
                if (entrance.replay(page, top)) {
                    endTailSoon();
                }
            }
            next();
        });
    }

    private void endTailSoon() {
        var unused = timer.after(
                LINGER,
                () -> run(() -> {
                    if (tail.goesOn()) {
                        endTailSoon();
                    }
                }));
    }

    // --- when the engine is away -------------------------------------------------------------------------------------

    private void notRead(@Nullable Throwable failure) {
        LOG.warn("The log of the room {} could not be read: {}", topic, String.valueOf(failure));
        entrance.refuse(DOWN);
    }

    /** Ends, for good. Those who are entering are told so if that is because of a failure, and otherwise ask another channel. */
    private void end(@Nullable Throwable failure) {
        ended = true;
        ahead.clear();
        tail.end();
        if (failure != null) {
            tooLate = RoomEntry.failure(DOWN);
            notRead(failure);
        }
        try {
            engine.unsubscribe(topic); // first: the next channel of this room subscribes again
        } finally {
            whenEnded.accept(topic, this);
        }
    }

    private static final TsrpcError DOWN =
            TsrpcError.of("The backplane cannot be reached", TsrpcErrorType.SERVER_ERROR, ErrorCode.BACKPLANE_DOWN);
}
