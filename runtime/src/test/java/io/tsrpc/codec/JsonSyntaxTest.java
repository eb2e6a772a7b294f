package io.tsrpc.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a text that is no JSON. */
class JsonSyntaxTest {
    private static String read(byte[] text) {
        JsonReader in = new JsonReader(text);
        Object value = in.readAny();
        in.expectEnd();
        return String.valueOf(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1中]|Unexpected character ('中' (code 20013 / 0x4e2d)): was expecting comma to separate Array entries",
                "[\"abc|Unexpected end-of-input: was expecting closing quote for a string value",
                "{\"é\" 1}|Unexpected character ('1' (code 49)): was expecting a colon to separate property name and value",
                "[tru]|Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                "[01]|Invalid numeric value: Leading zeroes not allowed",
                "[1,]|Unexpected character (']' (code 93)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                "[1] 2|Unexpected text after the value",
            })
    void theFirstMistakeIsNamed(String text, String problem) {
        assertThatThrownBy(() -> read(text.getBytes(UTF_8)))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessage("Input is not a valid JSON string: " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void nothingIsNoValue(String text) {
        assertThatThrownBy(() -> new JsonReader(text))
                .hasMessage("Input is not a valid JSON string: Unexpected end of JSON input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void noEncodingButUtf8IsGuessed(String encoding) {
        byte[] text = "[]".getBytes(Charset.forName(encoding));
        assertThatThrownBy(() -> read(text)).isInstanceOf(JsonSyntaxException.class);
        assertThatThrownBy(() -> read("\ufeff[]".getBytes(UTF_8))).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void whatIsNoUtf8IsReplaced() {
        byte[] text = {'{', '"', (byte) 0xe4, '"', ':', '"', 'a', (byte) 0xff, '\\', 'n', (byte) 0x80, '"', '}'};
        assertThat(new JsonReader(text).readAny()).isEqualTo(Map.of("\ufffd", "a\ufffd\n\ufffd"));
    }
}
