package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates in JSON, as {@code toJSON()} writes and {@code new Date(text)} reads them. */
class DatesTest {
    private static String written(String instant) {
        JsonWriter json = new JsonWriter();
        json.writeDate(Instant.parse(instant));
        return json.toString();
    }

    private static Instant read(String text) {
        JsonReader json = new JsonReader('"' + text + '"');
        return json.readInstant();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00.000Z",
                "0000-01-01T00:00:00.000Z",
                "9999-12-31T23:59:59.999Z",
                "+010000-01-01T00:00:00.000Z",
                "-000001-12-31T23:59:59.999Z",
                "+275760-09-13T00:00:00.000Z",
                "-271821-04-20T00:00:00.000Z"
            })
    void areWrittenAndReadFromOneEndOfTheirRangeToTheOther(String text) {
        assertThat(written(text)).isEqualTo('"' + text + '"');
        assertThat(read(text)).isEqualTo(Instant.parse(text));
    }

    @Test
    void areWrittenAlikeInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(written("2024-01-02T03:04:05.006Z")).isEqualTo("\"2024-01-02T03:04:05.006Z\"");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+275760-09-13T00:00:00.001Z", "+999999-01-01T00:00", "-999999-01-01T00:00"})
    void beyondTheRangeAreNotRead(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("beyond what JavaScript can hold");
    }

    /** What V8 of Node 20 makes of each text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-02-30T00:00:00Z | 2020-03-01T00:00:00Z",
                "2020-02-30 | 2020-03-01T00:00:00Z",
                "2021-02-29 | 2021-03-01T00:00:00Z",
                "2020-04-31T12:00:00.000Z | 2020-05-01T12:00:00Z",
                "2020-02-30T00:00:00+01:00 | 2020-02-29T23:00:00Z",
                "2020-02-30T24:00Z | 2020-03-02T00:00:00Z",
                "2020-01-01T24:00:00Z | 2020-01-02T00:00:00Z",
                "Sun, 30 Feb 2020 00:00:00 GMT | 2020-03-01T00:00:00Z",
                "30 Feb 2020 00:00:00 GMT | 2020-03-01T00:00:00Z",
                "Sun, 01 Mar 2020 24:00:00 GMT | 2020-03-02T00:00:00Z",
                "+012345-01-01T00:00:00Z | +12345-01-01T00:00:00Z",
                "2020-01-01T00:00:00.123456789123Z | 2020-01-01T00:00:00.123Z",
                "2020-01-01T00:00:00.5Z | 2020-01-01T00:00:00.5Z",
                "2020-01-01T00:00Z | 2020-01-01T00:00:00Z"
            })
    void areTheSameAsInJavaScript(String text, Instant expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @Test
    void withoutOffsetAreLocal() {
        assertThat(read("2020-02-30T10:00"))
                .isEqualTo(LocalDateTime.parse("2020-03-01T10:00")
                        .atZone(ZoneId.systemDefault())
                        .toInstant());
    }

    /** V8 refuses all of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020-02-32",
                "2020-13-01",
                "2020-00-01",
                "2020-01-00",
                "2020-01-01T24:00:01Z",
                "2020-01-01T25:00Z",
                "2020-01-01T23:59:60Z",
                "2020-01-01T00:60Z",
                "2020-01-01T00:00:00.Z",
                "2020-01-01T00:00:00,5Z",
                "2020-01-01T00:00:00+24:00",
                "12345-01-01T00:00:00Z",
                "-000000-01-01T00:00:00Z",
                "Sun, 32 Feb 2020 00:00:00 GMT",
                "Sun, 30 Foo 2020 00:00:00 GMT"
            })
    void thatAreNoneAreNotRead(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(CodecException.class).hasMessageContaining("is not a valid");
    }
}
