package io.tsrpc.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands in the log for an exception whose message has control characters: it prints the same, with escapes. Never
 * thrown.
 */
final class EscapedException extends Exception {
    private static final long serialVersionUID = 1L;

    EscapedException(Throwable original) {
        this(original, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private EscapedException(Throwable original, Set<Throwable> seen) {
        super(Printable.text(original), causeOf(original, seen), true, true);
        setStackTrace(original.getStackTrace());
        for (Throwable suppressed : original.getSuppressed()) {
            if (seen.add(suppressed)) {
                addSuppressed(new EscapedException(suppressed, seen));
            }
        }
    }

    private static @Nullable Throwable causeOf(Throwable original, Set<Throwable> seen) {
        seen.add(original);
        Throwable cause = original.getCause();
        return cause == null || !seen.add(cause) ? null : new EscapedException(cause, seen);
    }

    /** The name of the original's class and its message: backends that print this class's name lose neither. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // it is to look like the original
    public String toString() {
        return String.valueOf(getMessage());
    }
}
