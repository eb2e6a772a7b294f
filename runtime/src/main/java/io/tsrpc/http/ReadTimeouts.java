package io.tsrpc.http;

import com.sun.net.httpserver.HttpExchange;
import io.tsrpc.concurrent.Durations;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.transport.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Limits how long requests may take to read. A request belongs to its thread while it is read: the JDK does the handshake of TLS and
 * reads the head on that thread before it calls any of our code.
 *
 * <p>The JDK's own limit, {@code sun.net.httpserver.maxReqTime}, is for the whole JVM, counts the admission and what a route does while it
 * reads, and closes connections from a timer, which waits behind who writes to one with TLS.
 */
final class ReadTimeouts {
    private final Timer timer;
    private final LongSupplier headNanos;
    private final Pace pace;
    private final Map<Thread, Deadline> deadlines = new ConcurrentHashMap<>();
    private volatile boolean ended;

    ReadTimeouts(Timer timer, OptionValues options) {
        long whole = Durations.saturatedNanos(options.get(HttpServerOptions.READ_TIMEOUT));
        long head = Pace.shorter(whole, Durations.saturatedNanos(options.get(HttpServerOptions.HEAD_TIMEOUT)));
        this.timer = timer;
        this.headNanos = () -> head;
        this.pace = new Pace(options.get(HttpServerOptions.MIN_BODY_RATE), options.get(HttpServerOptions.READ_TIMEOUT));
    }

    /** Runs the reading of a request, first of its head, and what follows, on the calling thread. */
    void run(Runnable request) {
        begin(headNanos);
        try {
            request.run();
        } finally {
            done();
        }
    }

    /** Limits the time for which the calling thread reads the body of a request, from now on. */
    void beginBody(HttpExchange http) {
        CountedInput body = new CountedInput(http.getRequestBody());
        http.setStreams(body, null);
        begin(() -> pace.allowedNanos(body.count()));
    }

    private void begin(LongSupplier allowedNanos) {
        done();
        Deadline deadline = Deadline.start(timer, allowedNanos);
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
