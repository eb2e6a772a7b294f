package io.tsrpc.codec;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cursor that parses JSON text with TSBuffer's rules and error messages. Not thread-safe.
 *
 * <p>The reader is positioned at a value: {@code read…} reads it, {@link #beginObject} and {@link #beginArray} enter
 * it, {@link #skipValue} skips it. Whatever the text, it throws only {@link CodecException}.
 */
public final class JsonReader {
    /** What a number in {@code any} takes. */
    private static final int NUMBER = 24;

    private final ReaderState state;
    private final JsonTokens json;
    private final NullChecks nullChecks;

    /**
     * Creates a reader that is positioned at the value of {@code text}. Null checks are loose.
     *
     * @throws JsonSyntaxException if there is no value
     */
    public JsonReader(String text) {
        this(text, NullChecks.LOOSE);
    }

    /**
     * Creates a reader that is positioned at the value of {@code text}.
     *
     * @throws JsonSyntaxException if there is no value
     */
    public JsonReader(String text, NullChecks nullChecks) {
        this(LoneSurrogates.utf8(text), nullChecks);
    }

    /**
     * Creates a reader that is positioned at the value of {@code utf8}. The array must not be modified while the reader
     * is in use. Null checks are loose.
     *
     * @throws JsonSyntaxException if there is no value
     */
    public JsonReader(byte[] utf8) {
        this(utf8, NullChecks.LOOSE);
    }

    /**
     * Creates a reader that is positioned at the value of {@code utf8}. The array must not be modified while the reader
     * is in use.
     *
     * @throws JsonSyntaxException if there is no value
     */
    public JsonReader(byte[] utf8, NullChecks nullChecks) {
        this(utf8, 0, utf8.length, nullChecks, new ReaderState(Integer.MAX_VALUE, Depth.LIMIT));
    }

    /**
     * Creates a reader that is positioned at the value of {@code utf8}. The array must not be modified while the reader
     * is in use.
     *
     * @throws JsonSyntaxException if there is no value
     */
    public JsonReader(byte[] utf8, Decoding decoding) {
        this(utf8, 0, utf8.length, decoding.nullChecks(), new ReaderState(decoding.maxSize(), decoding.maxNesting()));
    }

    JsonReader(byte[] utf8, int from, int end, NullChecks nullChecks, ReaderState state) {
        this.nullChecks = nullChecks;
        this.state = state;
        this.json = new JsonTokens(utf8, from, end);
    }

    /** The treatment of null. */
    public NullChecks nullChecks() {
        return nullChecks;
    }

    /**
     * Checks that no other text follows the value.
     *
     * @throws JsonSyntaxException if other text follows
     */
    public void expectEnd() {
        if (!json.isAtEnd()) {
            throw json.syntax();
        }
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

    /** Goes on counting in another reader, which has created this one for a part of its value. */
    void continueIn(ReaderState outer) {
        outer.continueAfter(state);
    }

    // --- structure -----------------------------------------------------------------------------------------------

    /** Enters the object at the current position. */
    public void beginObject() {
        expect('{', "Object");
        json.begin();
    }

    /** Moves to the value of the next property and returns its name, or leaves the object and returns null. */
    public @Nullable String nextName() {
        return json.nextName();
    }

    /**
     * Moves to the value of the next property that has one of {@code names} and is present. With loose null checks,
     * null means absent, except where the names keep it. Other properties are skipped.
     *
     * @param previous the result for the previous property, or -1; names are usually in order
     * @return the index of the name, or -1 if there are no more, in which case the reader has left the object
     */
    public int nextProperty(JsonNames names, int previous) {
        while (true) {
            int property = json.nextProperty(names, previous + 1);
            if (property == JsonNames.END) {
                return -1;
            }
            if (json.first() == 'n' && !names.keepsNull(property) && readAbsent()) {
                continue;
            }
            if (property != JsonNames.UNKNOWN) {
                return property;
            }
            skipUnknownProperty();
        }
    }

    /**
     * Moves as {@link #nextProperty(JsonNames, int)} does, but hands the name of each other property to {@code others}, which reads its
     * value from this reader.
     */
    public int nextProperty(JsonNames names, int previous, Consumer<String> others) {
        while (true) {
            int property = json.nextProperty(names, previous + 1);
            if (property == JsonNames.END) {
                return -1;
            }
            if (property == JsonNames.UNKNOWN) {
                others.accept(json.unknownName());
            } else if (json.first() != 'n' || names.keepsNull(property) || !readAbsent()) {
                return property;
            }
        }
    }

    private void skipUnknownProperty() {
        String name = json.unknownName();
        try {
            skipUnknown();
        } catch (CodecException e) {
            throw e.at(name);
        }
    }

    /**
     * Skips the value, for which the type that is read has no place: a property or an element that it does not know. A member of a union
     * without discriminators that leaves something is not taken if another one does not. Null is left by all, where it means absent.
     */
    public void skipUnknown() {
        if (!readAbsent()) {
            skipValue();
            json.leavesSomething();
        }
    }

    /** Enters the array at the current position. */
    public void beginArray() {
        expect('[', "Array");
        json.begin();
    }

    /** Moves to the next element and returns true, or leaves the array and returns false. */
    public boolean nextElement() {
        return json.nextElement();
    }

    /** Reads a null if the value is null. Returns whether it is. */
    public boolean readNull() {
        return json.first() == 'n' && json.readWord("null");
    }

    /**
     * Reads a null if the value is null and null means absent, which is so only with loose null checks. Returns whether
     * it did.
     */
    public boolean readAbsent() {
        return nullChecks == NullChecks.LOOSE && readNull();
    }

    /** Skips the value. */
    public void skipValue() {
        json.skip();
    }

    /**
     * Skips the value, however deep it is nested, in a few bits of memory for each level. For what surrounds a value, which is then read on
     * its own and refused if it is nested too deep.
     */
    public void skipAnyDepth() {
        json.skipAnyDepth();
    }

    /**
     * Returns the string value of a property of the object at the current position, wherever it is in the object; null
     * if it is absent or not a string. The position does not change.
     */
    public @Nullable String peekProperty(String name) {
        expect('{', "Object");
        return json.peekProperty(name) instanceof String text ? text : null;
    }

    /**
     * Returns the index of the value of a property of the object at the current position, wherever it is in the object; -1
     * if it is absent or none of these. The position does not change.
     */
    public int peekLiteral(String name, JsonLiterals literals) {
        expect('{', "Object");
        Object value = json.peekProperty(name);
        return value == null ? -1 : literals.indexOf(value);
    }

    /** The names of the properties of the object at the current position; none if it is no object. The position does not change. */
    Set<String> peekNames() {
        return json.first() == '{' ? json.peekNames() : Set.of();
    }

    /**
     * A value that was read.
     *
     * @param isAll whether nothing of it was skipped, since its type has no place for it
     */
    record Reading<T>(T value, boolean isAll, Place begin, Place end) {}

    /** Where the reader stands, and what it has counted. */
    record Place(JsonTokens.Mark mark, int available) {}

    /**
     * Reads the value as one of several types that it may have. If that fails, the position does not change.
     *
     * @throws CodecException if it fails, or if attempts before have read too much in vain
     */
    <T> Reading<T> attempt(Function<JsonReader, T> read) {
        Place begin = place();
        int depth = state.depth();
        JsonTokens.Attempts attempts = json.attempts();
        boolean wasSomethingLeft = attempts.isSomethingLeft();
        attempts.leaves(false);
        try {
            T value = read.apply(this);
            return new Reading<>(value, !attempts.isSomethingLeft(), begin, place());
        } catch (CodecException e) {
            state.restart(begin.available(), depth);
            json.returnTo(begin.mark());
            throw e;
        } finally {
            attempts.leaves(wasSomethingLeft);
        }
    }

    /** Reads a value that was read before again, unless too much has been read in vain: then it is empty. */
    <T> Optional<T> readAgain(Supplier<Optional<T>> reading) {
        return json.readAgain(reading);
    }

    /** Returns to the beginning of a value. What was read since counts as read in vain. */
    void returnTo(Place begin) {
        json.returnTo(begin.mark());
        moveTo(begin);
    }

    /** The value that was read is all there is, though its type has no place for something of it. */
    void leave(Place end) {
        moveTo(end);
        json.leavesSomething();
    }

    private Place place() {
        return new Place(json.mark(), state.available());
    }

    private void moveTo(Place place) {
        json.moveTo(place.mark());
        state.restart(place.available(), state.depth());
    }

    /** Limits what is read in vain more, for a text that is a part of another value. */
    void peekLess() {
        json.peekLess();
    }

    /** Reads a value of a union without discriminators. */
    public <T> T readUnion(UntaggedUnion<T> union) {
        return union.read(this);
    }

    /** Returns the JSON text of the value. */
    byte[] readJson() {
        return json.readText();
    }

    // --- values --------------------------------------------------------------------------------------------------

    /** Reads a boolean. */
    public boolean readBoolean() {
        if (json.readWord("true")) {
            return true;
        }
        if (json.readWord("false")) {
            return false;
        }
        throw CodecException.type("boolean", kind());
    }

    /** Reads a string. */
    public String readString() {
        expect('"', "string");
        String value = json.readString();
        state.allocateString(value.length());
        return value;
    }

    /** Reads a number. */
    public double readDouble() {
        return number().doubleValue();
    }

    /** Reads a number and rounds it to a float, into which it must fit. */
    public float readFloat() {
        return Range.toFloat(readDouble());
    }

    private long readWhole(String scalarType) {
        JsonNumber number = number();
        return number.isLong() ? number.longValue() : wholeOf(number.doubleValue(), scalarType);
    }

    /** Converts an integral double. {@code 1.0} and {@code 1e3} are integers, as in {@code Number.isInteger}. */
    private static long wholeOf(double value, String scalarType) {
        if (value != Math.rint(value) || Double.isInfinite(value)) {
            throw CodecException.scalar(NumberText.of(value), scalarType);
        }
        if (value >= 0x1p63 || value < -0x1p63) {
            throw Range.outOfRange(NumberText.of(value), "long");
        }
        return (long) value;
    }

    private long readUnsigned() {
        return SafeIntegers.checkNotNegative(readWhole("uint"));
    }

    /** Reads an integer, which must fit into a byte. */
    public byte readByte() {
        return Range.toByte(readWhole("int"));
    }

    /** Reads an integer, which must fit into a short. */
    public short readShort() {
        return Range.toShort(readWhole("int"));
    }

    /** Reads an integer, which must fit into an int. */
    public int readInt() {
        return Range.toInt(readWhole("int"));
    }

    /** Reads an integer, which must fit into a long. */
    public long readLong() {
        return readWhole("int");
    }

    /** Reads a non-negative integer, which must fit into a byte. */
    public byte readUintByte() {
        return Range.toUintByte(readUnsigned());
    }

    /** Reads a non-negative integer, which must fit into a short. */
    public short readUintShort() {
        return Range.toUintShort(readUnsigned());
    }

    /** Reads a non-negative integer, which must fit into an int. */
    public int readUintInt() {
        return Range.toUintInt(readUnsigned());
    }

    /** Reads a non-negative integer, which must fit into a long. */
    public long readUintLong() {
        return readUnsigned();
    }

    /** Reads a date: ISO 8601 text, or a number of milliseconds. */
    public Instant readInstant() {
        state.allocate(BinaryReader.DATE);
        return Instant.ofEpochMilli(readMillis());
    }

    /** Reads a date: ISO 8601 text, or a number of milliseconds. */
    @SuppressWarnings("JavaUtilDate") // the contract may use it
    public Date readDate() {
        state.allocate(BinaryReader.DATE);
        return new Date(readMillis());
    }

    private long readMillis() {
        if (json.first() == '"') {
            return Dates.fromText(json.readString());
        }
        if (json.isNumber()) {
            return Dates.check((long) readDouble());
        }
        throw CodecException.type("Date", kind());
    }

    /** Reads a {@code Uint8Array} from base64. */
    public byte[] readBytes() {
        return readBase64("Uint8Array");
    }

    /** Reads an {@code Int8Array} from base64. */
    public byte[] readInt8s() {
        return readBase64("Int8Array");
    }

    /** Reads an {@code ArrayBuffer} from base64. */
    public byte[] readArrayBuffer() {
        return readBase64("ArrayBuffer");
    }

    private byte[] readBase64(String type) {
        expect('"', type);
        String text = json.readString();
        state.allocateArray(text.length());
        return Base64Text.decode(text);
    }

    private ByteBuffer readView(String type) {
        return ByteBuffer.wrap(readBase64(type));
    }

    /** Reads an {@code Int16Array} from base64. */
    public short[] readShorts() {
        return TypedArrays.shorts(readView("Int16Array"));
    }

    /** Reads an {@code Int32Array} from base64. */
    public int[] readInts() {
        return TypedArrays.ints(readView("Int32Array"));
    }

    /** Reads a {@code Float32Array} from base64. */
    public float[] readFloats() {
        return TypedArrays.floats(readView("Float32Array"));
    }

    /** Reads a {@code Float64Array} from base64. */
    public double[] readDoubles() {
        return TypedArrays.doubles(readView("Float64Array"));
    }

    /** Reads a {@code Uint16Array} from base64. */
    public int[] readUint16s() {
        return TypedArrays.uint16s(readView("Uint16Array"));
    }

    /** Reads a {@code Uint32Array} from base64. */
    public long[] readUint32s() {
        return TypedArrays.uint32s(readView("Uint32Array"));
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

    /**
     * Reads a value of any type: null, a Boolean, a Long (an integer within ±(2^53 − 1)), a Double, a String, a List or
     * a Map.
     */
    public @Nullable Object readAny() {
        return switch (json.first()) {
            case '{' -> AnyJson.readMap(this);
            case '[' -> AnyJson.readList(this);
            case '"' -> readString();
            case 't', 'f' -> readBoolean();
            case 'n' -> {
                json.readWord();
                yield null;
            }
            default -> anyNumber(number());
        };
    }

    private Number anyNumber(JsonNumber number) {
        state.allocate(NUMBER);
        if (number.isLong() && SafeIntegers.isSafe(number.longValue())) {
            return number.longValue();
        }
        double value = number.doubleValue(); // as in JavaScript; writing it again produces the same text
        if (value == Math.rint(value) && Math.abs(value) <= SafeIntegers.MAX) {
            return (long) value; // 1.0 and 1e3 are integers
        }
        return value;
    }

    /** Reads the value of an enum member: a String or a Long. */
    public Object readEnumValue() {
        if (json.first() == '"') {
            return json.readString(); // the constant remains, not the text
        }
        if (!json.isNumber()) {
            throw CodecException.type("string | number", kind());
        }
        double value = readDouble();
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE + 1.0) {
            throw notEnumMember();
        }
        return (long) value;
    }

    /** Creates the exception for an unknown enum member, which was the last value read. */
    public CodecException notEnumMember() {
        json.again();
        String value = json.isNumber() ? NumberText.of(readDouble()) : readString();
        return CodecException.of("`" + CodecException.shortened(value) + "` is not a valid enum member.");
    }

    /** Reads a value of a union of literals. Returns its index, or -1 if it is none of them. */
    public int readLiteral(JsonLiterals literals) {
        if (json.first() == '"') {
            return literals.indexOf(json.readString());
        }
        if (json.first() == 't' || json.first() == 'f') {
            boolean value = json.first() == 't';
            return json.readWord(String.valueOf(value)) ? literals.indexOf(value) : -1;
        }
        return json.isNumber() ? literals.indexOf(readDouble()) : -1;
    }

    /** Creates the exception for the value of a union of literals that is none of them, which was the last value read. */
    public CodecException notLiteral(JsonLiterals literals) {
        json.again();
        return literals.mismatch(kind(), actualLiteral());
    }

    /** Reads a value that must be the string {@code expected}. */
    public void expectLiteral(String expected) {
        expectLiteral(json.first() == '"' && json.readString().equals(expected), expected);
    }

    /** Reads a value that must be the number {@code expected}. */
    public void expectLiteral(int expected) {
        expectLiteral(json.isNumber() && readDouble() == expected, expected);
    }

    /** Reads a value that must be the boolean {@code expected}. */
    public void expectLiteral(boolean expected) {
        expectLiteral(json.readWord(String.valueOf(expected)), expected);
    }

    private void expectLiteral(boolean isExpected, Object expected) {
        if (!isExpected) {
            json.again();
            throw CodecException.of(CodecException.notLiteral(expected, actualLiteral()));
        }
    }

    /**
     * Creates the exception for the object at the current position, which is not a member of a union. Reads the
     * object's discriminator for the message; the reader must not be used afterwards.
     *
     * @param expected the discriminators of the members
     */
    public CodecException noMember(String discriminator, String... expected) {
        return noMember(discriminator, List.of((Object[]) expected));
    }

    /** The same for discriminators some of which are numbers. */
    public CodecException noMember(String discriminator, JsonLiterals expected) {
        return noMember(discriminator, expected.values());
    }

    private CodecException noMember(String discriminator, List<Object> expected) {
        beginObject();
        for (String name = nextName(); name != null; name = nextName()) {
            if (name.equals(discriminator)) { // the first, as in peekProperty
                return readAbsent()
                        ? CodecException.missing(discriminator)
                        : CodecException.noMember(discriminator, actualLiteral(), expected);
            }
            skipValue();
        }
        return CodecException.missing(discriminator);
    }

    private String actualLiteral() {
        return JsonText.literal(readAny());
    }

    /** Enters a level of a recursive type; throws {@link CodecException} beyond {@link Decoding#maxNesting}. */
    public void enter() {
        state.enter();
    }

    /** Leaves the level of the last {@link #enter}. */
    public void leave() {
        state.leave();
    }

    // --- tokens --------------------------------------------------------------------------------------------------

    private void expect(char first, String kind) {
        if (json.first() != first) {
            throw CodecException.type(kind, kind());
        }
    }

    private JsonNumber number() {
        if (!json.isNumber()) {
            throw CodecException.type("number", kind());
        }
        return json.readNumber();
    }

    /**
     * TSBuffer's name for the kind of the value.
     *
     * @throws JsonSyntaxException if there is no value
     */
    public String kind() {
        return switch (json.first()) {
            case '{' -> "Object";
            case '[' -> "Array";
            case '"' -> "string";
            case 'n' -> kind(json.isWord(), "null");
            case 't', 'f' -> kind(json.isWord(), "boolean");
            default -> kind(json.isNumber(), "number");
        };
    }

    private String kind(boolean isValue, String kind) {
        if (!isValue) {
            throw json.syntax();
        }
        return kind;
    }
}
