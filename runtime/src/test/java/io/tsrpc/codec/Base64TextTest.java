package io.tsrpc.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes in JSON: what writers write is read, and nothing is made of what none of them writes. */
class Base64TextTest {
    private static final BytesForm<byte[]> FORM = new BytesForm<>() {
        @Override
        public byte[] toBytes(byte[] value) {
            return value;
        }

        @Override
        public byte[] fromBytes(byte[] bytes) {
            return bytes;
        }
    };

    /** All types whose JSON is base64. */
    private static final List<Function<JsonReader, Object>> READS = List.of(
            JsonReader::readBytes,
            JsonReader::readInt8s,
            JsonReader::readArrayBuffer,
            JsonReader::readShorts,
            JsonReader::readInts,
            JsonReader::readFloats,
            JsonReader::readDoubles,
            JsonReader::readUint16s,
            JsonReader::readUint32s,
            in -> in.readForm(FORM));

    private static JsonReader reader(String text) {
        JsonWriter out = new JsonWriter();
        out.writeString(text);
        return new JsonReader(out.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "AQID, 010203",
        "AQI=, 0102",
        "AQI, 0102",
        "AQ==, 01",
        "AQ, 01",
        "+/8=, fbff",
        "-_8=, fbff",
        "-_8, fbff"
    })
    void bothAlphabetsAreReadWithAndWithoutPadding(String text, String hex) {
        assertThat(reader(text).readBytes()).isEqualTo(HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "====",
                "=",
                "A",
                "A===",
                "AQ=",
                "AQ===",
                "AQI==",
                "AQID=",
                "AQID====",
                "AQIDB",
                "AQ==AQ==",
                "A=Q=",
                "=AQI",
                "@@@",
                "A Q\nID",
                "AQID\n",
                " AQID",
                "\0\0\0\0",
                "AQ\0ID",
                "AQI\u00e4",
                "AQI\u4e2d",
                "AQ\ud83d\ude00",
                "+/-_",
                "data:;base64,AQID"
            })
    void whatNoWriterWritesIsAnErrorOfEachType(String text) {
        for (Function<JsonReader, Object> read : READS) {
            assertThatThrownBy(() -> read.apply(reader(text)))
                    .isInstanceOf(CodecException.class)
                    .hasMessage("`" + text + "` is not a valid `base64`.");
        }
    }

    @Test
    void eachCharacterIsOfTheAlphabetsOrAnError() {
        for (char c = 0; c < 0x180; c++) {
            boolean isValid = "+/-_".indexOf(c) >= 0 || (c < 0x80 && Character.isLetterOrDigit(c));
            JsonReader in = reader("AA" + c + "A");
            if (isValid) {
                assertThat(in.readBytes()).hasSize(3);
            } else {
                assertThatThrownBy(in::readBytes).as("%x", (int) c).isInstanceOf(CodecException.class);
            }
        }
    }

    @Test
    void theErrorIsNotAsLongAsTheText() {
        String text = "!".repeat(1_000_000);
        assertThatThrownBy(() -> new JsonReader(('"' + text + '"').getBytes(ISO_8859_1)).readBytes())
                .hasMessage("`" + "!".repeat(100) + "…` is not a valid `base64`.");
    }
}
