package io.tsrpc.cluster;

import io.tsrpc.ServerNode;
import io.tsrpc.concurrent.SerialQueue;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which servers there are, and who is on them. Each server alone says who is there, by changes with numbers; heartbeats tell the number of
 * the last one, so that nobody who has missed some stays wrong for longer than a heartbeat. A server that is silent is gone, with
 * all who were there; while the engine is away nobody is declared gone, because nobody can be heard. Everything happens in one queue.
 */
final class Nodes {
    /** How often it looks who is silent; each second time it says that this server lives. */
    static final Duration TICK = Duration.ofMillis(2_500);

    /** After what silence a server is gone. */
    static final Duration SILENCE = Duration.ofSeconds(12);

    /** How many frames may wait: what is dropped beyond it is noticed by its number. */
    private static final int MOST_WAITING = 10_000;

    private static final Log LOG = Log.of(Topic.SERVER_ROOM);
    private static final RepeatedLog SAME_NAME = new RepeatedLog(LOG);

    private final ServerNode self;
    private final long started;
    private final Topics topics;
    private final Engine engine;
    private final Timer timer;
    private final Executor thread;
    private final MemberSink sink;
    private final Questions questions;
    private final LongConsumer hopTimes;
    private final SerialQueue queue = new SerialQueue();
    private final AtomicInteger arriving = new AtomicInteger();

    /** Held while it is said that this server lives, so that nothing is said after goodbye. */
    private final Object saying = new Object();

    private volatile boolean isOver;
    private volatile List<ServerNode> known;
    private volatile boolean isComplete;

    // --- what follows is used in the queue only

    private final OwnMembers own;
    private final Map<String, Peer> peers = new LinkedHashMap<>();

    /** When servers have said goodbye: a heartbeat for this server alone is on another topic, and may arrive later. */
    private final Map<String, Long> stopped = new HashMap<>();

    private @Nullable Timeout ticking;
    private boolean isUp = true;
    private long ticks;

    /** How often it has looked since the engine is there: after two times every server has been heard. */
    private int ticksUp;

    private long lastTick;

    /** The number of its last heartbeat, and when that was published. */
    private long beats;

    private long beatAt;

    /** The number of the last one that has come back, and when. */
    private long heardBeat;

    private long heardAt;
    private long lastQuestion;

    /**
     * Creates one that knows of no others.
     *
     * @param started when this process began, in milliseconds since 1970
     * @param thread runs short tasks
     * @param hopTimes hears how many nanoseconds a heartbeat takes to the engine and back
     */
    Nodes(
            ServerNode self,
            long started,
            Topics topics,
            Engine engine,
            Timer timer,
            Executor thread,
            MemberSink sink,
            Questions questions,
            LongConsumer hopTimes) {
        this.self = self;
        this.started = started;
        this.topics = topics;
        this.engine = engine;
        this.timer = timer;
        this.thread = thread;
        this.sink = sink;
        this.questions = questions;
        this.hopTimes = hopTimes;
        this.known = List.of(self);
        this.own = new OwnMembers(self.id(), topics, engine, this::then);
    }

    // --- from any thread ---------------------------------------------------------------------------------------------

    /** The servers that live, this one first. */
    List<ServerNode> known() {
        return known;
    }

    /** Whether nobody is missing in what is known. */
    boolean isComplete() {
        return isComplete;
    }

    /** This server lives from now on. */
    void start() {
        run(() -> {
            if (isOver) { // it was stopped while it was started
                return;
            }
            lastTick = timer.nanoTime();
            heardAt = lastTick;
            ticking = timer.every(TICK, () -> run(this::tick));
            hear();
        });
    }

    /** This server tells others that it has stopped. Completes when that is said. */
    CompletionStage<Void> stop() {
        synchronized (saying) {
            isOver = true;
            run(() -> {
                if (ticking != null) {
                    ticking.cancel();
                }
            });
            return engine.publishInTime(topics.all(), new NodeFrame.Bye(self.id()).encode());
        }
    }

    void joined(RoomKind kind, String name, Present member) {
        run(() -> own.joined(kind, name, member));
    }

    void left(Present member) {
        run(() -> own.left(member));
    }

    void received(NodeFrame frame) {
        if (arriving.incrementAndGet() > MOST_WAITING) {
            arriving.decrementAndGet();
            return;
        }
        run(() -> {
            arriving.decrementAndGet();
            if (!isOver) {
                take(frame);
            }
        });
    }

    void isDown() {
        run(() -> {
            isUp = false;
            ticksUp = 0;
        });
    }

    void isUp() {
        run(() -> {
            isUp = true;
            hearAllAnew();
            hear();
        });
    }

    private void run(Runnable task) {
        Runnable work = queue.add(() -> {
            task.run();
            isComplete = hears() && ticksUp >= 2 && peers.values().stream().allMatch(Peer::isKnown);
        });
        if (work != null) {
            thread.execute(work);
        }
    }

    private void then(CompletionStage<?> stage, Runnable next) {
        var unused = stage.whenComplete((result, failure) -> run(next));
    }

    // --- hearing and being heard -------------------------------------------------------------------------------------

    /** Subscribes, and asks who is there. */
    private void hear() {
        CompletableFuture<Void> heard = CompletableFuture.allOf(
                engine.subscribe(topics.all()).toCompletableFuture(),
                engine.subscribe(topics.node(self.id())).toCompletableFuture());
        var unused = heard.whenComplete((done, failure) -> run(() -> {
            if (failure == null && !isOver) {
                beat(topics.all(), true);
            } // otherwise it is tried again instead of the next heartbeat
        }));
    }

