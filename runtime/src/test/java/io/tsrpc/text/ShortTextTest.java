package io.tsrpc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTextTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "abc, abc",
        "abcd, abcd",
        "abcde, abcd…",
        "ab😀, ab😀",
        "ab😀c, ab😀…",
        "abc😀, abc…",
        "abc😀d, abc…"
    })
    void aTextIsCutButNoPairIsSplit(String text, String shortened) {
        assertThat(ShortText.of(text, 4)).isEqualTo(shortened);
    }

    @Test
    void aLoneSurrogateIsAChar() {
        assertThat(ShortText.of("abc\ud83d!", 4)).isEqualTo("abc\ud83d…");
        assertThat(ShortText.of("abcd\ude00", 4)).isEqualTo("abcd…");
    }
}
