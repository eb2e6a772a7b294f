package io.tsrpc.ws;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The masking of RFC 6455, 5.3, eight bytes at a time. */
final class Masking {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Masking() {}

    /**
     * Masks or unmasks bytes in place.
     *
     * @param key the masking key; its first byte is the most significant
     * @param offset how many payload bytes of the frame precede {@code from}
     */
    static void apply(byte[] bytes, int from, int to, int key, long offset) {
        int turned = Integer.rotateLeft(key, (int) (offset & 3) * Byte.SIZE);
        long wide = (turned & 0xffff_ffffL) << Integer.SIZE | (turned & 0xffff_ffffL);
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            LONGS.set(bytes, at, (long) LONGS.get(bytes, at) ^ wide);
        }
        for (; at < to; at++) {
            bytes[at] ^= (byte) (turned >>> (Integer.SIZE - Byte.SIZE));
            turned = Integer.rotateLeft(turned, Byte.SIZE);
        }
    }
}
