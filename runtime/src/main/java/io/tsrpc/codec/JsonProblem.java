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
 * What is wrong with a text that {@link JsonTokens} refuses, in Jackson's words: it reads the text once more to say it.
 *
 * @param bytes the text, between two positions
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JsonProblem(byte[] bytes, int from, int end) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE) // the size of the message is limited before it gets here
                    .maxNestingDepth(JsonTokens.MAX_NESTING)
                    .maxNameLength(JsonTokens.MAX_NAME)
                    .maxNumberLength(JsonNumber.MAX_DIGITS)
                    .build())
            .build();

    /** Jackson's words for a place that it was not told. */
    private static final Pattern UNKNOWN_PLACE = Pattern.compile(" \\([^(]*\\[Source: .*");

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
            return UNKNOWN_PLACE.matcher(e.getOriginalMessage()).replaceFirst("");
        }
    }
}
