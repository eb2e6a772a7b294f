package io.tsrpc.http;

import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads that are reading requests, and how long they may. A request belongs to its thread while it is read: the JDK reads the
 * head there before anything of ours is called.
 */
final class Reading {
    private final Timer timer;
    private final Duration limit;
    private final Map<Thread, Deadline> deadlines = new ConcurrentHashMap<>();
    private volatile boolean ended;

    Reading(Timer timer, Duration limit) {
        this.timer = timer;
        this.limit = limit;
    }

    /** Runs what reads a request, and what follows, on the calling thread. */
    void run(Runnable request) {
        Deadline deadline = Deadline.start(timer, limit);
        deadlines.put(Thread.currentThread(), deadline);
        if (ended) {
            deadline.ring();
        }
        try {
            request.run();
        } finally {
            done();
        }
    }

    /** The calling thread has read its request. */
    void done() {
        Deadline deadline = deadlines.remove(Thread.currentThread());
        if (deadline != null) {
            deadline.end();
        }
    }

    /** Gives up all requests that have not arrived. */
    void end() {
        ended = true;
        deadlines.values().forEach(Deadline::ring);
    }
}
