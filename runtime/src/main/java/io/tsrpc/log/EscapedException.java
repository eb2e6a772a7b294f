package io.tsrpc.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands in the log for an exception whose message has control characters, whose methods throw, or which has very many
 * causes: it prints the same, with escapes and without the last causes. Never thrown.
 */
final class EscapedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** How many exceptions are printed for one: backends print a cause within a cause, and a stack may be too small. */
    static final int MOST = 50;

    EscapedException(Throwable original) {
        this(original, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private EscapedException(Throwable original, Set<Throwable> seen) {
        super(Printable.text(original), causeOf(original, seen), true, true);
        setStackTrace(traceOf(original));
        for (Throwable suppressed : original.getSuppressed()) {
            if (seen.size() < MOST && seen.add(suppressed)) {
                addSuppressed(new EscapedException(suppressed, seen));
            }
        }
    }

    private EscapedException(String note) {
        super(note, null, false, false);
    }

    private static @Nullable Throwable causeOf(Throwable original, Set<Throwable> seen) {
        seen.add(original);
        Throwable cause = ThrownText.cause(original);
        if (cause == null || !seen.add(cause)) {
            return null;
        }
        return seen.size() > MOST
                ? new EscapedException("There are more causes, which are not logged")
                : new EscapedException(cause, seen);
    }

    private static StackTraceElement[] traceOf(Throwable original) {
        try {
            return original.getStackTrace();
        } catch (Throwable e) { // a user's class may override it
            return new StackTraceElement[0];
        }
    }

    /** The name of the original's class and its message: backends that print this class's name lose neither. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // it is to look like the original
    public String toString() {
        return String.valueOf(getMessage());
    }
}
