package io.tsrpc.codec;

import io.tsrpc.log.ThrownText;
import io.tsrpc.text.ShortText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for a value that cannot be encoded, or input that cannot be decoded. The message contains the dotted path of
 * the invalid property, in TSBuffer's wording: {@code Property `user.age`: Expected type to be `number`, actually
 * `string`.}
 *
 * <p>It has no stack trace: invalid input is common, and the path identifies the property.
 */
public sealed class CodecException extends RuntimeException permits JsonSyntaxException, ReadInVainException {
    private static final long serialVersionUID = 1L;

    /** How many characters of a peer's text an error repeats. */
    private static final int LONGEST_TEXT = 100;

    /** How many characters of a literal an error repeats. */
    private static final int LONGEST_LITERAL = 1000;

    private final String problem;
    private final String expected;
    private String path = "";
    private boolean isMissing;
    private boolean isBadValue;

    CodecException(String problem, @Nullable Throwable cause) {
        this(problem, "", cause);
    }

    private CodecException(String problem, String expected, @Nullable Throwable cause) {
        super(problem, cause, false, false);
        this.problem = problem;
        this.expected = expected;
    }

    /** Creates an exception with a specific message. */
    public static CodecException of(String problem) {
        return new CodecException(problem, null);
    }

    /**
     * Creates the exception for a value of the right type which is not taken, because it is out of a range, a duplicate or
     * too large: whoever has sent it may know the protocol well.
     */
    static CodecException badValue(String problem) {
        CodecException bad = of(problem);
        bad.isBadValue = true;
        return bad;
    }

    /**
     * Creates an exception from one thrown by user code: a form, or the constructor of a record. It may be a checked one,
     * which Kotlin and Lombok throw anywhere. Peers are told that the value is not valid, but the text of {@code cause} only
     * if it is a {@link CodecException}.
     */
    public static CodecException of(Exception cause) {
        String text = ThrownText.message(cause);
        return new CodecException(text == null ? cause.getClass().getSimpleName() : text, cause);
    }

    /**
     * Creates the exception for a required property that is absent or null. Its path is that of the containing object.
     */
    public static CodecException missing(String property) {
        CodecException missing = of("Missing required property `" + property + "`.");
        missing.isMissing = true;
        return missing;
    }

    /** Creates the exception for a value of an unexpected type. Both types have their JavaScript names. */
    public static CodecException type(String expected, String actual) {
        String problem = "Expected type to be `" + expected + "`, actually `" + actual + "`.";
        return new CodecException(problem, expected, null);
    }

    /**
     * Creates the exception for an object whose discriminator matches no member of the union.
     *
     * @param property the name of the discriminator
     * @param actual the object's discriminator, in TSBuffer's spelling
     * @param expected the discriminators of the members
     */
    static CodecException noMember(String property, String actual, List<Object> expected) {
        if (expected.size() == 1) {
            return of(notLiteral(expected.get(0), actual)).at(property);
        }
        StringBuilder text = new StringBuilder("No union member matched, detail:");
        for (int i = 0; i < expected.size(); i++) {
            String problem = notLiteral(expected.get(i), actual);
            text.append("\n  <" + i + "> " + of(problem).at(property).getMessage());
        }
        return of(text.toString());
    }

    /** Creates the exception for a text that is not a valid {@code type}. */
    static CodecException notValid(String text, String type) {
        return badValue("`" + shortened(text) + "` is not a valid `" + type + "`.");
    }

    /** The beginning of a peer's text, as errors repeat it: an error must not be as large as the input. */
    static String shortened(String text) {
        return ShortText.of(text, LONGEST_TEXT);
    }

    /** Says that a literal is not the expected one. */
    static String notLiteral(Object expected, String actual) {
        return "Expected to equals `" + JsonText.literal(expected) + "`, actually `"
                + ShortText.of(actual, LONGEST_LITERAL) + "`";
    }

    /** Creates the exception for a number that is not a valid {@code int} or {@code uint}. */
    static CodecException scalar(String value, String scalarType) {
        return badValue("`" + value + "` is not a valid `" + scalarType + "`.");
    }

    /** Prepends a property to the path, while the exception propagates out of the containing object. Returns this. */
    public final CodecException at(String property) {
        String key = shortened(property); // that of a map is the peer's
        path = path.isEmpty() ? key : key + "." + path;
        return this;
    }

    /** Prepends an index to the path, while the exception propagates out of the containing array. Returns this. */
    public final CodecException at(int index) {
        return at(Integer.toString(index));
    }

    /** The dotted path of the invalid property, such as {@code user.friends.0}; empty for the whole value. */
    public final String path() {
        return path;
    }

    /** Whether the message names the property that is invalid, or missing. */
    public final boolean namesProperty() {
        return isMissing || !path.isEmpty();
    }

    /** Whether the input has the types of the protocol, and only a value is not taken. */
    public final boolean fitsProtocol() {
        return isBadValue;
    }

    /** The type that the whole value should have, in JavaScript; empty if something else is wrong. */
    String expected() {
        return path.isEmpty() ? expected : "";
    }

    /** The message without the path. */
    String problem() {
        return problem;
    }

    /** What user code has thrown to refuse the value; null if the value does not fit the protocol. */
    public final @Nullable Exception refusal() {
        return getCause() instanceof Exception thrown ? thrown : null;
    }

    /** The message without the text of any other exception of user code, which may contain secrets. */
    public final String messageForPeers() {
        Exception refusal = refusal();
        return refusal == null || refusal instanceof CodecException ? getMessage() : located("The value is not valid.");
    }

    @Override
    public String getMessage() {
        return located(problem());
    }

    private String located(String text) {
        return path.isEmpty() ? text : "Property `" + path + "`: " + text;
    }
}
