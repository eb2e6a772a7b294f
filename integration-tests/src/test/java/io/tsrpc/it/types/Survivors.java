package io.tsrpc.it.types;

import java.nio.charset.StandardCharsets;

/** What is left of a value that has been sent: each format cannot carry something. */
public final class Survivors {
    private Survivors() {}

    /** Whether JSON can carry it: it has no NaN and no infinities. */
    public static boolean isJson(Record value) {
        return !Leaves.any(value, Survivors::isNotFinite);
    }

    private static boolean isNotFinite(Object leaf) {
        return (leaf instanceof Double number && !Double.isFinite(number))
                || (leaf instanceof Float single && !Float.isFinite(single));
    }

    /** Whether two values are the same but for what is lost: half of a surrogate pair in binary, the sign of 0 in JSON. */
    public static boolean isSame(Record a, Record b) {
        return DeepEquality.of(a, b)
                || DeepEquality.of(Leaves.map(a, Survivors::plain), Leaves.map(b, Survivors::plain));
    }

    private static Object plain(Object leaf) {
        if (leaf instanceof String text) { // UTF-8 has no halves: one becomes '?' here, U+FFFD on the wire
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\uFFFD', '?');
        }
        if (leaf instanceof Double number) {
            return number + 0.0;
        }
        return leaf instanceof Float single ? (Object) (single + 0.0f) : leaf;
    }
}
