package io.tsrpc.processor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is UTF-8, or an error that says what it is. */
class Utf8Test {
    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"\u00e9\": \"\ud83d\ude00\u0000\"}"})
    void textIsRead(String text) throws IOException {
        assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(Utf8.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM"})
    void wideCharactersAreTold(String encoding) {
        assertThatThrownBy(() -> Utf8.decode("{}".getBytes(Charset.forName(encoding))))
                .isInstanceOf(CharacterCodingException.class)
                .hasMessage("it is UTF-16 or UTF-32, not UTF-8; save it as UTF-8")
                .hasToString("it is UTF-16 or UTF-32, not UTF-8; save it as UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "FF, 0xFF, 1",
        "410A0D0AE9, 0xE9, 3",
        "0A22E92C, 0xE9, 2",
        "C3, 0xC3, 1",
        "0AEDA080, 0xED, 2",
        "C080, 0xC0, 1"
    })
    void byteOfAnotherEncodingIsTold(String hex, String shown, int line) {
        assertThatThrownBy(() -> Utf8.decode(HexFormat.of().parseHex(hex)))
                .isInstanceOf(CharacterCodingException.class)
                .hasMessage("it has the byte " + shown + " in line " + line
                        + ", which is of another encoding, not UTF-8; save it as UTF-8");
    }

    @Test
    void longTextIsRead() throws IOException {
        String text = "\u65e5\u672c\n".repeat(100_000);
        assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }
}
