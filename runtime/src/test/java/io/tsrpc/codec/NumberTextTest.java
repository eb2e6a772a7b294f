package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as {@code JSON.stringify} spells them; each text is what Node 20 writes. */
class NumberTextTest {
    private static String written(@Nullable Object number) {
        JsonWriter json = new JsonWriter();
        json.writeAny(number);
        return json.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-1.5",
                "0.1",
                "0.30000000000000004",
                "0.000001",
                "1e-7",
                "1.5e-7",
                "-1e+21",
                "1.5e+300",
                "123456789012345680000",
                "100000000000000000000",
                "9007199254740992",
                "9223372036854776000",
                "2e+23",
                "5e-324",
                "1e-323",
                "1.5e-323",
                "2.2250738585072014e-308",
                "2.225073858507201e-308",
                "1.7976931348623157e+308",
                "5.684341886080802e-14",
                "33.33",
                "1.2e-322"
            })
    void areSpelledAsInJavaScript(String text) {
        assertThat(written(Double.parseDouble(text))).isEqualTo(text);
    }

    @Test
    void wholeNumbersThatAreNotExactInJavaScriptAreNotWritten() {
        assertThat(written(BigInteger.TWO.pow(52))).isEqualTo("4503599627370496");
        for (Number beyond : new Number[] {1L << 53, BigInteger.TWO.pow(53), BigInteger.TWO.pow(100)}) {
            assertThatThrownBy(() -> written(beyond)).hasMessageStartingWith("`" + beyond + "` is beyond ±(2^53 - 1)");
        }
    }

    @Test
    void negativeZeroLosesItsSign() {
        assertThat(written(-0.0)).isEqualTo("0");
    }

    @Test
    void wholeNumbersBeyondWhatIsExactComeBackAsDoubles() {
        Object read = readAny("[9007199254740991,9007199254740992,4611686018427388000,1e400]");
        assertThat(read).isEqualTo(List.of(9007199254740991L, 0x1p53, 0x1p62, Double.POSITIVE_INFINITY));
    }

    @Test
    void wholeNumbersAreLongsHoweverTheyAreSpelled() {
        assertThat(readAny("[1,1.0,1e3,-20e-1,-0.0]")).isEqualTo(List.of(1L, 1L, 1000L, -2L, 0L));
        assertThat(readAny("[1.5,9007199254740993.0]")).isEqualTo(List.of(1.5, 0x1p53));
    }

    @Test
    void wholeNumbersOfAnyPeerCanBeSentBack() {
        assertThat(written(readAny("4611686018427388000"))).isEqualTo("4611686018427388000");
    }

    private static @Nullable Object readAny(String text) {
        JsonReader json = new JsonReader(text);
        return json.readAny();
    }
}
