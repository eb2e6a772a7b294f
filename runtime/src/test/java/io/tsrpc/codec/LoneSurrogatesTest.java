package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Halves of surrogate pairs in JSON, as {@code JSON.stringify} and {@code JSON.parse} treat them. */
class LoneSurrogatesTest {
    private static final String HALVES = "\ud83d,\ude00,\ude00\ud83d";
    private static final String ESCAPED = "\\ud83d,\\ude00,\\ude00\\ud83d";

    private static @Nullable Object read(String text) {
        JsonReader json = new JsonReader(text);
        return json.readAny();
    }

    private static String written(@Nullable Object value) {
        JsonWriter json = new JsonWriter();
        json.writeAny(value);
        return json.toString();
    }

    @Test
    void areEscapedInTextsAndInNames() {
        assertThat(written(HALVES)).isEqualTo('"' + ESCAPED + '"');
        assertThat(written(Map.of(HALVES, "😀"))).isEqualTo("{\"" + ESCAPED + "\":\"😀\"}");
    }

    @Test
    void doNotChangeHowTheRestIsEscaped() {
        assertThat(written("\ud83d\"\\/\b\f\n\r\t\u0001\u001f\u007f\u2028é😀"))
                .isEqualTo("\"\\ud83d\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\u2028é😀\"");
    }

    @Test
    void areReadFromTextsAndFromNames() {
        assertThat(read('"' + ESCAPED + '"')).isEqualTo(HALVES);
        assertThat(read("{\"" + ESCAPED + "\":\"" + ESCAPED + "\"}")).isEqualTo(Map.of(HALVES, HALVES));
    }

    @Test
    void leavePairsAndEscapedBackslashesAlone() {
        assertThat(read("{\"\\uD83D\\uDE00\":\"\\\\ud83d\\n\"}")).isEqualTo(Map.of("😀", "\\ud83d\n"));
    }
}
