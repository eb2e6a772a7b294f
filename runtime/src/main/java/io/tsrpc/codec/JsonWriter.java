package io.tsrpc.codec;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes JSON text the way TSBuffer's JSON mode does. One thread at a time. */
public final class JsonWriter {
    private final StringWriter text = new StringWriter();
    private final JsonGenerator json = JsonText.FACTORY.createGenerator(ObjectWriteContext.empty(), text);
    private final Depth depth = new Depth(Depth.DEFAULT_LIMIT);
    private final NullChecks nullChecks;
    private boolean hasLoneSurrogates;

    /** An empty writer. Null checks are loose. */
    public JsonWriter() {
        this(NullChecks.LOOSE);
    }

    /** An empty writer. */
    public JsonWriter(NullChecks nullChecks) {
        this.nullChecks = nullChecks;
    }

    /** What null means here. */
    public NullChecks nullChecks() {
        return nullChecks;
    }

    /** What has been written. */
    @Override
    public String toString() {
        json.flush();
        return hasLoneSurrogates ? LoneSurrogates.escaped(text.toString()) : text.toString();
    }

    /** Writes <code>{</code>. */
    public void beginObject() {
        json.writeStartObject();
    }

    /** Writes <code>}</code>. */
    public void endObject() {
        json.writeEndObject();
    }

    /** Writes {@code [}. */
    public void beginArray() {
        json.writeStartArray();
    }

    /** Writes {@code ]}. */
    public void endArray() {
        json.writeEndArray();
    }

    /** Writes the name of a property: a Java identifier, so that nothing has to be looked for in it. */
    public void name(String name) {
        json.writeName(name);
    }

    /** Writes the key of an entry, whatever it consists of. */
    public void key(String key) {
        hasLoneSurrogates |= LoneSurrogates.in(key);
        json.writeName(key);
    }

    /** Writes {@code null}. */
    public void writeNull() {
        json.writeNull();
    }

    /** Writes a boolean. */
    public void writeBoolean(boolean value) {
        json.writeBoolean(value);
    }

    /** Writes a string. */
    public void writeString(String value) {
        hasLoneSurrogates |= LoneSurrogates.in(value);
        json.writeString(value);
    }

    /** Writes a value that is JSON text already. */
    public void writeJson(String value) {
        json.writeRawValue(value);
    }

    /** Writes a whole number of up to 32 bits. */
    public void writeInt(int value) {
        json.writeNumber(value);
    }

    /** Writes a whole number; refuses those beyond ±(2^53 − 1). */
    public void writeLong(long value) {
        json.writeNumber(SafeIntegers.checkInt(value));
    }

    /** Writes a whole number with all 64 bits. */
    public void writeJavaLong(long value) {
        json.writeNumber(value);
    }

    /** Writes a whole number; refuses negative ones and those beyond 2^53 − 1. */
    public void writeUint(long value) {
        json.writeNumber(SafeIntegers.checkUint(value));
    }

    /** Writes a whole number; refuses negative ones. */
    public void writeJavaUint(long value) {
        json.writeNumber(SafeIntegers.checkNotNegative(value));
    }

    /** Writes a double as {@code JSON.stringify} does: {@code 1}, {@code 1e-7}; NaN and the infinities as null. */
    public void writeDouble(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) <= SafeIntegers.MAX) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(NumberText.of(value));
        }
    }

    /** Writes a float as the double of the same value. */
    public void writeFloat(float value) {
        writeDouble(value);
    }

    /** Writes a date as ISO 8601 in UTC with milliseconds. */
    public void writeDate(Instant value) {
        json.writeString(Dates.toText(Dates.toMillis(value)));
    }

    /** Writes a date as ISO 8601 in UTC with milliseconds. */
    @SuppressWarnings("JavaUtilDate") // the contract may use it
    public void writeDate(Date value) {
        json.writeString(Dates.toText(value.getTime()));
    }

    /** Writes bytes as base64. */
    public void writeBytes(byte[] value) {
        json.writeString(Base64.getEncoder().encodeToString(value));
    }

    /** Writes an {@code Int16Array} as base64 of its memory. */
    public void writeShorts(short[] value) {
        writeBytes(TypedArrays.bytes(value));
    }

    /** Writes an {@code Int32Array} as base64 of its memory. */
    public void writeInts(int[] value) {
        writeBytes(TypedArrays.bytes(value));
    }

    /** Writes a {@code Float32Array} as base64 of its memory. */
    public void writeFloats(float[] value) {
        writeBytes(TypedArrays.bytes(value));
    }

    /** Writes a {@code Float64Array} as base64 of its memory. */
    public void writeDoubles(double[] value) {
        writeBytes(TypedArrays.bytes(value));
    }

    /** Writes a {@code Uint16Array} as base64 of its memory. */
    public void writeUint16s(int[] value) {
        writeBytes(TypedArrays.uint16Bytes(value));
    }

    /** Writes a {@code Uint32Array} as base64 of its memory. */
    public void writeUint32s(long[] value) {
        writeBytes(TypedArrays.uint32Bytes(value));
    }

    /** Writes a value of a type that is sent as text. */
    public <T> void writeText(TextForm<T> form, T value) {
        writeString(Forms.toText(form, value));
    }

    /** Writes a value of a type that is sent as bytes. */
    public <T> void writeForm(BytesForm<T> form, T value) {
        writeBytes(Forms.toBytes(form, value));
    }

    /** Writes null, a Boolean, Number, String, List or Map (of these), in iteration order. */
    public void writeAny(@Nullable Object value) {
        AnyJson.write(this, value);
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
