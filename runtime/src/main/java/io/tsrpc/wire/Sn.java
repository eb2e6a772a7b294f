package io.tsrpc.wire;

import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonWriter;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The serial number of a call, which its reply must repeat unchanged. In JSON it may be any value but null.
 *
 * @param number the number; empty if the value is not a non-negative integer
 * @param other the value if it is not such a number
 */
public record Sn(OptionalLong number, @Nullable Object other) {
    /** Creates the serial number {@code number}. */
    public static Sn of(long number) {
        return new Sn(OptionalLong.of(number), null);
    }

    /**
     * Creates a serial number from a JSON value. Returns null for null, which means a call without a serial number.
     *
     * @throws CodecException for a number that is too large: no reply could repeat it
     */
    static @Nullable Sn ofJson(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Double number && number.isInfinite()) {
            throw CodecException.of("Invalid request format: the serial number is too large.");
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
