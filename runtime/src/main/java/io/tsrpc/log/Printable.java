package io.tsrpc.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values as they may be logged: with escapes in place of control characters. */
final class Printable {
    private Printable() {}

    /** The values as texts, and a last one that is an exception as an exception. */
    static Object[] of(@Nullable Object[] values) {
        Object[] printable = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            printable[i] = value instanceof Throwable thrown && i == values.length - 1 ? of(thrown) : text(value);
        }
        return printable;
    }

    /** The exception itself, or a copy of it that prints the same with escapes, and less of a very long chain. */
    static Throwable of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return isClean(thrown, seen) ? thrown : new EscapedException(thrown);
    }

    /** Whether an exception, its causes and what it suppressed are few, need no escape and throw nothing. */
    private static boolean isClean(@Nullable Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return true;
        }
        if (seen.size() > EscapedException.MOST || !isClean(thrown)) {
            return false;
        }
        if (!isClean(ThrownText.cause(thrown), seen)) {
            return false;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!isClean(suppressed, seen)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClean(Throwable thrown) {
        try {
            StackTraceElement[] unused = thrown.getStackTrace();
            Throwable unusedCause = thrown.getCause();
            String message = thrown.getMessage();
            String text = thrown.toString();
            return isClean(text) && (message == null || isClean(message));
        } catch (Throwable e) { // the methods of a user's class may throw anything
            return false;
        }
    }

    private static boolean isClean(String text) {
        return EscapedText.of(text).equals(text);
    }

    /** The text of a value with escapes. If its class cannot say it, the class's name. */
    static String text(@Nullable Object value) {
        try {
            return EscapedText.of(value instanceof Throwable thrown ? ThrownText.of(thrown) : String.valueOf(value));
        } catch (Throwable e) { // thrown by toString() of a user's class
            return value == null ? "null" : value.getClass().getName();
        }
    }
}
