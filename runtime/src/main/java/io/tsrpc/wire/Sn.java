package io.tsrpc.wire;

import java.util.OptionalLong;

/**
 * The serial number that a call came with and that its answer must carry. In JSON it may be any value but null, and is
 * given back as it was.
 *
 * @param number the number; empty if it is no whole number from 0 on
 * @param json its JSON text
 */
public record Sn(OptionalLong number, String json) {
    /** The serial number {@code number}. */
    public static Sn of(long number) {
        return new Sn(OptionalLong.of(number), Long.toString(number));
    }
}
