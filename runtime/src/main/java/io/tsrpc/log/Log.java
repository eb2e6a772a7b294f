package io.tsrpc.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the runtime's loggers. Texts and values are as in SLF4J: each {@code {}} stands for a value, and an exception
 * may come last.
 *
 * <p>No control character of a value, or of the message of an exception, reaches the log: peers could write lines of
 * their own otherwise. The methods throw nothing, even if the backend does: what is logged is often a problem already,
 * such as a heap that is full.
 *
 * <p>Content of requests, responses and messages is logged at debug at most.
 */
public final class Log {
    private final Logger logger;

    private Log(Logger logger) {
        this.logger = logger;
    }

    /** The log of a topic. */
    public static Log of(Topic topic) {
        return new Log(LoggerFactory.getLogger(topic.logger()));
    }

    /** Logs what helps to follow single events. */
    public void trace(String text, @Nullable Object... values) {
        if (logger.isTraceEnabled()) {
            write(Level.TRACE, text, values);
        }
    }

    /** Logs what peers and the network did wrong, and other details. */
    public void debug(String text, @Nullable Object... values) {
        if (isDebug()) {
            write(Level.DEBUG, text, values);
        }
    }

    /** Whether details are logged. Spares what is made for {@link #debug} only. */
    public boolean isDebug() {
        return logger.isDebugEnabled();
    }

    /** Logs a normal event in the life of a server. */
    public void info(String text, @Nullable Object... values) {
        write(Level.INFO, text, values);
    }

    /** Logs what whoever runs the program should look at. */
    public void warn(String text, @Nullable Object... values) {
        write(Level.WARN, text, values);
    }

    /** Logs a fault of user code, of the runtime or of the machine. */
    public void error(String text, @Nullable Object... values) {
        write(Level.ERROR, text, values);
    }

    private enum Level {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    private void write(Level level, String text, @Nullable Object[] values) {
        try {
            print(level, text, Printable.of(values));
        } catch (Throwable e) {
            writeShortly(level, text, values);
        }
    }

    /** Logs the name of an exception's class instead of the exception, which could not be logged. */
    private void writeShortly(Level level, String text, @Nullable Object[] values) {
        try {
            Object[] printable = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                printable[i] = value instanceof Throwable ? value.getClass().getName() : Printable.text(value);
            }
            boolean thrown = values.length > 0 && values[values.length - 1] instanceof Throwable;
            print(level, thrown ? text + ": {}" : text, printable);
        } catch (Throwable e) { // there is no place left to report it to
            return;
        }
    }

    private void print(Level level, String text, Object[] printable) {
        switch (level) {
            case TRACE -> logger.trace(text, printable);
            case DEBUG -> logger.debug(text, printable);
            case INFO -> logger.info(text, printable);
            case WARN -> logger.warn(text, printable);
            case ERROR -> logger.error(text, printable);
        }
    }
}
