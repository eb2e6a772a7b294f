package io.tsrpc.client;

import io.tsrpc.concurrent.SystemTimer;
import io.tsrpc.concurrent.Threads;
import io.tsrpc.transport.Timer;
import java.util.concurrent.ExecutorService;

/** The threads that all clients of a JVM share, so that a client that waits has none. They end when they have been idle for a second. */
final class SharedThreads {
    static final Timer TIMER = new SystemTimer("tsrpc-client-timer");

    /** Runs the user code of clients that are given no executor. */
    static final ExecutorService USER_CODE = Threads.forClient("tsrpc-client");

    private SharedThreads() {}
}
