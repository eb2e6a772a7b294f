package io.tsrpc.benchmarks.process;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that programs exchange in lines, and that results are kept in. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonMapper INDENTING =
            MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** A value on one line. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A value for people to read. */
    public static String indented(Object value) {
        return INDENTING.writeValueAsString(value) + "\n";
    }

    /**
     * Reads a value.
     *
     * @throws tools.jackson.core.JacksonException if the text is no such value
     */
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }
}
