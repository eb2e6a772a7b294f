package io.tsrpc.codec;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cursor that parses UTF-8 JSON text in one pass. It is positioned at a value, or after it once the value is read.
 * Throws {@link JsonSyntaxException} for invalid JSON. Not thread-safe.
 */
final class JsonTokens {
    /**
     * Not reached in practice: the limit of {@link Depth}, which counts a record and all lists and maps in it as one
     * level, applies first.
     */
    static final int MAX_NESTING = 10 * Depth.LIMIT;

    /** The maximum length of a name, in chars. */
    static final int MAX_NAME = 50_000;

    /** The limit for scanning ahead to discriminators, as a multiple of the text's length. */
    private static final int PEEK_BUDGET = 16;

    /** Reading in vain what may be one of several members of a union costs less of it. */
    private static final int ATTEMPTS = 4;

    private final byte[] text;
    private final int from;
    private final int end;
    private final JsonString string = new JsonString();
    private final JsonNumber number = new JsonNumber();
    private int position;

    /** The position at which the value begins. */
    private int value;

    private int nesting;
    private int maxNesting = MAX_NESTING;
    private long peekBudget;
    private String name = "";

    /** Null until a value is read that may have several types: most texts have none. */
    private @Nullable Attempts attempts;

    JsonTokens(byte[] text, int from, int end) {
        this.text = text;
        this.from = from;
        this.end = end;
        this.position = from;
        this.peekBudget = (long) PEEK_BUDGET * (end - from);
        skipSpace();
        value = position;
        if (position == end) {
            throw new JsonSyntaxException("Unexpected end of JSON input");
        }
    }

    /** Creates the exception that describes the text's syntax error. */
    JsonSyntaxException syntax() {
        return new JsonSyntaxException(new JsonProblem(text, from, end));
    }

    /** Whether only white space follows the value. */
    boolean isAtEnd() {
        if (position == value) {
            skip();
        }
        skipSpace();
        return position == end;
    }

    // --- the value -----------------------------------------------------------------------------------------------

    /** The first byte of the value, or 0 at the end of the text. */
    int first() {
        return value < end ? text[value] : 0;
    }

    boolean isNumber() {
        int first = first();
        return first == '-' || (first >= '0' && first <= '9');
    }

    /** Moves back to the value, which must be a scalar that has been read. */
    void again() {
        position = value;
    }

    /** Whether the value is {@code true}, {@code false} or {@code null}. */
    boolean isWord() {
        return stands("true") || stands("false") || stands("null");
    }

    /** Reads {@code true}, {@code false} or {@code null}. */
    void readWord() {
        if (!readWord("true") && !readWord("false") && !readWord("null")) {
            throw syntax();
        }
    }

    /** Reads {@code word} if it is the value. Returns whether it is. */
    boolean readWord(String word) {
        if (stands(word)) {
            position = value + word.length();
            return true;
        }
        return false;
    }

