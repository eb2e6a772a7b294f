package io.tsrpc.log;

import org.jspecify.annotations.Nullable;

/** What a {@link LinkageError} says of a program: a class is missing, or is of another version than what uses it. */
public final class MissingCode {
    private static final String JACKSON = "tools/jackson/core/";

    private MissingCode() {}

    /** Whether code lacks. That an initializer of the user's class has thrown, its {@link ExceptionInInitializerError} says. */
    public static boolean isReason(Throwable thrown) {
        return thrown instanceof LinkageError && !(thrown instanceof ExceptionInInitializerError);
    }

    /** Describes the error for whoever runs the program. */
    public static String text(Throwable error) {
        String message = String.valueOf(ThrownText.message(error));
        String where = namesJackson(error) || namesJackson(ThrownText.cause(error))
                ? "; jackson-core is missing, or is of another version than tsrpc-runtime needs"
                : "";
        return "This program lacks code that it needs (" + error.getClass().getSimpleName() + ": " + message + ")"
                + where;
    }

    /** The cause tells why a class could not be initialized before. */
    private static boolean namesJackson(@Nullable Throwable thrown) {
        return thrown != null
                && String.valueOf(ThrownText.message(thrown)).replace('.', '/').contains(JACKSON);
    }
}
