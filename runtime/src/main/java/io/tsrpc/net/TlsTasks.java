package io.tsrpc.net;

import io.tsrpc.concurrent.Threads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for the expensive parts of TLS handshakes: half the number of cores, at least one. They end after 1 s of idle
 * time.
 */
public final class TlsTasks {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final long IDLE_SECONDS = 1;

    private TlsTasks() {}

    /** Creates an executor whose threads have this name. */
    public static ExecutorService newExecutor(String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Threads.daemons(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
