package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
