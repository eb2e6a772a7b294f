package io.tsrpc.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names of a type's properties, precomputed for writing and for lookup while reading. Called by generated codecs
 * only.
 */
public final class JsonNames {
    static final int UNKNOWN = -1;
    static final int END = -2;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final String[] names;

    /** {@code "name":} for each name. */
    private final byte[][] quoted;

    /** The first eight bytes of {@code "name":}, padded with zeros. */
    private final long[] heads;

    /** The bits of the heads to compare. */
    private final long[] masks;

    private final boolean[] keptNulls;

    private JsonNames(String[] names, boolean[] keptNulls) {
        this.names = names;
        this.keptNulls = keptNulls;
        this.quoted = new byte[names.length][];
        this.heads = new long[names.length];
        this.masks = new long[names.length];
        for (int i = 0; i < names.length; i++) {
            quoted[i] = ('"' + names[i] + "\":").getBytes(StandardCharsets.UTF_8);
            int length = quoted[i].length;
            heads[i] = (long) LONGS.get(Arrays.copyOf(quoted[i], Math.max(length, Long.BYTES)), 0);
            masks[i] = length >= Long.BYTES ? -1 : (1L << (length * Byte.SIZE)) - 1;
        }
    }

    /**
     * Creates a list of names, with indexes from 0.
     *
     * @param names Java identifiers, each once
     */
    public static JsonNames of(String... names) {
        return new JsonNames(names.clone(), new boolean[names.length]);
    }

    /** A copy whose properties with these names tell null from absence, whatever the null checks are. */
    public JsonNames withNulls(String... nullable) {
        boolean[] nulls = new boolean[names.length];
        for (String name : nullable) {
            nulls[indexOf(name)] = true;
        }
        return new JsonNames(names, nulls);
    }

    /** Whether null is not absence at this index, which may be {@link #UNKNOWN}. */
    boolean keepsNull(int index) {
        return index >= 0 && keptNulls[index];
    }

    /** The name at an index. */
    public String name(int index) {
        return names[index];
    }

    /** Whether a name is one of these. */
    public boolean contains(String name) {
        return indexOf(name) != UNKNOWN;
    }

    /**
     * Returns a name that is none of these.
     *
     * @throws CodecException if it is one of them
     */
    public String checkOther(String name) {
        if (contains(name)) {
            throw CodecException.of("The key `" + name + "` is the name of a property; set that instead.");
        }
        return name;
    }

    /** {@code "name":}, not copied. */
    byte[] quoted(int index) {
        return quoted[index];
    }

    /** The index of a name, or {@link #UNKNOWN}. */
    int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return UNKNOWN;
    }

    /**
     * The index of the name whose {@code "name":} is at position {@code at} of {@code text}; {@link #UNKNOWN} if there
     * is none, or if it is written with escapes or white space.
     *
     * @param expected the index to compare first; names are usually in order
     */
    int match(byte[] text, int at, int end, int expected) {
        if (end - at < Long.BYTES) {
            return UNKNOWN;
        }
        long head = (long) LONGS.get(text, at);
        for (int i = expected; i < names.length; i++) {
            if ((head & masks[i]) == heads[i] && continues(i, text, at, end)) {
                return i;
            }
        }
        for (int i = Math.min(expected, names.length) - 1; i >= 0; i--) {
            if ((head & masks[i]) == heads[i] && continues(i, text, at, end)) {
                return i;
            }
        }
        return UNKNOWN;
    }

    /** Whether the rest after the head matches, too. */
    private boolean continues(int index, byte[] text, int at, int end) {
        byte[] name = quoted[index];
        return name.length <= Long.BYTES
                || (end - at >= name.length
                        && Arrays.equals(name, Long.BYTES, name.length, text, at + Long.BYTES, at + name.length));
    }
}
