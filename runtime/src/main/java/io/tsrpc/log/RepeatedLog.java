package io.tsrpc.log;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Logs one kind of problem that may come in floods, such as refused connections: in each minute only the 1st, the
 * 10th, the 100th and so on. A line says how many were left out since the line before. Thread-safe.
 */
public final class RepeatedLog {
    private static final long PERIOD_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int FACTOR = 10;

    private final Log log;
    private final LongSupplier nanoTime;
    private long periodStart;
    private long inPeriod;
    private long nextLogged;
    private long leftOut;

    /** Creates the log of one kind of problem. */
    public RepeatedLog(Log log) {
        this(log, System::nanoTime);
    }

    /** Creates a log with a given clock. */
    RepeatedLog(Log log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /** Logs a warning, as {@link Log#warn} does, or leaves it out. */
    public void warn(String text, @Nullable Object... values) {
        long before = happened();
        if (before >= 0) {
            log.warn(text + note(before), values);
        }
    }

    /** Logs an error, as {@link Log#error} does, or leaves it out. */
    public void error(String text, @Nullable Object... values) {
        long before = happened();
        if (before >= 0) {
            log.error(text + note(before), values);
        }
    }

    /**
     * Logs a warning that input of a peer cannot be used. The exception may repeat the input, so only its class is in
     * the warning; all of it is logged at debug. If it is not the input that is wrong, because this program lacks code, that is an
     * error.
     */
    public void warnOfInput(Throwable why, String text, @Nullable Object... values) {
        if (MissingCode.isReason(why)) {
            Object[] withWhy = Arrays.copyOf(values, values.length + 2);
            withWhy[values.length] = MissingCode.text(why);
            withWhy[values.length + 1] = why;
            error(text + ": {}", withWhy);
            return;
        }
        warn(text + ": " + why.getClass().getSimpleName() + ", which is logged at debug", values);
        if (log.isDebug()) {
            Object[] withWhy = Arrays.copyOf(values, values.length + 1);
            withWhy[values.length] = why;
            log.debug(text, withWhy);
        }
    }

    /** Counts the problem. Returns how many were left out since the last line, or -1 if this one is left out too. */
    private synchronized long happened() {
        long now = nanoTime.getAsLong();
        if (inPeriod == 0 || now - periodStart >= PERIOD_NANOS) {
            periodStart = now;
            inPeriod = 0;
            nextLogged = 1;
        }
        if (++inPeriod < nextLogged) {
            leftOut++;
            return -1;
        }
        nextLogged *= FACTOR;
        long before = leftOut;
        leftOut = 0;
        return before;
    }

    private static String note(long before) {
        return before == 0 ? "" : " (" + before + " more like this were not logged)";
    }
}
