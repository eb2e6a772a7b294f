package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types of the JDK that are sent as text, in both formats. */
class TextFormsTest {
    private static <T> T json(TextForm<T> form, String text) {
        return new JsonReader('"' + text + '"').readText(form);
    }

    private static <T> T binary(TextForm<T> form, String text) {
        BinaryWriter out = new BinaryWriter();
        out.writeString(text);
        return new BinaryReader(out.toByteArray()).readText(form);
    }

    private static void assertRefused(Supplier<?> reading, String text) {
        assertThatThrownBy(reading::get).isInstanceOf(CodecException.class).hasMessage(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.50", "1E+6000", "9.99E-6000", "0E+6200", "0"})
    void decimalsKeepTheirScale(String text) {
        assertThat(json(TextForms.BIG_DECIMAL, text)).isEqualTo(new BigDecimal(text));
        assertThat(binary(TextForms.BIG_DECIMAL, text)).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e200000000", "1e-200000000", "0e2147483647", "1e6201", "1.5e-6200"})
    void decimalsWithWhichNobodyCanCalculateAreRefused(String text) {
        String problem = "A `BigDecimal` has an exponent from -6200 to 6200, but this one has "
                + -(long) new BigDecimal(text).scale() + ".";
        assertRefused(() -> json(TextForms.BIG_DECIMAL, text), problem);
        assertRefused(() -> binary(TextForms.BIG_DECIMAL, text), problem);
    }

    @Test
    void longNumbersAreRefused() {
        String longest = "9".repeat(1000);
        assertThat(json(TextForms.BIG_INTEGER, longest)).isEqualTo(new BigInteger(longest));
        String problem = "A number has up to 1000 characters, but this one has 1001.";
        assertRefused(() -> json(TextForms.BIG_INTEGER, longest + "9"), problem);
        assertRefused(() -> binary(TextForms.BIG_INTEGER, longest + "9"), problem);
        assertRefused(() -> json(TextForms.BIG_DECIMAL, longest + "9"), problem);
        assertRefused(() -> binary(TextForms.BIG_DECIMAL, longest + "9"), problem);
    }

    /** Not only by who reads it: the error is then where the mistake is. */
    @Test
    void whatNobodyReadsIsNotWritten() {
        assertThatThrownBy(() -> TextForms.BIG_INTEGER.toText(BigInteger.TEN.pow(1000)))
                .hasMessage("A number has up to 1000 characters, but this one has 1001.");
        assertThatThrownBy(() -> TextForms.BIG_DECIMAL.toText(new BigDecimal("1E+7000")))
                .hasMessage("A `BigDecimal` has an exponent from -6200 to 6200, but this one has 7000.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-999_999_999, -10_000, -1, 0, 2024, 9999, 10_000, 999_999_999})
    void monthsOfAllYearsAreRead(int year) {
        YearMonth month = YearMonth.of(year, 2);
        assertThat(json(TextForms.YEAR_MONTH, TextForms.YEAR_MONTH.toText(month)))
                .isEqualTo(month);
    }

    @Test
    void anExponentInAnyIsThatOfADouble() {
        assertThat(new JsonReader("1e200000000").readAny()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new JsonReader("1e-200000000").readAny()).isEqualTo(0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-30", "2021-02-29", "2020-04-31"})
    void daysThatDoNotExistAreRefused(String day) {
        assertRefused(() -> json(TextForms.LOCAL_DATE, day), "`" + day + "` is not a valid `LocalDate`.");
        assertRefused(
                () -> json(TextForms.LOCAL_DATE_TIME, day + "T00:00"),
                "`" + day + "T00:00` is not a valid `LocalDateTime`.");
        assertRefused(
                () -> json(TextForms.OFFSET_DATE_TIME, day + "T00:00Z"),
                "`" + day + "T00:00Z` is not a valid `OffsetDateTime`.");
        assertRefused(
                () -> json(TextForms.ZONED_DATE_TIME, day + "T00:00Z"),
                "`" + day + "T00:00Z` is not a valid `ZonedDateTime`.");
    }
}
