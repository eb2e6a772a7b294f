package io.tsrpc.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Reads TSBuffer's binary form from an array. One thread at a time.
 *
 * <p>It never reads outside its bounds, never allocates more than a small multiple of the bytes that are really there,
 * and throws nothing but {@link CodecException} whatever the bytes. It is stricter than TSBuffer where that
 * guesses: cut-off varints, strings and arrays are errors.
 */
public final class BinaryReader {
    private static final VarHandle BIG_ENDIAN_DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);
    private static final int VARINT_BITS = 64;

    /** What stands for undefined where JSON text is due. */
    private static final byte[] UNDEFINED = "undefined".getBytes(StandardCharsets.US_ASCII);

    private final Depth depth = new Depth(Depth.DEFAULT_LIMIT);
    private final byte[] buffer;
    private final int start;
    private final int limit;
    private final NullChecks nullChecks;
    private int position;
    private int countable;

    /** Reads all of {@code bytes}, which must not change meanwhile. Null checks are loose. */
    public BinaryReader(byte[] bytes) {
        this(bytes, NullChecks.LOOSE);
    }

    /** Reads all of {@code bytes}, which must not change meanwhile. */
    public BinaryReader(byte[] bytes, NullChecks nullChecks) {
        this(bytes, 0, bytes.length, nullChecks);
    }

    /** Reads a part of {@code bytes}, which must not change meanwhile. Null checks are loose. */
    public BinaryReader(byte[] bytes, int from, int length) {
        this(bytes, from, length, NullChecks.LOOSE);
    }

    private BinaryReader(byte[] bytes, int from, int length, NullChecks nullChecks) {
        buffer = bytes;
        start = from;
        position = from;
        limit = from + length;
        countable = length;
        this.nullChecks = nullChecks;
    }

    /** What null means here. */
    public NullChecks nullChecks() {
        return nullChecks;
    }

    /** How many bytes are left. */
    public int remaining() {
        return limit - position;
    }

    /** A reader of the next {@code length} bytes, which are skipped here. */
    public BinaryReader slice(int length) {
        int from = position;
        advance(length);
        return new BinaryReader(buffer, from, length, nullChecks);
    }

    // --- varints, headers, skipping ------------------------------------------------------------------------------

    /** Reads an unsigned varint of 64 bits; bits beyond them are dropped. */
    public long readVarint() {
        if (position < limit && buffer[position] >= 0) {
            return buffer[position++];
        }
        return readLongVarint();
    }

    private long readLongVarint() {
        long value = 0;
        for (int shift = 0; shift < VARINT_BITS; shift += 7) {
            if (position >= limit) {
                throw CodecException.of("Read varint error: index out of range");
            }
            byte b = buffer[position++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw CodecException.of("invalid varint encoding");
    }

    private static CodecException outOfData() {
        return CodecException.of("The data ends too early.");
    }

    /** Reads a block's header: {@code id << 2 | length type}. */
    public int readHeader() {
        long header = readVarint();
        if (header < 0 || header > Integer.MAX_VALUE) {
            throw CodecException.of("invalid block header");
        }
        return (int) header;
    }

    /**
     * Reads how many blocks, members or elements follow. Each begins with a byte of its own, so there are no more than bytes
     * are left, and all that are announced, also in each other, are no more than all bytes: room may be made for them.
     */
    public int readCount() {
        long count = readVarint();
        int most = Math.min(remaining(), countable);
        if (count < 0 || count > most) {
            throw CodecException.of(
                    "There are " + Long.toUnsignedString(count) + " items announced but only " + most + " bytes left.");
        }
        countable -= (int) count;
        return (int) count;
    }

    /** Reads a byte length that must not be more than is left. */
    public int readLength() {
        long length = readVarint();
        if (length < 0 || length > remaining()) {
            throw outOfData();
        }
        return (int) length;
    }

    /** Skips the length in front of an array or a tuple: what it says is not needed. */
    public void skipPrefix() {
        readVarint();
    }

    /**
     * Skips the content of a block that this side does not know, by the length type in its header. As in TSBuffer, a
     * block with a boolean or with an index signature inside cannot always be skipped right: the bytes do not tell.
     */
    public void skip(int header) {
        switch (header & 3) {
            case 0 -> advance(readLength());
            case 1 -> readVarint();
            case 2 -> advance(Double.BYTES);
            default -> skipBlocks();
        }
    }

    /**
     * As {@link #skip}, for a block of an interface: the entries of an index signature, which have the id 0, begin with
     * their key.
     */
    public void skipProperty(int header) {
        if (header >>> 2 == 0) {
            advance(readLength());
        }
        skip(header);
    }

    private void skipBlocks() {
        depth.enter();
        for (int blocks = readCount(); blocks > 0; blocks--) {
            int header = readHeader();
            skip(header);
        }
        depth.leave();
    }

    private void advance(int length) {
        if (length > remaining()) {
            throw outOfData();
        }
        position += length;
    }

    // --- scalars -------------------------------------------------------------------------------------------------

    /** Reads a boolean. */
    public boolean readBoolean() {
        if (position >= limit) {
            throw outOfData();
        }
        byte b = buffer[position++];
        if (b == 0) {
            return false;
        }
        if (b == (byte) 0xFF) {
            return true;
        }
        throw CodecException.of("Invalid boolean encoding [" + (b & 0xFF) + "] at pos " + (position - 1 - start));
    }

    /** Reads a double. */
    public double readDouble() {
        int at = position;
        advance(Double.BYTES);
        return (double) BIG_ENDIAN_DOUBLE.get(buffer, at);
    }

    /** Reads a double and rounds it to a float. */
    public float readFloat() {
        return (float) readDouble();
    }

    private long readZigzag() {
        long word = readVarint();
        return (word >>> 1) ^ -(word & 1);
    }

    /** Reads an {@code int} of TSBuffer that must fit into a byte. */
    public byte readByte() {
        return Range.toByte(readZigzag());
    }

    /** Reads an {@code int} of TSBuffer that must fit into a short. */
    public short readShort() {
        return Range.toShort(readZigzag());
    }

    /** Reads an {@code int} of TSBuffer that must fit into an int. */
    public int readInt() {
        return Range.toInt(readZigzag());
    }

    /** Reads an {@code int} of TSBuffer. */
    public long readLong() {
        return readZigzag();
    }

    /** Reads a {@code uint} of TSBuffer that must fit into a byte. */
    public byte readUintByte() {
        return Range.toUintByte(readVarint());
    }

    /** Reads a {@code uint} of TSBuffer that must fit into a short. */
    public short readUintShort() {
        return Range.toUintShort(readVarint());
    }

    /** Reads a {@code uint} of TSBuffer that must fit into an int. */
    public int readUintInt() {
        return Range.toUintInt(readVarint());
    }

    /** Reads a {@code uint} of TSBuffer that must fit into a long. */
    public long readUintLong() {
        return Range.toUintLong(readVarint());
    }

    /** Reads a date. Dates before 1970, which TSBuffer itself cannot read, come back as they were written. */
    public Instant readInstant() {
        return Instant.ofEpochMilli(Dates.check(readVarint()));
    }

    /** Reads a date. */
    @SuppressWarnings("JavaUtilDate") // the contract may use it
    public Date readDate() {
        return new Date(Dates.check(readVarint()));
    }

    /**
     * Reads the mask that says which elements of a tuple are present, bit 0 for the first.
     *
     * @param elements how many the tuple can have
     */
    public long readMask(int elements) {
        long mask = readVarint();
        int present = Long.SIZE - Long.numberOfLeadingZeros(mask);
        if (present > elements) {
            throw CodecException.of("Value has " + present + " elements but schema allows only " + elements + ".");
        }
        return mask;
    }

    /** The error for an enum id that is not known. */
    public CodecException unexpectedEnum(long id) {
        return CodecException.of("Invalid enum encoding: unexpected id " + Long.toUnsignedString(id));
    }

    // --- strings and bytes ---------------------------------------------------------------------------------------

    /** Reads a string; invalid UTF-8 becomes U+FFFD. */
    public String readString() {
        int length = readLength();
        String value = new String(buffer, position, length, StandardCharsets.UTF_8);
        position += length;
        return value;
    }

    /** Reads bytes, a {@code Uint8Array}. */
    public byte[] readBytes() {
        int length = readLength();
        byte[] value = Arrays.copyOfRange(buffer, position, position + length);
        position += length;
        return value;
    }

    /** Reads an {@code Int8Array}. */
    public byte[] readInt8s() {
        return readBytes();
    }

    /** Reads an {@code ArrayBuffer}. */
    public byte[] readArrayBuffer() {
        return readBytes();
    }

    private ByteBuffer readView() {
        int length = readLength();
        ByteBuffer view = ByteBuffer.wrap(buffer, position, length);
        position += length;
        return view;
    }

    /** Reads an {@code Int16Array}. */
    public short[] readShorts() {
        return TypedArrays.shorts(readView());
    }

    /** Reads an {@code Int32Array}. */
    public int[] readInts() {
        return TypedArrays.ints(readView());
    }

    /** Reads a {@code Float32Array}. */
    public float[] readFloats() {
        return TypedArrays.floats(readView());
    }

    /** Reads a {@code Float64Array}. */
    public double[] readDoubles() {
        return TypedArrays.doubles(readView());
    }

    /** Reads a {@code Uint16Array}. */
    public int[] readUint16s() {
        return TypedArrays.uint16s(readView());
    }

    /** Reads a {@code Uint32Array}. */
    public long[] readUint32s() {
        return TypedArrays.uint32s(readView());
    }

    /** Reads a value of a type that is sent as text. */
    public <T> T readText(TextForm<T> form) {
        return Forms.fromText(form, readString());
    }

    /** Reads a value of a type that is sent as bytes. */
    public <T> T readForm(BytesForm<T> form) {
        return Forms.fromBytes(form, readBytes());
    }

    /** Reads JSON text: null, a Boolean, a Long, a Double, a String, or a List or Map of these. */
    public @Nullable Object readAny() {
        int length = readLength();
        int from = position;
        position += length;
        if (Arrays.equals(buffer, from, position, UNDEFINED, 0, UNDEFINED.length)) {
            return null;
        }
        JsonReader json = new JsonReader(buffer, from, position, NullChecks.LOOSE);
        Object value = json.readAny();
        json.expectEnd();
        return value;
    }

    /** Goes one level down in a recursive type. */
    public void enter() {
        depth.enter();
    }

    /** Comes back from {@link #enter}. */
    public void leave() {
        depth.leave();
    }
}
