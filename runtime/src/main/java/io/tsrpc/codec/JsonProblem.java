package io.tsrpc.codec;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Describes why {@link JsonTokens} rejected a text. It parses the text again with Jackson and uses Jackson's message.
 *
 * @param bytes contains the text, between {@code from} and {@code end}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JsonProblem(byte[] bytes, int from, int end) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE) // the message size has been limited before
                    .maxNestingDepth(JsonTokens.MAX_NESTING)
                    .maxNameLength(JsonTokens.MAX_NAME)
                    .maxNumberLength(JsonNumber.MAX_DIGITS)
                    .build())
            .build();

    /** Jackson's description of an unknown source. */
    private static final Pattern UNKNOWN_PLACE = Pattern.compile(" \\([^(]*\\[Source: .*");

    /** Jackson's hints to options of its parser, which nobody can set here. */
    private static final Pattern HINTS = Pattern.compile(", from `StreamReadConstraints[^`]*`"
            + "|:[^:`]*`JsonReadFeature[^`]*`( to allow)?| \\(not recognized as one since Feature [^)]*\\)");

    private static final Pattern LONE_SURROGATES = Pattern.compile("\\p{Cs}");

    String text() {
        String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        String problem = find(LoneSurrogates.unescaped(text));
        return problem == null ? "It cannot be read" : problem;
    }

    private static @Nullable String find(String text) {
        char[] chars = text.toCharArray();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), chars, 0, chars.length)) {
            if (parser.nextToken() == null) {
                return "Unexpected end of JSON input";
            }
            parser.skipChildren();
            return parser.nextToken() == null ? null : "Unexpected text after the value";
        } catch (JacksonException e) {
            return inOurWords(e.getOriginalMessage());
        }
    }

    /** Jackson looks at one char after the other, and shows half of a pair. */
    private static String inOurWords(String message) {
        String problem = UNKNOWN_PLACE.matcher(message).replaceFirst("");
        return LONE_SURROGATES.matcher(HINTS.matcher(problem).replaceAll("")).replaceAll("\ufffd");
    }
}
