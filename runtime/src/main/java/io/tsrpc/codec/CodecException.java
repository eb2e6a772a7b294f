package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/**
 * A value that cannot be written or input that cannot be read. The message names the place by its dotted path, in
 * TSBuffer's words: {@code Property `user.age`: Expected type to be `number`, actually `string`.}
 *
 * <p>It has no stack trace: bad input is an everyday event, and its place is in the path.
 */
public sealed class CodecException extends RuntimeException permits JsonSyntaxException {
    private static final long serialVersionUID = 1L;

    /** What is told of something that is told once for each member of a union. */
    private static final int LONGEST_LITERAL = 1000;

    private final String problem;
    private String path = "";

    CodecException(String problem, @Nullable Throwable cause) {
        super(problem, cause, false, false);
        this.problem = problem;
    }

    /** A problem in words of its own. */
    public static CodecException of(String problem) {
        return new CodecException(problem, null);
    }

    /** A problem that the user's own code reported by throwing: a form, or the constructor of a record. */
    public static CodecException of(RuntimeException cause) {
        String text = cause.getMessage();
        return new CodecException(text == null ? cause.getClass().getSimpleName() : text, cause);
    }

    /** A required property that is absent or null. Its place is the object that it should be in. */
    public static CodecException missing(String property) {
        return of("Missing required property `" + property + "`.");
    }

    /** A value of another type than expected, both by their JavaScript names. */
    public static CodecException type(String expected, String actual) {
        return of("Expected type to be `" + expected + "`, actually `" + actual + "`.");
    }

    /**
     * An object that is no member of a union, by its discriminator.
     *
     * @param property the discriminator's name
     * @param actual what the object has there, as TSBuffer spells it
     * @param expected what the members have there
     */
    static CodecException noMember(String property, String actual, String... expected) {
        if (expected.length == 1) {
            return of(notLiteral(expected[0], actual)).at(property);
        }
        StringBuilder text = new StringBuilder("No union member matched, detail:");
        for (int i = 0; i < expected.length; i++) {
            String problem = notLiteral(expected[i], shortened(actual));
            text.append("\n  <" + i + "> " + of(problem).at(property).getMessage());
        }
        return of(text.toString());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_LITERAL ? text : text.substring(0, LONGEST_LITERAL) + "…";
    }

    private static String notLiteral(String expected, String actual) {
        return "Expected to equals `" + JsonText.literal(expected) + "`, actually `" + actual + "`";
    }

    /** A number that is none of the scalar type {@code int} or {@code uint}. */
    static CodecException scalar(String value, String scalarType) {
        return of("`" + value + "` is not a valid `" + scalarType + "`.");
    }

    /** Puts a property in front of the path, on the way out of the object that holds it. Returns this. */
    public final CodecException at(String property) {
        path = path.isEmpty() ? property : property + "." + path;
        return this;
    }

    /** Puts an index in front of the path, on the way out of the array that holds it. Returns this. */
    public final CodecException at(int index) {
        return at(Integer.toString(index));
    }

    /** The dotted path to the place, such as {@code user.friends.0}; empty for the whole value. */
    public final String path() {
        return path;
    }

    /** What is wrong, without the place. */
    String problem() {
        return problem;
    }

    @Override
    public String getMessage() {
        return path.isEmpty() ? problem() : "Property `" + path + "`: " + problem();
    }
}
