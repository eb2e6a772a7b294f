package io.tsrpc.http;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.util.Arrays;

/**
 * Sets TCP_NODELAY for the JDK's server. The JDK reads the property once, when its server class is loaded, so it must
 * be set before.
 */
final class NoDelay {
    private static final Log LOG = Log.of(Topic.HTTP_SERVER);
    private static final String PROPERTY = "sun.net.httpserver.nodelay";

    /** The name of a thread that every running JDK server has: the only sign that its class is loaded. */
    private static final String JDK_THREAD = "HTTP-Dispatcher";

    private NoDelay() {}

    static synchronized void enable() {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        if (isJdkServerRunning()) {
            LOG.warn(
                    "Another HTTP server of the JDK is running without {}, so answers may take 40 ms; start the JVM with -D{}=true",
                    PROPERTY,
                    PROPERTY);
        }
        System.setProperty(PROPERTY, "true");
    }

    private static boolean isJdkServerRunning() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] threads = new Thread[2 * all.activeCount() + 1];
        int count = all.enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .anyMatch(thread -> thread.getName().equals(JDK_THREAD));
    }
}