    private void hearAllAnew() {
        long now = timer.nanoTime();
        peers.values().forEach(peer -> peer.heardAt(now));
    }

    private void tick() {
        if (isOver) {
            return;
        }
        long now = timer.nanoTime();
        if (now - lastTick > 2 * TICK.toNanos()) {
            hearAllAnew(); // this process was stopped for a while, and what has arrived meanwhile is still to be read
        }
        lastTick = now;
        stopped.values().removeIf(at -> now - at > SILENCE.toNanos());
        if (!isUp) {
            return;
        }
        if (++ticks % 2 == 0) {
            if (beats == heardBeat && beats > 0) {
                beat(topics.all(), false);
            } else {
                hear(); // nothing has come back
            }
        }
        ticksUp++;
        if (hears()) {
            removeSilent(now);
        }
    }

    /** Whether it would hear others. */
    private boolean hears() {
        return isUp && timer.nanoTime() - heardAt <= SILENCE.toNanos();
    }

    private void removeSilent(long now) {
        List<Peer> silent = peers.values().stream()
                .filter(peer -> now - peer.heard() > SILENCE.toNanos())
                .toList();
        silent.forEach(peer -> isGone(peer, "is silent"));
    }

    private void beat(String topic, boolean asks) {
        if (topic.equals(topics.all())) {
            beats++;
            beatAt = timer.nanoTime();
        }
        byte[] frame = new NodeFrame.Heartbeat(self.id(), self.name(), started, own.published(), beats, asks).encode();
        synchronized (saying) {
            if (!isOver) {
                var unused = engine.publish(topic, frame);
            }
        }
    }

    // --- others ------------------------------------------------------------------------------------------------------

    private void take(NodeFrame frame) {
        if (frame.node().equals(self.id())) {
            if (frame instanceof NodeFrame.Heartbeat beat && beat.beat() > heardBeat && beat.beat() <= beats) {
                cameBack(beat);
            }
            return;
        }
        Peer peer = peers.get(frame.node());
        if (frame instanceof NodeFrame.Heartbeat beat) {
            take(beat, peer == null ? fresh(beat) : peer);
        } else if (frame instanceof NodeFrame.AskMembers ask) {
            own.tell(ask.node(), ask.question());
        } else if (peer == null) {
            return; // its next heartbeat tells who it is
        } else if (frame instanceof NodeFrame.Bye) {
            stopped.put(peer.node().id(), timer.nanoTime());
            isGone(peer, "has stopped");
        } else if (frame instanceof NodeFrame.Changes changes) {
            peer.heardAt(timer.nanoTime());
            askIf(peer.changed(changes), peer);
        } else if (frame instanceof NodeFrame.Members part) {
            askIf(peer.answered(part), peer);
        }
    }

    private void cameBack(NodeFrame.Heartbeat beat) {
        if (!hears()) {
            hearAllAnew();
        }
        heardBeat = beat.beat();
        heardAt = timer.nanoTime();
        if (beat.beat() == beats) {
            hopTimes.accept(heardAt - beatAt);
        }
    }

    private void take(NodeFrame.Heartbeat beat, @Nullable Peer peer) {
        if (beat.asks()) {
            beat(topics.node(beat.node()), false);
        }
        if (peer != null) {
            peer.heardAt(timer.nanoTime());
            askIf(peer.hasPublished(beat.changes()), peer);
        }
    }

    /** A server that was not known. Returns null if it has stopped, or another one has taken its place. */
    private @Nullable Peer fresh(NodeFrame.Heartbeat first) {
        if (stopped.containsKey(first.node())) {
            return null;
        }
        if (first.name().equals(self.name())) {
            SAME_NAME.error(
                    "Another server has the nodeName {} too: the later one takes the place of the earlier",
                    self.name());
            if (isLater(started, self.id(), first)) {
                return null;
            }
        }
        for (Peer other : List.copyOf(peers.values())) {
            if (other.node().name().equals(first.name())) {
                if (isLater(other.started(), other.node().id(), first)) {
                    return null;
                }
                isGone(other, "has been started again");
            }
        }
        Peer peer = new Peer(first, sink);
        peers.put(first.node(), peer);
        changed();
        LOG.info("The server {} is there", peer.node().name());
        return peer;
    }

    /** Whether a server has been started after another one of its name; if at the same millisecond, all others must agree on one of them. */
    private static boolean isLater(long began, String id, NodeFrame.Heartbeat than) {
        return began > than.started() || (began == than.started() && id.compareTo(than.node()) > 0);
    }

    private void isGone(Peer peer, String why) {
        peers.remove(peer.node().id());
        changed();
        LOG.info("The server {} {}", peer.node().name(), why);
        peer.isGone();
        questions.isGone(peer.node().id());
    }

    private void changed() {
        List<ServerNode> all = new ArrayList<>();
        all.add(self);
        peers.values().forEach(peer -> all.add(peer.node()));
        known = List.copyOf(all);
    }

    private void askIf(boolean isNeeded, Peer peer) {
        if (isNeeded) {
            long question = ++lastQuestion;
            peer.asks(question);
            var unused = engine.publish(
                    topics.node(peer.node().id()), new NodeFrame.AskMembers(self.id(), question).encode());
        }
    }
}
