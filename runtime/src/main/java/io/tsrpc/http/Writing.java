package io.tsrpc.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads of a server that wait until clients read. When it stops they are interrupted: with TLS the JDK closes a connection only when
 * nobody writes to it, and a client that reads nothing would keep the server from stopping.
 */
final class Writing {
    private final Set<Wait> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /** A wait of one thread. */
    @FunctionalInterface
    interface Wait {
        /** Interrupts the thread if it still waits. */
        void expire();
    }

    void begin(Wait wait) {
        open.add(wait);
        if (ended) {
            wait.expire();
        }
    }

    void done(Wait wait) {
        open.remove(wait);
    }

    /** Interrupts all who wait, and all who will. */
    void end() {
        ended = true;
        open.forEach(Wait::expire);
    }
}
