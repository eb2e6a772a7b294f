package io.tsrpc.http;

import com.sun.net.httpserver.HttpServer;
import io.tsrpc.concurrent.Faults;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of a JDK server that accepts connections and notices requests. It survives exceptions but not Errors, such as one
 * because the heap is full; then the port would accept connections that nobody serves, without a sign of it.
 */
final class JdkDispatcher {
    private static final Log LOG = Log.of(Topic.HTTP_SERVER);
    private static final RepeatedLog FAILURES = new RepeatedLog(LOG);

    /** The name of the thread. */
    private static final Set<String> NAMES = Set.of("HTTP-Dispatcher");

    /** How long it rests after an Error, which may occur again at once. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** How often a server that stops looks what the thread is doing. */
    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    static {
        Objects.requireNonNull(Throwable.class); // loaded now: a full heap may be the first that is caught
        SafeTask.run(() -> {});
    }

    private final HttpServer jdk;
    private final List<Thread> threads; // one, but for servers that start at the same moment

    private JdkDispatcher(HttpServer jdk, List<Thread> threads) {
        this.jdk = jdk;
        this.threads = threads;
    }

    /** Starts a JDK server whose thread goes on after Errors. */
    static synchronized JdkDispatcher start(HttpServer jdk, Faults faults) {
        List<Thread> before = JdkThreads.named(NAMES);
        jdk.start();
        List<Thread> threads = JdkThreads.since(before, NAMES);
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((own, thrown) -> goOn(own, thrown, faults)));
        return new JdkDispatcher(jdk, threads);
    }

    /**
     * Stops the server and closes all of its connections. The JDK closes those that it knows and forgets them; one that its thread has
     * accepted at that moment would stay open, and its client would wait for ever. So the server is first told to accept nothing more,
     * and ends when the thread has heard it, or after a second.
     */
    void stop() {
        boolean interrupted = Thread.interrupted(); // some versions of the JDK wait less then, and forget it
        try {
            endAll();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void endAll() {
        Thread refusing = new Thread(() -> end(1), "tsrpc-http-stop"); // refuses connections, then waits for a second
        refusing.setDaemon(true);
        try {
            refusing.start();
            while (refusing.isAlive() && !(refusing.getState() == Thread.State.TIMED_WAITING && haveHeard())) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } finally { // there may be no memory for a thread
            end(0);
            end(0); // the JDK has waited for its thread only after it closed the connections
            refusing.interrupt(); // no need to wait any longer
        }
    }

    /** Whether the threads, told to accept nothing more, are past the last connection that they have accepted. */
    private boolean haveHeard() {
        return threads.stream()
                .allMatch(thread -> !thread.isAlive()
                        || Arrays.stream(thread.getStackTrace())
                                .anyMatch(frame -> frame.getMethodName().equals("select")));
    }

    private void end(int seconds) {
        while (true) {
            try {
                jdk.stop(seconds);
                return;
            } catch (ConcurrentModificationException e) { // JDK 17 iterates its connections while others are removed
                LOG.debug("Stopping again", e);
            }
        }
    }

    /** Whether this JVM runs a JDK server. */
    static boolean isRunning() {
        return !JdkThreads.named(NAMES).isEmpty();
    }

    /** Runs the thread's work, which an Error has ended, from its start: it keeps its state in the JDK's server. */
    private static void goOn(Thread thread, Throwable thrown, Faults faults) {
        Throwable next = thrown;
        while (next != null) {
            next = runAgain(thread, next, faults); // this handler is called on that thread
        }
    }

    private static @Nullable Throwable runAgain(Runnable thread, Throwable thrown, Faults faults) {
        try {
            FAILURES.error(
                    "The JDK's HTTP server has failed and goes on. The connections that it was working on may not be served any more",
                    thrown);
            faults.failed(Thread.currentThread().getName(), thrown, false);
        } catch (Throwable e) { // the heap is still full
            SafeTask.failed(e);
        }
        try {
            LockSupport.parkNanos(REST_NANOS);
            thread.run();
            return null; // the server has stopped
        } catch (Throwable e) {
            return e;
        }
    }
}
