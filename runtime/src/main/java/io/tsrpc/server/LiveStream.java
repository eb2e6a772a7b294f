package io.tsrpc.server;

import io.tsrpc.cluster.NodeMessage;
import io.tsrpc.concurrent.SerialQueue;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Messages of other servers to a room that keeps none, or to all connections: each is handed out once, in the order of its sender. What is
 * missing between two, or has to be dropped as too much waits, is noticed. They are handed out on threads for user code, because send flows
 * run there.
 */
final class LiveStream {
    /** How many bytes of messages may wait, unless it is a single message. */
    static final int MOST_WAITING = 4 << 20;

    /** What a message takes beside its body while it waits, about. */
    static final int OVERHEAD = 200;

    /** How many senders are remembered; a server that is started again is another one. */
    private static final int MOST_SENDERS = 1_000;

    private final Consumer<NodeMessage> members;
    private final Runnable lost;
    private final Executor userThreads;
    private final SerialQueue queue = new SerialQueue();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean isLossTold = new AtomicBoolean();

    /** Where each sender is; used in the queue only. */
    private final Map<String, Place> places = new HashMap<>();

    /** Whether nothing more is handed out; used in the queue only. */
    private boolean isOver;

    private static final class Place {
        /** 0 if there was none. */
        private long stream;

        private long seq;
    }

    /**
     * Creates one of which nothing has arrived.
     *
     * @param members gets each message
     * @param lost hears that some may be missing before what follows
     */
    LiveStream(Consumer<NodeMessage> members, Runnable lost, Executor userThreads) {
        this.members = members;
        this.lost = lost;
        this.userThreads = userThreads;
    }

    /** A message has arrived. */
    void received(NodeMessage message) {
        long size = message.body().length + (long) OVERHEAD;
        long before = waiting.getAndAdd(size);
        if (before > 0 && before + size > MOST_WAITING) {
            waiting.addAndGet(-size);
            lost();
            return;
        }
        run(() -> {
            waiting.addAndGet(-size);
            take(message);
        });
    }

    /** Some may be missing before what arrives next. */
    void lost() {
        if (isLossTold.compareAndSet(false, true)) {
            run(() -> {
                isLossTold.set(false);
                places.clear(); // that something is missing is known already
                lost.run();
            });
        }
    }

    /** Nothing more is handed out. Then something runs, behind what has arrived. */
    void end(Runnable last) {
        run(() -> {
            isOver = true;
            last.run();
        });
    }

    private void run(Runnable task) {
        Runnable work = queue.add(task);
        if (work != null) {
            userThreads.execute(work);
        }
    }

    private void take(NodeMessage message) {
        if (isOver) {
            return; // the next channel hears it, too
        }
        Place place = place(message.node());
        boolean isSame = place.stream == message.stream().number();
        if (isSame && message.seq() <= place.seq) {
            return; // it has arrived twice
        }
        if (isSame
                ? message.seq() > place.seq + 1
                : place.stream != 0) { // nobody knows how the stream before this one has ended
            lost.run();
        }
        place.stream = message.stream().number();
        place.seq = message.seq();
        members.accept(message);
    }

    private Place place(String node) {
        Place known = places.get(node);
        if (known == null && places.size() == MOST_SENDERS) {
            places.clear();
        }
        return known == null ? places.computeIfAbsent(node, missing -> new Place()) : known;
    }
}
