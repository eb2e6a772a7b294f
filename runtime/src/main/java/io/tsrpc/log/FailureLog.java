package io.tsrpc.log;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Logs exceptions of user code, which peers may provoke in floods: each kind of failure as a {@link RepeatedLog} does.
 * Failures are of one kind if the same service or flow has thrown exceptions of the same class at the same place, so
 * that none hides another. Thread-safe.
 */
public final class FailureLog {
    private static final int MAX_KINDS = 1000;

    private final Log log;
    private final Map<Kind, RepeatedLog> kinds = new ConcurrentHashMap<>();
    private final RepeatedLog others;

    /** Creates a log of failures. */
    public FailureLog(Log log) {
        this.log = log;
        this.others = new RepeatedLog(log);
    }

    private record Kind(
            Object source, Class<?> type, @Nullable StackTraceElement place) {
        static Kind of(Object source, Throwable thrown) {
            return new Kind(source, thrown.getClass(), place(thrown));
        }

        /** Where user code has thrown, or has called what throws. Null if that cannot be told. */
        private static @Nullable StackTraceElement place(Throwable thrown) {
            try {
                return Stream.of(thrown.getStackTrace())
                        .filter(frame -> !frame.getClassName().startsWith("java."))
                        .findFirst()
                        .orElse(null);
            } catch (Throwable e) { // a user's exception may override it
                return null;
            }
        }
    }

    /**
     * Logs an error with {@code thrown}, or leaves it out.
     *
     * @param source the service or flow that has thrown
     */
    public void error(Object source, Throwable thrown, String text, @Nullable Object... values) {
        kind(source, thrown).error(withReason(thrown, text), with(thrown, values));
    }

    /** Logs a warning with {@code thrown}, or leaves it out, as {@link #error} does. */
    public void warn(Object source, Throwable thrown, String text, @Nullable Object... values) {
        kind(source, thrown).warn(withReason(thrown, text), with(thrown, values));
    }

    private RepeatedLog kind(Object source, Throwable thrown) {
        try {
            Kind kind = Kind.of(source, thrown);
            RepeatedLog known = kinds.get(kind);
            if (known != null || kinds.size() >= MAX_KINDS) {
                return known == null ? others : known;
            }
            return kinds.computeIfAbsent(kind, k -> new RepeatedLog(log));
        } catch (Throwable e) { // no memory: the failure must be logged nevertheless
            return others;
        }
    }

    private static String withReason(Throwable thrown, String text) {
        return MissingCode.isReason(thrown) ? text + ": {}" : text;
    }

    private static @Nullable Object[] with(Throwable thrown, @Nullable Object[] values) {
        boolean lacksCode = MissingCode.isReason(thrown);
        @Nullable Object[] all = Arrays.copyOf(values, values.length + (lacksCode ? 2 : 1));
        if (lacksCode) {
            all[values.length] = MissingCode.text(thrown);
        }
        all[all.length - 1] = thrown;
        return all;
    }
}
