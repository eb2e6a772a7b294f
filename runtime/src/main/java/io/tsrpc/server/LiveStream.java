package io.tsrpc.server;

import io.tsrpc.cluster.NodeMessage;
import io.tsrpc.concurrent.SerialQueue;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Messages of other servers to a room that keeps none, or to all connections: each is handed out once, in the order of its sender. What is
 * missing between two, or has to be dropped as too much waits, is noticed. They are handed out on threads for user code, because send flows
 * run there.
 */
final class LiveStream {
    /** How many messages may wait. */
    static final int MOST_WAITING = 1_000;

    /** How many senders are remembered; a server that is started again is another one. */
    private static final int MOST_SENDERS = 1_000;

    private final Consumer<NodeMessage> members;
    private final Runnable lost;
    private final Executor userThreads;
    private final SerialQueue queue = new SerialQueue();
    private final AtomicInteger arriving = new AtomicInteger();
    private final AtomicBoolean isLossTold = new AtomicBoolean();

    /** Where each sender is; used in the queue only. */
    private final Map<String, Place> places = new HashMap<>();

    /** Whether nothing more is handed out; used in the queue only. */
    private boolean isOver;

    private record Place(long stream, long seq) {}

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
        if (arriving.incrementAndGet() > MOST_WAITING) {
            arriving.decrementAndGet();
            lost();
            return;
        }
        run(() -> {
            arriving.decrementAndGet();
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
        Place before = places.get(message.node());
        if (before != null && before.stream == message.stream()) {
            if (message.seq() <= before.seq) {
                return; // it has arrived twice
            }
            if (message.seq() > before.seq + 1) {
                lost.run();
            }
        } else if (before == null && places.size() == MOST_SENDERS) {
            places.clear();
        }
        places.put(message.node(), new Place(message.stream(), message.seq()));
        members.accept(message);
    }
}
