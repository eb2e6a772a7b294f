package io.tsrpc.codec;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** How we set Jackson up: JSON as {@code JSON.stringify} writes it, limits by our own counts. */
final class JsonText {
    /** Out of reach: what counts is our own limit, which takes a record with all lists and maps in it as one level. */
    private static final int NESTING = 10 * Depth.DEFAULT_LIMIT;

    /** Reused by all threads; it has no state of its own once built. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE) // the size of the message is limited before it gets here
                    .maxNestingDepth(NESTING)
                    .build())
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(NESTING).build())
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private JsonText() {}

    /** A string as TSBuffer shows it in errors: {@code 'it'}. */
    static String literal(String value) {
        JsonWriter out = new JsonWriter();
        out.writeString(value);
        String quoted = out.toString();
        return "'" + quoted.substring(1, quoted.length() - 1) + "'";
    }
}
