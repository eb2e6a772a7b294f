package io.tsrpc.http;

import com.sun.net.httpserver.HttpServer;
import io.tsrpc.concurrent.Faults;
import io.tsrpc.concurrent.UntilDone;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The threads with which a JDK server closes connections. An Error ends them, such as one because the heap is full, and they cannot
 * go on: the JDK has forgotten by then what they were to do. So whoever runs the server is told what it lacks from then on.
 */
final class JdkTimers implements Thread.UncaughtExceptionHandler, Runnable {
    private static final Log LOG = Log.of(Topic.HTTP_SERVER);

    private static final String IDLE = "idle-timeout-task";
    private static final String LIMITS = "req-rsp-timeout-task";

    /** Those of the first versions of JDK 17 as well. */
    private static final Set<String> NAMES = Set.of(IDLE, LIMITS, "server-timer", "server-timer1");

    private static final String IDLE_LOST =
            "The HTTP server at {} does not close idle connections any more, nor those that send nothing: the thread of the JDK that"
                    + " does it has failed. They take memory and file descriptors until their clients close them."
                    + " Restart the server";
    private static final String LIMITS_LOST =
            "The HTTP server at {} does not keep sun.net.httpserver.maxReqTime and maxRspTime any more: the thread of the JDK that"
                    + " does it has failed. readTimeout and writeTimeout hold. Restart the server";

    /** What a line in the log may need. */
    private static final int ENOUGH = 64 << 10;

    private final InetSocketAddress address;
    private volatile String lost = "";
    private volatile @Nullable Throwable thrown;

    private final Runnable whenLost;
    private final Faults faults;

    private JdkTimers(InetSocketAddress address, Runnable whenLost, Faults faults) {
        this.address = address;
        this.whenLost = whenLost;
        this.faults = faults;
    }

    /** Creates a JDK server. */
    interface Creation {
        HttpServer create() throws IOException;
    }

    /**
     * Creates a JDK server, and has it logged when one of its threads that close connections fails.
     *
     * @param whenLost is told of it at once; must need no memory
     * @param faults is told of it when it is logged
     */
    static synchronized HttpServer watch(Creation creation, Runnable whenLost, Faults faults) throws IOException {
        List<Thread> before = JdkThreads.named(NAMES);
        HttpServer jdk = creation.create();
        JdkThreads.since(before, NAMES)
                .forEach(thread ->
                        thread.setUncaughtExceptionHandler(new JdkTimers(jdk.getAddress(), whenLost, faults)));
        return jdk;
    }

    /** Is called on the thread, which has nothing else to do. */
    @Override
    public void uncaughtException(Thread timer, Throwable why) {
        lost = timer.getName().equals(LIMITS) || timer.getName().equals("server-timer1") ? LIMITS_LOST : IDLE_LOST;
        thrown = why;
        whenLost.run();
        UntilDone.run(this);
    }

    /** Logs it once, when there is memory for that again. */
    @Override
    public void run() {
        byte[] unused = new byte[ENOUGH]; // or throws an OutOfMemoryError
        LOG.error(lost, address, thrown);
        faults.failed(Thread.currentThread().getName(), Objects.requireNonNull(thrown), true);
    }
}
