package io.tsrpc.log;

import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What exceptions say of themselves. Their classes may be a user's, whose methods may throw anything. */
public final class ThrownText {
    /** More than stages wrap; causes may go in a circle. */
    private static final int MOST_WRAPPERS = 64;

    private ThrownText() {}

    /** The exception as a text: what it says, or else the name of its class. */
    public static String of(Throwable thrown) {
        try {
            String text = thrown.toString();
            return text == null ? thrown.getClass().getName() : text;
        } catch (Throwable e) {
            return thrown.getClass().getName();
        }
    }

    /** The message; null if there is none, or none can be told. */
    public static @Nullable String message(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable e) {
            return null;
        }
    }

    /** The message, or else the exception as a text. */
    public static String messageOrText(Throwable thrown) {
        String message = message(thrown);
        return message == null ? of(thrown) : message;
    }

    /** The cause; null if there is none, or none can be told. */
    public static @Nullable Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable e) {
            return null;
        }
    }

    /**
     * What a stage has failed with: a {@code CompletionException} stands for its cause. There may be several, since functions of users
     * wrap what stages before have wrapped.
     */
    public static Throwable ofStage(Throwable thrown) {
        Throwable own = thrown;
        for (int i = 0; own instanceof CompletionException && i < MOST_WRAPPERS; i++) {
            Throwable cause = cause(own);
            if (cause == null) {
                return own;
            }
            own = cause;
        }
        return own;
    }
}