    private boolean stands(String word) {
        int length = word.length();
        if (end - value < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[value + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Reads the string at the current position. */
    String readString() {
        int begin = value + 1;
        int close = string.end(text, begin, end);
        if (close < 0) {
            throw syntax();
        }
        position = close + 1;
        return string.content(text, begin, close);
    }

    /** Reads the number at the current position. The result is valid until the next number is read. */
    JsonNumber readNumber() {
        int after = number.read(text, value, end);
        if (after < 0) {
            throw syntax();
        }
        position = after;
        return number;
    }

    // --- structure -----------------------------------------------------------------------------------------------

    /** Enters the object or array at the current position. */
    void begin() {
        if (++nesting > maxNesting) {
            throw syntax();
        }
        position = value + 1;
    }

    /** Moves to the next element and returns true, or leaves the array and returns false. */
    boolean nextElement() {
        return next('[', ']');
    }

    /** Moves to the value of the next property and returns its name, or leaves the object and returns null. */
    @Nullable
    String nextName() {
        return next('{', '}') ? name() : null;
    }

    /**
     * Moves to the value of the next property and returns the index of its name, or leaves the object.
     *
     * @param expected the index of the name to compare first
     * @return the index, {@link JsonNames#UNKNOWN} or {@link JsonNames#END}
     */
    int nextProperty(JsonNames names, int expected) {
        if (!next('{', '}')) {
            return JsonNames.END;
        }
        int index = names.match(text, position, end, expected);
        if (index >= 0) {
            position += names.quoted(index).length;
            skipSpace();
            value = position;
            return index;
        }
        name = name();
        return names.indexOf(name);
    }

    /** The name for which {@link #nextProperty} returned {@link JsonNames#UNKNOWN}. */
    String unknownName() {
        return name;
    }

    /** Skips the value, however deep it is nested. */
    void skipAnyDepth() {
        maxNesting = Integer.MAX_VALUE;
        try {
            skip();
        } finally {
            maxNesting = MAX_NESTING;
        }
    }

    /** Skips the value. */
    void skip() {
        switch (first()) {
            case '"' -> skipString();
            case '{', '[' -> skipNested();
            case 't', 'f', 'n' -> readWord();
            default -> readNumber();
        }
    }

    /**
     * Returns the value of a property of the object at the current position, if it is a string or a number, which is a double then;
     * null if there is none. The position does not change.
     */
    @Nullable
    Object peekProperty(String name) {
        int start = value;
        int outside = nesting;
        begin();
        try {
            for (String property = nextName(); property != null; property = nextName()) {
                if (property.equals(name)) {
                    Object found = scalar();
                    peekBudget -= position - start;
                    return found;
                }
                skip();
                checkPeekBudget(position - start);
            }
            return null;
        } finally {
            value = start;
            position = start;
            nesting = outside;
        }
    }

    private @Nullable Object scalar() {
        if (first() == '"') {
            return readString();
        }
        return isNumber() ? readNumber().doubleValue() : null;
    }

    /**
     * Returns the names of the properties of the object at the current position. The position does not change.
     *
     * @throws ReadInVainException if too much has been read in vain
     */
    Set<String> peekNames() {
        Mark mark = mark();
        Set<String> names = new HashSet<>();
        begin();
        for (String property = nextName(); property != null; property = nextName()) {
            names.add(property);
        }
        returnTo(mark);
        return names;
    }

    /** Lowers the limit, for a text that is a part of what is read. */
    void peekLess() {
        peekBudget /= ATTEMPTS;
    }

    /** What is known of values that may have several types. */
    static final class Attempts {
        /** As the other budget, for reading again, as other members of unions, what has been read, but not all of it. */
        private long budget;

        private boolean isReadingAgain;
        private boolean isSomethingLeft;

        private Attempts(long budget) {
            this.budget = budget;
        }

        /** Whether something of the values that were read was skipped, since their types have no place for it. */
        boolean isSomethingLeft() {
            return isSomethingLeft;
        }

        /** Sets it. */
        void leaves(boolean something) {
            isSomethingLeft = something;
        }
    }

    /** From now on it is known what is left of values. */
    Attempts attempts() {
        Attempts known = attempts == null ? new Attempts(peekBudget) : attempts;
        attempts = known;
        return known;
    }

    /** Something is skipped, since the type that is read has no place for it. */
    void leavesSomething() {
        if (attempts != null) {
            attempts.leaves(true);
        }
    }

    /** Reads something again, unless too much has been. How much else may be read in vain does not depend on it. */
    <T> Optional<T> readAgain(Supplier<Optional<T>> reading) {
        Attempts all = attempts();
        if (all.isReadingAgain) {
            return peekBudget < 0 ? Optional.empty() : reading.get();
        }
        long other = peekBudget;
        peekBudget = all.budget;
        all.isReadingAgain = true;
        try {
            return peekBudget < 0 ? Optional.empty() : reading.get();
        } finally {
            all.isReadingAgain = false;
            all.budget = peekBudget;
            peekBudget = other;
        }
    }

    /** A position at a value, or behind it. */
    record Mark(int value, int position, int nesting) {}

    Mark mark() {
        return new Mark(value, position, nesting);
    }

    /**
     * Goes back to a position.
     *
     * @throws ReadInVainException if too much has been read in vain
     */
    void returnTo(Mark mark) {
        peekBudget -= (position - mark.value + ATTEMPTS - 1) / ATTEMPTS;
        moveTo(mark);
        if (peekBudget < 0) {
            throw new ReadInVainException("Unions without discriminators are nested too deeply.");
        }
    }

    /** Goes to a position at which the reader has been. */
    void moveTo(Mark mark) {
        value = mark.value;
        position = mark.position;
        nesting = mark.nesting;
    }

    /** Limits the cost of input that nests unions and puts discriminators last. */
    private void checkPeekBudget(int scanned) {
        if (scanned > peekBudget) {
            throw new ReadInVainException("Unions are nested too deeply for discriminators that come last.");
        }
    }

    /** Skips the value and returns its text. */
    byte[] readText() {
        int start = value;
        skip();
        return Arrays.copyOfRange(text, start, position);
    }

    // --- steps ---------------------------------------------------------------------------------------------------

    /**
     * Moves to the next value or name, or leaves the object or array at {@code close}. A value that was not read is
     * skipped.
     */
    private boolean next(char open, char close) {
        if (position == value) {
            skip();
        }
        boolean isFirst = text[position - 1] == open;
        skipSpace();
        int next = position < end ? text[position] : 0;
        if (next == close) {
            position++;
            nesting--;
            return false;
        }
        if (!isFirst) {
            if (next != ',') {
                throw syntax();
            }
            position++;
            skipSpace();
        }
        value = position;
        return true;
    }

    /** Reads the name at the current position and moves to its value. */
    private String name() {
        if (first() != '"') {
            throw syntax();
        }
        String read = readString();
        skipSpace();
        if (read.length() > MAX_NAME || position == end || text[position] != ':') {
            throw syntax();
        }
        position++;
        skipSpace();
        value = position;
        return read;
    }

    private void skipString() {
        int close = string.end(text, value + 1, end);
        if (close < 0) {
            throw syntax();
        }
        position = close + 1;
    }

    private void skipNested() {
        BitSet objects = new BitSet();
        int depth = 0;
        do {
            boolean isObject = first() == '{';
            if (isObject || first() == '[') {
                objects.set(++depth, isObject);
                begin();
            } else {
                skip();
            }
            while (depth > 0 && !(objects.get(depth) ? nextName() != null : nextElement())) {
                depth--;
            }
        } while (depth > 0);
    }

    private void skipSpace() {
        while (position < end && isSpace(text[position])) {
            position++;
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
