package io.tsrpc.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads TSBuffer's binary form from an array. Not thread-safe.
 *
 * <p>Whatever the input, it never reads outside its bounds, never allocates much more than its {@link Decoding} allows,
 * and throws only {@link CodecException}. It is stricter than TSBuffer, which accepts truncated
 * varints, strings and arrays; here they are errors.
 */
public final class BinaryReader {
    private static final VarHandle BIG_ENDIAN_DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);
    private static final int VARINT_BITS = 64;
    /** The block id of the property with the id 0. */
    private static final int FIRST_PROPERTY = 10;

    /** What a date takes. */
    static final int DATE = 24;

    /** The text that represents undefined in place of JSON. */
    private static final byte[] UNDEFINED = "undefined".getBytes(StandardCharsets.US_ASCII);

    private final ReaderState state;
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
        this(bytes, 0, bytes.length, nullChecks, new ReaderState(Integer.MAX_VALUE, Depth.LIMIT));
    }

    /** Creates a reader of {@code bytes}, which must not be modified while it is in use. */
    public BinaryReader(byte[] bytes, Decoding decoding) {
        this(bytes, 0, bytes.length, decoding.nullChecks(), new ReaderState(decoding.maxSize(), decoding.maxNesting()));
    }

    /**
     * Creates a reader of {@code length} bytes of {@code bytes} from index {@code from}. The array must not be modified
     * while the reader is in use. Null checks are loose.
     */
    public BinaryReader(byte[] bytes, int from, int length) {
        this(bytes, from, length, NullChecks.LOOSE, new ReaderState(Integer.MAX_VALUE, Depth.LIMIT));
    }

    private BinaryReader(byte[] bytes, int from, int length, NullChecks nullChecks, ReaderState state) {
        buffer = bytes;
        start = from;
        position = from;
        limit = from + length;
        countable = length;
        this.nullChecks = nullChecks;
        this.state = state;
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
        return new BinaryReader(buffer, from, length, nullChecks, state.ofPart());
    }

    /**
     * Reads a whole body: the request, response or message that is all of this reader's bytes.
     *
     * <p>If a newer version of the protocol has written it, there may be unknown blocks whose end the encoding leaves
     * open: {@code ff}, for instance, is a boolean, or the first byte of a varint. They are skipped in the most likely
     * way with which the body is valid and ends with its last byte. For that it may be decoded more than once. The work
     * is limited to a small multiple of the body's size. If no way is found within it, the result is that of the first
     * attempt: its exception, or the value that ended too early.
     *
     * @throws CodecException if the bytes are not a valid body
     */
    public <T> T readBody(Codec<T> codec) {
        int available = state.available();
        T value;
        try {
            value = codec.read(this);
        } catch (CodecException e) {
            T other = isAmbiguous() ? attempts(codec, available).read(null) : null;
            if (other == null) {
                throw e;
            }
            return other;
        }
        return isAmbiguous() ? checked(codec, value, available) : value;
    }

    private boolean isAmbiguous() {
        return state.skips != null && state.skips.isAmbiguous();
    }

    private <T> T checked(Codec<T> codec, T value, int available) {
        if (remaining() == 0 && BodyAttempts.isLikely(skips())) {
            return value;
        }
        T better = attempts(codec, available).read(remaining() == 0 ? value : null);
        return better == null ? value : better;
    }

    private <T> BodyAttempts<T> attempts(Codec<T> codec, int available) {
        return new BodyAttempts<>(this, codec, skips(), limit - start, available);
    }

    /** Goes back to the first byte. So much memory is available again. */
    void restart(int available) {
        position = start;
        countable = limit - start;
        state.restart(available);
    }

    /**
     * Counts the memory that a part of the value takes, about. Strings, buffers, dates and {@code any} count by
     * themselves.
     *
     * @throws CodecException if the value takes more than {@link Decoding#maxSize}
     */
    public void allocate(long bytes) {
        state.allocate(bytes);
    }

    /** How many bytes of memory the value may still take. */
    public int available() {
        return state.available();
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

    /**
     * Reads the number of elements that have no bytes, such as literals. Nothing but memory limits it: {@link #allocate} must be called for
     * them before anything is done for each.
     */
    public int readCountOfNothing() {
        long count = readVarint();
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw CodecException.of("There are " + Long.toUnsignedString(count) + " items announced.");
        }
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
     * Skips the content of an unknown member of a union. The length type in the header says where most types end. Where
     * it does not, the most likely end is taken, or another one if {@link #readBody} fails with this one.
     */
    public void skip(int header) {
        if ((header & 3) == 2 || ((header & 3) == 0 && header >>> 2 >= FIRST_PROPERTY)) {
            skipByLengthType(header);
            return;
        }
        int end = skips().endOfMember(position, header);
        if (end >= 0) {
            position = end;
        } else {
            skipByLengthType(header);
        }
    }

    /**
     * Skips the content of an unknown block of an interface, as {@link #skip} does. Entries of an index signature, which
     * have the id 0, begin with their key.
     */
    public void skipProperty(int header) {
        boolean isEntry = header >>> 2 == 0;
        if (!isEntry && (header & 1) == 0) {
            if (state.skips != null) {
                state.skips.notePropertyOfKnownEnd(header);
            }
            skipByLengthType(header);
            return;
        }
        int end = skips().endOfProperty(position, header);
        if (end >= 0) {
            position = end;
            return;
        }
        if (isEntry) {
            advance(readLength());
        }
        skipByLengthType(header);
    }

    /** How this reader skips unknown blocks. */
    SkipPlan skips() {
        SkipPlan skips = state.skips;
        if (skips == null) {
            skips = new SkipPlan(buffer, limit - start, limit);
            state.skips = skips;
        }
        return skips;
    }

    /** Skips as TSBuffer does it. */
    private void skipByLengthType(int header) {
        switch (header & 3) {
            case 0 -> advance(readLength());
            case 1 -> readVarint();
            case 2 -> advance(Double.BYTES);
            default -> skipBlocks();
        }
    }

    private void skipBlocks() {
        state.enter();
        for (int blocks = readCount(); blocks > 0; blocks--) {
            skipByLengthType(readHeader());
        }
        state.leave();
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

    /** Reads a double and rounds it to a float, into which it must fit. */
    public float readFloat() {
        return Range.toFloat(readDouble());
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
        state.allocate(DATE);
        return Instant.ofEpochMilli(Dates.check(readVarint()));
    }

    /** Reads a date. */
    @SuppressWarnings("JavaUtilDate") // the contract may use it
    public Date readDate() {
        state.allocate(DATE);
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
        state.allocateString(length);
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
        state.allocateArray(length);
        byte[] value = Arrays.copyOfRange(buffer, position, position + length);
        position += length;
        return value;
    }

    /** Reads all bytes that remain. */
    public byte[] readRest() {
        byte[] rest = Arrays.copyOfRange(buffer, position, limit);
        position = limit;
        return rest;
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
        state.allocateArray(2L * length); // at most: unsigned elements become twice as wide
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
        T value = Forms.fromText(form, readString());
        state.allocate(TextForms.memory(form, value));
        return value;
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
        JsonReader json = new JsonReader(buffer, from, position, NullChecks.LOOSE, state.ofPart());
        Object value = json.readAny();
        json.expectEnd();
        json.continueIn(state);
        return value;
    }

    /** Reads a part of the value from JSON instead. The text counts as memory, since the parts of a part have been such texts before. */
    <T> T readJson(byte[] text, Function<JsonReader, T> read) {
        allocate(2L * text.length);
        JsonReader json = new JsonReader(text, 0, text.length, nullChecks, state.ofPart());
        json.peekLess();
        T value = read.apply(json);
        json.continueIn(state);
        return value;
    }

    /** Enters a level of a recursive type; throws {@link CodecException} beyond {@link Decoding#maxNesting}. */
    public void enter() {
        state.enter();
    }

    /** Leaves the level of the last {@link #enter}. */
    public void leave() {
        state.leave();
    }
}
