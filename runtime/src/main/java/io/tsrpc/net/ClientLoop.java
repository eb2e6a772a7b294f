package io.tsrpc.net;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.GrowingPool;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The threads that all clients of a JVM share: one for their sockets, and pools for tasks that may block.
 * They run while any client has a connection or is opening one; the last release ends them. If the thread for sockets has ended for
 * another reason, later clients get new threads.
 */
final class ClientLoop {
    @GuardedBy("ClientLoop.class")
    private static @Nullable ClientLoop current;

    private final SelectorLoop selector;
    private final WriteBuffers writeBuffers = new WriteBuffers();
    private final GrowingPool lookups = new GrowingPool("tsrpc-net-client-lookup");
    private final GrowingPool userCode = new GrowingPool("tsrpc-net-client-user");
    private final GrowingPool tlsTasks = new GrowingPool("tsrpc-net-client-tls");

    @GuardedBy("ClientLoop.class")
    private int users;

    private ClientLoop() throws IOException {
        selector = SelectorLoop.ofClients("tsrpc-net-client");
    }

    /** Returns the shared loop. Each call must be matched by one call of {@link #release}. */
    static synchronized ClientLoop acquire() throws IOException {
        ClientLoop shared = current == null || !current.selector.isRunning() ? new ClientLoop() : current;
        current = shared;
        shared.users++;
        return shared;
    }

    void release() {
        synchronized (ClientLoop.class) {
            if (--users > 0) {
                return;
            }
            if (current == this) { // otherwise another one has replaced it
                current = null;
            }
        }
        selector.end();
        lookups.shutdown();
        userCode.shutdown();
        tlsTasks.shutdown();
    }

    SelectorLoop selector() {
        return selector;
    }

    WriteBuffers writeBuffers() {
        return writeBuffers;
    }

    /** Runs proxy selectors and cookie handlers of users, which must not wait for lookups that hang. */
    Executor userCode() {
        return userCode;
    }

    /** Runs lookups of addresses, which may block for long. */
    Executor lookups() {
        return lookups;
    }

    /** Runs the expensive parts of TLS handshakes, with trust managers of users, which must not wait for lookups that hang. */
    Executor tlsTasks() {
        return tlsTasks;
    }
}
