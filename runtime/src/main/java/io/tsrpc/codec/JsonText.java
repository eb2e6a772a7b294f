package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/** Values as JSON text, for people to read. */
final class JsonText {
    private JsonText() {}

    /** A string as TSBuffer shows it in errors: {@code 'it'}. */
    static String literal(String value) {
        String quoted = of(value);
        return "'" + quoted.substring(1, quoted.length() - 1) + "'";
    }

    /** What {@link JsonWriter#writeAny} makes of a value. */
    static String of(@Nullable Object value) {
        try (JsonWriter out = new JsonWriter()) {
            out.writeAny(value);
            return out.toString();
        }
    }
}
