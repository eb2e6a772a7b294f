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
 * Reads TSBuffer's binary form from an array. Not thread-safe.
 *
 * <p>Whatever the input, it never reads outside its bounds, never allocates more than a small multiple of the bytes
 * that are present, and throws only {@link CodecException}. It is stricter than TSBuffer, which accepts truncated
 * varints, strings and arrays; here they are errors.
 */
public final class BinaryReader {
    private static final VarHandle BIG_ENDIAN_DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);
    private static final int VARINT_BITS = 64;

    /** The text that represents undefined in place of JSON. */
    private static final byte[] UNDEFINED = "undefined".getBytes(StandardCharsets.US_ASCII);

    private final Depth depth = new Depth(Depth.DEFAULT_LIMIT);
    private final byte[] buffer;
    private final int start;
    private final int limit;
    private final NullChecks nullChecks;
    private int position;
    private int countable;

    /** Creates a reader of {@code bytes}, which must not be modified while it is in use. Null checks are loose. */
    public BinaryReader(byte[] bytes) {
        this(bytes, NullChecks.LOOSE);
    }

    /** Creates a reader of {@code bytes}, which must not be modified while it is in use. */
    public BinaryReader(byte[] bytes, NullChecks nullChecks) {
        this(bytes, 0, bytes.length, nullChecks);
    }

    /**
     * Creates a reader of {@code length} bytes of {@code bytes} from index {@code from}. The array must not be modified
     * while the reader is in use. Null checks are loose.
     */
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

    /** The treatment of null. */
    public NullChecks nullChecks() {
        return nullChecks;
    }

    /** The number of remaining bytes. */
    public int remaining() {
        return limit - position;
    }

    /** Returns a reader of the next {@code length} bytes, and skips them in this reader. */
    public BinaryReader slice(int length) {
        int from = position;
        advance(length);
        return new BinaryReader(buffer, from, length, nullChecks);
    }

    // --- varints, headers, skipping ------------------------------------------------------------------------------

    /** Reads an unsigned 64-bit varint; excess bits are dropped. */
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

    /** Reads the header of a block: {@code id << 2 | length type}. */
    public int readHeader() {
        long header = readVarint();
        if (header < 0 || header > Integer.MAX_VALUE) {
            throw CodecException.of("invalid block header");
        }
        return (int) header;
    }

    /**
     * Reads the number of blocks, members or elements that follow. Each takes at least one byte, so the result is at
     * most the number of remaining bytes, and the sum of all results, including nested ones, is at most the total
     * number of bytes. It is therefore safe as an initial capacity.
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

    /** Reads a length in bytes, which must not exceed the remaining bytes. */
    public int readLength() {
        long length = readVarint();
        if (length < 0 || length > remaining()) {
            throw outOfData();
        }
        return (int) length;
    }

    /** Skips the length prefix of an array or tuple, which is not needed. */
    public void skipPrefix() {
        readVarint();
    }

    /**
     * Skips the content of an unknown block, by the length type in its header. As in TSBuffer, a block that contains a
     * boolean or an index signature cannot always be skipped correctly, because the encoding is ambiguous.
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
     * Skips the content of an unknown block of an interface. Entries of an index signature, which have the id 0, begin
     * with their key.
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

    /** Reads a TSBuffer {@code int}, which must fit into a byte. */
    public byte readByte() {
        return Range.toByte(readZigzag());
    }

    /** Reads a TSBuffer {@code int}, which must fit into a short. */
    public short readShort() {
        return Range.toShort(readZigzag());
    }

    /** Reads a TSBuffer {@code int}, which must fit into an int. */
    public int readInt() {
        return Range.toInt(readZigzag());
    }

    /** Reads a TSBuffer {@code int}. */
    public long readLong() {
        return readZigzag();
    }

    /** Reads a TSBuffer {@code uint}, which must fit into a byte. */
    public byte readUintByte() {
        return Range.toUintByte(readVarint());
    }

    /** Reads a TSBuffer {@code uint}, which must fit into a short. */
    public short readUintShort() {
        return Range.toUintShort(readVarint());
    }

    /** Reads a TSBuffer {@code uint}, which must fit into an int. */
    public int readUintInt() {
        return Range.toUintInt(readVarint());
    }

    /** Reads a TSBuffer {@code uint}, which must fit into a long. */
    public long readUintLong() {
        return Range.toUintLong(readVarint());
    }

    /** Reads a date. Dates before 1970, which TSBuffer itself cannot read, are read correctly. */
    public Instant readInstant() {
        return Instant.ofEpochMilli(Dates.check(readVarint()));
    }

    /** Reads a date. */
    @SuppressWarnings("JavaUtilDate") // the contract may use it
    public Date readDate() {
        return new Date(Dates.check(readVarint()));
    }

    /**
     * Reads the bit mask of the present elements of a tuple; bit 0 is the first element.
     *
     * @param elements the maximum number of elements of the tuple
     */
    public long readMask(int elements) {
        long mask = readVarint();
        int present = Long.SIZE - Long.numberOfLeadingZeros(mask);
        if (present > elements) {
            throw CodecException.of("Value has " + present + " elements but schema allows only " + elements + ".");
        }
        return mask;
    }

    /** Creates the exception for an unknown enum id. */
    public CodecException unexpectedEnum(long id) {
        return CodecException.of("Invalid enum encoding: unexpected id " + Long.toUnsignedString(id));
    }

    // --- strings and bytes ---------------------------------------------------------------------------------------

    /** Reads a string; invalid UTF-8 becomes U+FFFD. */
    public String readString() {
        int length = readLength();
        boolean isUnlikelyAscii = length > 0 && buffer[position] < 0;
        String value = isUnlikelyAscii
                ? Utf8.decode(buffer, position, length)
                : new String(buffer, position, length, StandardCharsets.UTF_8);
        position += length;
        return value;
    }

    /** Reads a {@code Uint8Array}. */
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

    /** Reads a value of a type that is encoded as text. */
    public <T> T readText(TextForm<T> form) {
        return Forms.fromText(form, readString());
    }

    /** Reads a value of a type that is encoded as bytes. */
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

    /** Enters a level of a recursive type; throws {@link CodecException} beyond 256 levels. */
    public void enter() {
        depth.enter();
    }

    /** Leaves the level of the last {@link #enter}. */
    public void leave() {
        depth.leave();
    }
}
