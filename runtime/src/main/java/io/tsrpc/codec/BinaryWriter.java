package io.tsrpc.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes TSBuffer's binary form into a growing array. Not thread-safe.
 *
 * <p>Unless stated otherwise, methods that take a number throw a {@link CodecException} if a JavaScript peer could not
 * read it exactly.
 */
public final class BinaryWriter {
    private static final VarHandle BIG_ENDIAN_DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);
    private static final int INITIAL_CAPACITY = 128;
    private static final int MAX_CAPACITY = Integer.MAX_VALUE - 8;
    private static final int LONGEST_VARINT = 10;
    private static final int ONE_BYTE_VARINT_LIMIT = 0x80;

    private final Depth depth = new Depth();
    private final NullChecks nullChecks;
    private byte[] buffer;
    private int position;

    /** How many values were written without something that may tell them from others. */
    private int losses;

    /** How many sets are being written, one inside the other. */
    private int openSets;

    /** Creates an empty writer. Null checks are loose. */
    public BinaryWriter() {
        this(NullChecks.LOOSE);
    }

    /** Creates an empty writer. */
    public BinaryWriter(NullChecks nullChecks) {
        this(nullChecks, INITIAL_CAPACITY);
    }

    /** Creates an empty writer that need not grow for so many bytes. Null checks are loose. */
    public static BinaryWriter ofCapacity(int bytes) {
        return new BinaryWriter(NullChecks.LOOSE, bytes);
    }

    private BinaryWriter(NullChecks nullChecks, int capacity) {
        this.nullChecks = nullChecks;
        this.buffer = new byte[capacity];
    }

    /** The treatment of null. */
    public NullChecks nullChecks() {
        return nullChecks;
    }

    /** The number of bytes written. */
    public int size() {
        return position;
    }

    /** Returns a copy of the bytes written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, position);
    }

    /** Discards the bytes written, but keeps the memory. */
    public void reset() {
        openSets = 0;
        position = 0;
        depth.reset();
    }

    // --- varints and headers -------------------------------------------------------------------------------------

    /** Writes the header of a block: {@code id << 2 | length type}. */
    public void writeHeader(int header) {
        writeVarint(header);
    }

    /** Writes an unsigned 32-bit varint. */
    public void writeVarint(int value) {
        ensure(LONGEST_VARINT);
        putVarint(value);
    }

    /** Writes an unsigned 64-bit varint. */
    public void writeVarint(long value) {
        ensure(LONGEST_VARINT);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[position++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[position++] = (byte) rest;
    }

    private void putVarint(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            buffer[position++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[position++] = (byte) rest;
    }

    // --- scalars -------------------------------------------------------------------------------------------------

    /** Writes a TSBuffer {@code int} for a Java type of up to 32 bits. */
    public void writeInt(int value) {
        writeVarint(((long) value << 1) ^ ((long) value >> 63));
    }

    /** Writes a TSBuffer {@code int}; rejects values beyond ±(2^53 − 1). */
    public void writeLong(long value) {
        writeJavaLong(SafeIntegers.checkInt(value));
    }

    /** Writes a TSBuffer {@code int} of up to 64 bits, which JavaScript peers may not read exactly. */
    public void writeJavaLong(long value) {
        writeVarint((value << 1) ^ (value >> 63));
    }

    /** Writes a TSBuffer {@code uint}; rejects negative values and values beyond 2^53 − 1. */
    public void writeUint(long value) {
        writeVarint(SafeIntegers.checkUint(value));
    }

    /**
     * Writes a TSBuffer {@code uint} of up to 63 bits, which JavaScript peers may not read exactly; rejects negative
     * values.
     */
    public void writeJavaUint(long value) {
        writeVarint(SafeIntegers.checkNotNegative(value));
    }

    /** Writes a boolean: {@code ff} or {@code 00}. */
    public void writeBoolean(boolean value) {
        ensure(1);
        buffer[position++] = (byte) (value ? 0xFF : 0);
    }

    /** Writes a double, big-endian. */
    public void writeDouble(double value) {
        ensure(Double.BYTES);
        // TSBuffer writes the canonical NaN; other NaN bits would be read as NaN as well
        BIG_ENDIAN_DOUBLE.set(buffer, position, Double.isNaN(value) ? Double.NaN : value);
        position += Double.BYTES;
    }

    /** Writes a float as a double of the same value. */
    public void writeFloat(float value) {
        writeDouble(value);
    }

    /**
     * Writes a date as milliseconds since 1970, truncating finer precision; rejects dates outside JavaScript's range.
     */
    public void writeDate(Instant value) {
        if (Dates.isFine(value)) {
            noteLoss();
        }
        writeVarint(Dates.toMillis(value));
    }

    /** Writes a date as milliseconds since 1970; rejects dates outside JavaScript's range. */
    @SuppressWarnings("JavaUtilDate") // the contract may use it
    public void writeDate(Date value) {
        if (Dates.isFine(value)) {
            noteLoss();
        }
        writeVarint(Dates.check(value.getTime()));
    }

    // --- strings and bytes ---------------------------------------------------------------------------------------

    /** Writes a string: its length in bytes, then UTF-8. A lone surrogate becomes U+FFFD. */
    public void writeString(String value) {
        int length = value.length();
        int start = position;
        ensure((long) LONGEST_VARINT + length);
        putVarint(length); // correct if all characters are ASCII, the common case
        int asciiEnd = putAscii(value, length);
        if (asciiEnd < length) {
            position = start;
            writeWideString(value, asciiEnd);
        }
    }

    /** Writes the leading ASCII characters and returns their number. */
    private int putAscii(String value, int length) {
        byte[] target = buffer;
        int at = position;
        int i = 0;
        for (; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                break;
            }
            target[at + i] = (byte) c;
        }
        position = at + i;
        return i;
    }

    private void writeWideString(String value, int asciiEnd) {
        int bytes = Utf8.length(value);
        ensure((long) LONGEST_VARINT + bytes);
        putVarint(bytes);
        putAscii(value, asciiEnd);
        int end = Utf8.encode(value, asciiEnd, buffer, position);
        position = end;
        if (end < 0) {
            position = ~end;
            noteLoss();
        }
    }

    /** Writes the length of an array, then its bytes. */
    public void writeBytes(byte[] value) {
        ensure(LONGEST_VARINT);
        putVarint(value.length);
        writeRaw(value, 0, value.length);
    }

    /** Writes bytes without a length. */
    public void writeRaw(byte[] source, int from, int length) {
        ensure(length);
        System.arraycopy(source, from, buffer, position, length);
        position += length;
    }

    /** Writes an {@code Int16Array}. */
    public void writeShorts(short[] value) {
        littleEndian(value.length, Short.BYTES).asShortBuffer().put(value);
    }

    /** Writes an {@code Int32Array}. */
    public void writeInts(int[] value) {
        littleEndian(value.length, Integer.BYTES).asIntBuffer().put(value);
    }

    /** Writes a {@code Float32Array}. */
    public void writeFloats(float[] value) {
        littleEndian(value.length, Float.BYTES).asFloatBuffer().put(value);
    }

    /** Writes a {@code Float64Array}. */
    public void writeDoubles(double[] value) {
        littleEndian(value.length, Double.BYTES).asDoubleBuffer().put(value);
    }

    /** Writes a {@code Uint16Array}; rejects elements outside 0 to 65,535. */
    public void writeUint16s(int[] value) {
        ByteBuffer target = littleEndian(value.length, Short.BYTES);
        for (int i = 0; i < value.length; i++) {
            target.putShort((short) TypedArrays.checkUint16(value[i], i));
        }
    }

    /** Writes a {@code Uint32Array}; rejects elements outside 0 to 2^32 − 1. */
    public void writeUint32s(long[] value) {
        ByteBuffer target = littleEndian(value.length, Integer.BYTES);
        for (int i = 0; i < value.length; i++) {
            target.putInt((int) TypedArrays.checkUint32(value[i], i));
        }
    }

    /** Writes the byte length of an array and returns a view of the space for its elements. */
    private ByteBuffer littleEndian(int count, int elementSize) {
        int bytes = TypedArrays.byteLength(count, elementSize);
        ensure(LONGEST_VARINT);
        putVarint(bytes);
        ensure(bytes);
        ByteBuffer room = ByteBuffer.wrap(buffer, position, bytes).slice().order(ByteOrder.LITTLE_ENDIAN);
        position += bytes;
        return room;
    }

    /** Writes a value of a type that is encoded as text. */
    public <T> void writeText(TextForm<T> form, T value) {
        if (!TextForms.isExact(form)) {
            noteLoss();
        }
        writeString(Forms.toText(form, value));
    }

    /** Writes a value of a type that is encoded as bytes. */
    public <T> void writeForm(BytesForm<T> form, T value) {
        noteLoss();
        writeBytes(Forms.toBytes(form, value));
    }

    /** Writes null, a Boolean, Number, String, List or Map (of these) as JSON text. */
    public void writeAny(@Nullable Object value) {
        try (JsonWriter json = new JsonWriter()) {
            json.writeAny(value);
            losses += json.losses();
            writeBytes(json.toByteArray());
        }
    }

    // --- regions with a number in front --------------------------------------------------------------------------

    /**
     * Writes the number of elements or entries that a collection is about to give. Returns the mark for
     * {@link #endCount}.
     */
    public int beginCount(int announced) {
        int mark = position;
        writeVarint(announced);
        return mark;
    }

    /** Corrects the number of {@link #beginCount} if the collection has changed while it was written. */
    public void endCount(int mark, int written) {
        if (buffer[mark] != written) { // always, if the number has more than one byte
            correct(mark, written);
        }
    }

    /**
     * Begins a set, as {@link #beginCount} does. Returns the mark for {@link #endSet}.
     */
    public long beginSet(int announced) {
        openSets++;
        return begin(announced);
    }

    private long begin(int announced) {
        return ((long) losses << Integer.SIZE) | beginCount(announced);
    }

    /**
     * Corrects the number of {@link #beginSet}, and checks that its elements are still different as they are written. A set inside
     * another one is checked with that, so that each element is read once.
     *
     * @param reading reads the set
     * @throws CodecException if two of them have become the same, such as dates in the same millisecond
     */
    public void endSet(long mark, int written, Consumer<BinaryReader> reading) {
        int start = (int) mark;
        endCount(start, written);
        openSets--;
        if (openSets == 0 && hasLost(mark)) {
            Sameness.check(reading, new BinaryReader(buffer, start, position - start));
        }
    }

    /** Begins a map, as {@link #beginCount} does. Returns the mark for {@link #endMap}. */
    public long beginMap(int announced) {
        return begin(announced);
    }

    /**
     * Corrects the number of {@link #beginMap}, and checks that its keys are still different as they are written.
     *
     * @throws CodecException if two of them have become the same, since lone surrogates become U+FFFD
     */
    public void endMap(long mark, int written, Map<String, ?> values) {
        endCount((int) mark, written);
        if (hasLost(mark)) {
            Sameness.checkKeys(values.keySet());
        }
    }

    private boolean hasLost(long mark) {
        return losses != (int) (mark >>> Integer.SIZE);
    }

    /**
     * Notes that a value is written without something that may tell it from others: what it is equal to when it is read may
     * be different now. For generated codecs, of a collection that is neither a list nor a set.
     */
    public void noteLoss() {
        losses++;
    }

    private void correct(int mark, int written) {
        int announced = 0;
        int end = mark;
        int shift = 0;
        do {
            announced |= (buffer[end] & 0x7F) << shift;
            shift += 7;
        } while (buffer[end++] < 0);
        if (announced != written) {
            moveContent(end, mark + varintSize(written));
            putNumber(mark, written);
        }
    }

    /** Writes a number at a mark, before the content. */
    private void putNumber(int mark, int number) {
        int end = position;
        position = mark;
        putVarint(number);
        position = end;
    }

    private void moveContent(int from, int to) {
        ensure((long) to - from);
        System.arraycopy(buffer, from, buffer, to, position - from);
        position += to - from;
    }

    /** Opens a region that is prefixed with its length in bytes. Returns the mark for {@link #endBlock}. */
    public int beginBlock() {
        ensure(1);
        return position++;
    }

    /**
     * Opens the region of an index entry whose value is prefixed with its length: writes the key, then reserves the
     * length, which in TSBuffer includes the key. Returns the mark for {@link #endEntry}.
     */
    public long beginEntry(String key) {
        int keyAt = position;
        writeString(key);
        int keyLength = position - keyAt;
        return ((long) keyLength << Integer.SIZE) | beginBlock();
    }

    /** Closes the region that {@link #beginBlock} opened. */
    public void endBlock(int mark) {
        close(mark, position - mark - 1);
    }

    /** Closes the region that {@link #beginEntry} opened. */
    public void endEntry(long entry) {
        int mark = (int) entry;
        close(mark, position - mark - 1 + (int) (entry >>> Integer.SIZE));
    }

    private void close(int mark, int length) {
        if (length < ONE_BYTE_VARINT_LIMIT) {
            buffer[mark] = (byte) length;
            return;
        }
        moveContent(mark + 1, mark + varintSize(length));
        putNumber(mark, length);
    }

    private static int varintSize(int value) {
        return (38 - Integer.numberOfLeadingZeros(value | 1)) / 7;
    }

    /** Enters a level of a recursive type; throws {@link CodecException} beyond 256 levels. */
    public void enter() {
        depth.enter();
    }

    /** Leaves the level of the last {@link #enter}. */
    public void leave() {
        depth.leave();
    }

    private void ensure(long more) {
        if (buffer.length - position < more) {
            grow(more);
        }
    }

    private void grow(long more) {
        long needed = position + more;
        if (needed > MAX_CAPACITY) {
            throw CodecException.of("The value is larger than 2 GiB.");
        }
        buffer = Arrays.copyOf(buffer, (int) Math.min(MAX_CAPACITY, Math.max(needed, buffer.length * 2L)));
    }
}
