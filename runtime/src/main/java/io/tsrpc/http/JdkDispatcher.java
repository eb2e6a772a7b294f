package io.tsrpc.http;

import com.sun.net.httpserver.HttpServer;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of a JDK server that accepts connections and notices requests. It survives exceptions but not Errors, such as one
 * because the heap is full; then the port would accept connections that nobody serves, without a sign of it.
 */
final class JdkDispatcher {
    private static final RepeatedLog FAILURES = new RepeatedLog(Log.of(Topic.HTTP_SERVER));

    /** The name of the thread. */
    private static final String NAME = "HTTP-Dispatcher";

    /** How long it rests after an Error, which may occur again at once. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private JdkDispatcher() {}

    /** Starts a JDK server whose thread goes on after Errors. */
    static synchronized void start(HttpServer jdk) {
        List<Thread> before = running();
        jdk.start();
        running().stream()
                .filter(thread -> !before.contains(thread))
                .forEach(thread -> thread.setUncaughtExceptionHandler(JdkDispatcher::goOn));
    }

    /** The threads of all running JDK servers of this JVM. */
    static List<Thread> running() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] threads = new Thread[2 * all.activeCount() + 1];
        int count = all.enumerate(threads);
        List<Thread> dispatchers = new ArrayList<>();
        Arrays.stream(threads, 0, count)
                .filter(thread -> thread.getName().equals(NAME))
                .forEach(dispatchers::add);
        return dispatchers;
    }

    /** Runs the thread's work, which an Error has ended, from its start: it keeps its state in the JDK's server. */
    private static void goOn(Thread thread, Throwable thrown) {
        Throwable next = thrown;
        while (next != null) {
            next = runAgain(thread, next); // this handler is called on that thread
        }
    }

    private static @Nullable Throwable runAgain(Runnable thread, Throwable thrown) {
        try {
            FAILURES.error(
                    "The JDK's HTTP server has failed and goes on. The connections that it was working on may not be served any more",
                    thrown);
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
