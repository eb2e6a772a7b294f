package io.tsrpc.http;

import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits how long requests may take to read. A request belongs to its thread while it is read: the JDK reads the head
 * on that thread before it calls any of our code.
 */
final class ReadTimeouts {
    private final Timer timer;
    private final Duration limit;
    private final Map<Thread, Deadline> deadlines = new ConcurrentHashMap<>();
    private volatile boolean ended;

    ReadTimeouts(Timer timer, Duration limit) {
        this.timer = timer;
        this.limit = limit;
    }

    /** Runs the reading of a request, and what follows, on the calling thread. */
    void run(Runnable request) {
        begin();
        try {
            request.run();
        } finally {
            done();
        }
    }

    /** Limits the time for which the calling thread reads, from now on. */
    void begin() {
        done();
        Deadline deadline = Deadline.start(timer, limit);
        deadlines.put(Thread.currentThread(), deadline);
        if (ended) {
            deadline.expire();
        }
    }

    /** Ends the limit of the calling thread: it does not read at present. */
    void done() {
        Deadline deadline = deadlines.remove(Thread.currentThread());
        if (deadline != null) {
            deadline.cancel();
        }
    }

    /** Interrupts all reads in progress, and those that start later. */
    void end() {
        ended = true;
        deadlines.values().forEach(Deadline::expire);
    }
}
