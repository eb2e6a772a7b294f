package io.tsrpc.http;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Makes the JDK's server throw an Error at a place where it logs, once, as if the heap were full. */
final class JdkServerFaults implements AutoCloseable {
    private final Logger logger = Logger.getLogger("com.sun.net.httpserver");
    private final AtomicBoolean armed = new AtomicBoolean(true);
    private final Handler thrower;

    /**
     * Throws an Error when a message is logged.
     *
     * @param start how the message begins
     */
    JdkServerFaults(String start) {
        thrower = new Handler() {
            @Override
            public void publish(LogRecord message) {
                if (message.getMessage().startsWith(start) && armed.compareAndSet(true, false)) {
                    throw new OutOfMemoryError("test");
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
        logger.addHandler(thrower);
    }

    boolean hasHappened() {
        return !armed.get();
    }

    @Override
    public void close() {
        logger.removeHandler(thrower);
        logger.setLevel(null);
        logger.setUseParentHandlers(true);
    }
}
