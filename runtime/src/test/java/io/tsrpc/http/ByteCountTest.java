package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of bytes that answers name. */
class ByteCountTest {
    @ParameterizedTest
    @CsvSource({
        "0,10,0",
        "000,16,0",
        "0012,10,12",
        "fF,16,255",
        "9223372036854775806,10,9223372036854775806",
        "9223372036854775807,10,9223372036854775807",
        "9223372036854775808,10,9223372036854775807",
        "99999999999999999999999999,10,9223372036854775807",
        "7fffffffffffffff,16,9223372036854775807",
        "8000000000000000,16,9223372036854775807",
        "10000000000000000000,16,9223372036854775807",
    })
    void isTheNumberOrTheLargest(String text, int radix, long count) {
        assertThat(ByteCount.parse(text, radix)).hasValue(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1 ", "0x1", "f", "1_0", "\u00b2", "\u00bd"})
    void otherTextIsNone(String text) {
        assertThat(ByteCount.parse(text, 10)).isEmpty();
    }

    /** Time that grew with the square would be hours. */
    @Test
    void zerosBeforeSomethingElseAreReadOnce() {
        assertThat(ByteCount.parse("0".repeat(20_000_000) + "x", 10)).isEmpty();
        assertThat(ByteCount.parse("0".repeat(20_000_000) + "x", 16)).isEmpty();
    }
}
