package io.tsrpc.codec;

import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON text in the form of TSBuffer's JSON mode. Not thread-safe.
 *
 * <p>{@link #close} returns the buffer to a pool for later writers. Without it, a later writer allocates a new buffer.
 */
public final class JsonWriter implements AutoCloseable {
    private final JsonOutput json = new JsonOutput();

    /** How many sets are being written, one inside the other. */
    private int openSets;

    private final Depth depth = new Depth();
    private final NullChecks nullChecks;

    /** Creates an empty writer. Null checks are loose. */
    public JsonWriter() {
        this(NullChecks.LOOSE);
    }

    /** Creates an empty writer. */
    public JsonWriter(NullChecks nullChecks) {
        this.nullChecks = nullChecks;
    }

    /** The treatment of null. */
    public NullChecks nullChecks() {
        return nullChecks;
    }

    /** Returns a copy of the text written, in UTF-8. */
    public byte[] toByteArray() {
        return json.toByteArray();
    }

    /** Returns the text written. */
    @Override
    public String toString() {
        return json.toString();
    }

    /** Releases the buffer to later writers and discards the text written. The writer must not be used afterwards. */
    @Override
    public void close() {
        json.release();
    }

    /** Writes <code>{</code>. */
    public void beginObject() {
        json.separate();
        json.put('{');
    }

    /** Writes <code>}</code>. */
    public void endObject() {
        json.put('}');
    }

    /** Writes {@code [}. */
    public void beginArray() {
        json.separate();
        json.put('[');
    }

    /** Writes {@code ]}. */
    public void endArray() {
        json.put(']');
    }

    /** Begins a set: writes {@code [}. Returns the mark for {@link #endSet}. */
    public long beginSet() {
        openSets++;
        json.separate();
        int start = json.size();
        json.put('[');
        return ((long) losses() << Integer.SIZE) | start;
    }

    /**
     * Writes the {@code ]} of a set, and checks that its elements are still different as they are written. A set inside another one
     * is checked with that, so that each element is read once.
     *
     * @param reading reads the set
     * @throws CodecException if two of them have become the same, such as dates in the same millisecond
     */
    public void endSet(long mark, Consumer<JsonReader> reading) {
        endArray();
        openSets--;
        if (openSets == 0 && losses() != (int) (mark >>> Integer.SIZE)) {
            Sameness.check(reading, json.readerFrom((int) mark));
        }
    }

    /**
     * Notes that a value is written without something that may tell it from others: what it is equal to when it is read may
     * be different now. For generated codecs, of a collection that is neither a list nor a set.
     */
    public void noteLoss() {
        json.noteLoss();
    }

    /** How many values were written without something that may tell them from others. */
    int losses() {
        return json.losses();
    }

    /** Writes a precomputed property name. */
    public void name(JsonNames names, int index) {
        json.separate();
        json.put(names.quoted(index));
    }

    /** Writes the name of a property or the key of an entry, with any characters. */
    public void key(String key) {
        json.separate();
        json.putString(key);
        json.put(':');
    }

    /** Writes {@code null}. */
    public void writeNull() {
        json.separate();
        json.putAscii("null");
    }

    /** Writes a boolean. */
    public void writeBoolean(boolean value) {
        json.separate();
        json.putAscii(value ? "true" : "false");
    }

    /** Writes a string. */
    public void writeString(String value) {
        json.separate();
        json.putString(value);
    }

    /** Writes a value that is already JSON text, in UTF-8. It is not checked. */
    public void writeJson(byte[] value) {
        json.separate();
        json.put(value);
    }

    /** Writes an integer of up to 32 bits. */
    public void writeInt(int value) {
        writeWhole(value);
    }

    /** Writes an integer; rejects values beyond ±(2^53 − 1). */
    public void writeLong(long value) {
        writeWhole(SafeIntegers.checkInt(value));
    }

    /** Writes an integer of up to 64 bits, which JavaScript peers may not read exactly. */
    public void writeJavaLong(long value) {
        writeWhole(value);
    }

    /** Writes an integer; rejects negative values and values beyond 2^53 − 1. */
    public void writeUint(long value) {
        writeWhole(SafeIntegers.checkUint(value));
    }

    /** Writes an integer of up to 63 bits, which JavaScript peers may not read exactly; rejects negative values. */
    public void writeJavaUint(long value) {
        writeWhole(SafeIntegers.checkNotNegative(value));
    }

    /** Writes a double as {@code JSON.stringify} does: {@code 1}, {@code 1e-7}; NaN and the infinities as null. */
    public void writeDouble(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            writeNull();
            return;
        }
        json.separate();
        json.putDouble(value);
    }

    private void writeWhole(long value) {
        json.separate();
        json.putLong(value);
    }

    /** Writes a float as a double of the same value. */
    public void writeFloat(float value) {
        writeDouble(value);
    }

    /** Writes a date as ISO 8601 in UTC with milliseconds. */
    public void writeDate(Instant value) {
        if (Dates.isFine(value)) {
            noteLoss();
        }
        writeAscii(Dates.toText(Dates.toMillis(value)));
    }

    /** Writes a date as ISO 8601 in UTC with milliseconds. */
    @SuppressWarnings("JavaUtilDate") // the contract may use it
    public void writeDate(Date value) {
        if (Dates.isFine(value)) {
            noteLoss();
        }
        writeAscii(Dates.toText(value.getTime()));
    }

    private void writeAscii(String value) {
        json.separate();
        json.put('"');
        json.putAscii(value);
        json.put('"');
    }

    /** Writes bytes as base64. */
    public void writeBytes(byte[] value) {
        json.separate();
        json.put('"');
        json.put(Base64.getEncoder().encode(value));
        json.put('"');
    }

    /** Writes an {@code Int16Array} as base64 of its little-endian bytes. */
    public void writeShorts(short[] value) {
        writeBytes(TypedArrays.bytes(value));
    }

    /** Writes an {@code Int32Array} as base64 of its little-endian bytes. */
    public void writeInts(int[] value) {
        writeBytes(TypedArrays.bytes(value));
    }

    /** Writes a {@code Float32Array} as base64 of its little-endian bytes. */
    public void writeFloats(float[] value) {
        writeBytes(TypedArrays.bytes(value));
    }

    /** Writes a {@code Float64Array} as base64 of its little-endian bytes. */
    public void writeDoubles(double[] value) {
        writeBytes(TypedArrays.bytes(value));
    }

    /** Writes a {@code Uint16Array} as base64 of its little-endian bytes; rejects elements outside 0 to 65,535. */
    public void writeUint16s(int[] value) {
        writeBytes(TypedArrays.uint16Bytes(value));
    }

    /** Writes a {@code Uint32Array} as base64 of its little-endian bytes; rejects elements outside 0 to 2^32 − 1. */
    public void writeUint32s(long[] value) {
        writeBytes(TypedArrays.uint32Bytes(value));
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

    /** Writes null, a Boolean, Number, String, List or Map (of these), in iteration order. */
    public void writeAny(@Nullable Object value) {
        AnyJson.write(this, value);
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
