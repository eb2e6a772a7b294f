package io.tsrpc.it.vectors;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a step is recorded to give. */
sealed interface Outcome {
    /**
     * A value: bytes as hex, JSON text, or what was read.
     *
     * @param value tagged, if it was read
     */
    record Value(@Nullable Object value) implements Outcome {}

    /** An error; without a text if the reference has none of its own. */
    record Failure(@Nullable String text) implements Outcome {
        /** The texts of V8 and of the bson package. */
        private static final Pattern ENGINE = Pattern.compile("Cannot read properties .*|Offset is outside .*"
                + "|.* is not valid JSON|Unexpected end of JSON input|Argument passed in .*|byte length of .*");

        static Failure recorded(@Nullable Object text) {
            return new Failure(text instanceof String t && !ENGINE.matcher(t).matches() ? t : null);
        }
    }

    /** Anything but an error. */
    record Success() implements Outcome {}

    /** From {@code {"value":…}} or {@code {"err":…}}. */
    static Outcome of(Map<?, ?> json) {
        return json.containsKey("value") ? new Value(json.get("value")) : new Failure((String) json.get("err"));
    }
}
