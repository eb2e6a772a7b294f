package io.tsrpc.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedTextTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x1b, 0x7f, 0x85, 0xad, 0x200b, 0x2028, 0x202e, 0x2066, 0xfeff, 0x110bd, 0x1d173, 0xe0001, 0xe0061
            })
    void whatIsInvisibleIsEscaped(int c) {
        StringBuilder escape = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            escape.append(String.format("\\u%04x", (int) unit));
        }
        assertThat(EscapedText.of(Character.toString(c))).isEqualTo(escape.toString());
        assertThat(EscapedText.of("\ud83d\ude00" + Character.toString(c) + "\ud83d\ude00x"))
                .isEqualTo("\ud83d\ude00" + escape + "\ud83d\ude00x");
    }

    @Test
    void linesStayOne() {
        assertThat(EscapedText.of("a\r\n\tb")).isEqualTo("a\\r\\n\\tb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "caf\u00e9", "\u4e2d\u6587", "\ud83d\ude00", "\ud83d lone", "lone \ude00"})
    void otherTextStaysAsItIs(String text) {
        assertThat(EscapedText.of(text)).isSameAs(text);
    }
}
