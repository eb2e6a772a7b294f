package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/** Formats values as JSON text for error messages. */
final class JsonText {
    private JsonText() {}

    /** A string as TSBuffer formats it in errors: {@code 'it'}. */
    static String literal(String value) {
        String quoted = of(value);
        return "'" + quoted.substring(1, quoted.length() - 1) + "'";
    }

    /** A value as TSBuffer formats it in errors: {@code 'it'}, {@code 1}. */
    static String literal(@Nullable Object value) {
        return value instanceof String text ? literal(text) : of(value);
    }

    /** The value as JSON text, as written by {@link JsonWriter#writeAny}. */
    static String of(@Nullable Object value) {
        try (JsonWriter out = new JsonWriter()) {
            out.writeAny(value);
            return out.toString();
        }
    }
}
