package io.tsrpc.wire;

import io.tsrpc.codec.JsonWriter;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The serial number that a call came with and that its answer must carry. In JSON it may be any value but null, and is
 * given back as it was.
 *
 * @param number the number; empty if it is no whole number from 0 on
 * @param other what it is then
 */
public record Sn(OptionalLong number, @Nullable Object other) {
    /** The serial number {@code number}. */
    public static Sn of(long number) {
        return new Sn(OptionalLong.of(number), null);
    }

    /** The serial number that stands in JSON; null, which makes a call without one, gives null. */
    static @Nullable Sn ofJson(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Long number && number >= 0 ? of(number) : new Sn(OptionalLong.empty(), value);
    }

    void writeJson(JsonWriter out) {
        if (number.isPresent()) {
            out.writeJavaLong(number.getAsLong());
        } else {
            out.writeAny(other);
        }
    }
}
