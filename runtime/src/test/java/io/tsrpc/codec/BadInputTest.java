package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input is a CodecException that says what is wrong, and costs no memory in proportion to what it claims. */
class BadInputTest {
    private static void binary(String hex, Consumer<BinaryReader> read, String message) {
        assertThatThrownBy(() -> read.accept(new BinaryReader(HexFormat.of().parseHex(hex))))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining(message);
    }

    private static void json(String text, Consumer<JsonReader> read, String message) {
        assertThatThrownBy(() -> read.accept(new JsonReader(text)))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining(message);
    }

    @Test
    void cutOffBinaryIsAnError() {
        binary("", BinaryReader::readVarint, "Read varint error: index out of range");
        binary("ff", BinaryReader::readVarint, "Read varint error: index out of range");
        binary("ffffffffffffffffffffff", BinaryReader::readVarint, "invalid varint encoding");
        binary("3ff00000", BinaryReader::readDouble, "ends too early");
        binary("0561", BinaryReader::readString, "ends too early");
        binary("", BinaryReader::readBoolean, "ends too early");
    }

    @Test
    void claimsBeyondTheDataAreErrorsBeforeAnythingIsAllocated() {
        binary("ffffffff0f", BinaryReader::readCount, "4294967295 items announced");
        binary("ffffffffffffffffff01", BinaryReader::readLength, "ends too early");
        binary("ffffff7f00", BinaryReader::readBytes, "ends too early");
    }

    @Test
    void claimsInEachOtherAreNotMoreThanAllBytes() {
        BinaryReader in = new BinaryReader(new byte[] {4, 5, 4, 0, 0, 0, 0, 0, 0, 0});
        assertThat(in.readCount()).isEqualTo(4);
        assertThat(in.readCount()).isEqualTo(5);
        assertThatThrownBy(in::readCount)
                .isInstanceOf(CodecException.class)
                .hasMessage("There are 4 items announced but only 1 bytes left.");
    }

    @Test
    void wrongBinaryValuesAreErrors() {
        binary("01", BinaryReader::readBoolean, "Invalid boolean encoding [1] at pos 0");

        binary("8004", BinaryReader::readByte, "`256` does not fit into a Java `byte`");
        binary("ffffffffffffffffff01", BinaryReader::readUintLong, "`18446744073709551615` does not fit");
        binary("48078287f49c4a1d", BinaryReader::readFloat, "`1.0E39` does not fit into a Java `float`");
        binary("03010203", BinaryReader::readShorts, "multiple of 2");
        binary("ffffffffffffffff7f", BinaryReader::readInstant, "beyond what JavaScript can hold");
        binary("ffffffff7f", in -> in.skip(in.readHeader()), "invalid block header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "", "01", "+1", "1.0", "99999999999999999999"})
    void aKeyThatIsNoNumberIsToldToThePeer(String key) {
        CodecException wrong = catchThrowableOfType(CodecException.class, () -> MapKeys.toLong(key));
        assertThat(wrong.refusal()).isNull();
        assertThat(wrong.messageForPeers())
                .isEqualTo("`" + key + "` is not a valid key, the key here should be a `number`.");
    }

    @Test
    void skippingCannotBeNestedWithoutEnd() {
        binary("0103".repeat(300), in -> in.skip(3), "Nested deeper than 256 levels");
    }

    @Test
    void jsonOfAnotherKindIsNamedInTsbuffersWords() {
        json("5", JsonReader::readString, "Expected type to be `string`, actually `number`.");
        json("null", JsonReader::readBoolean, "Expected type to be `boolean`, actually `null`.");
        json("[]", JsonReader::beginObject, "Expected type to be `Object`, actually `Array`.");
        json("{}", JsonReader::readDouble, "Expected type to be `number`, actually `Object`.");
        json("true", JsonReader::readInstant, "Expected type to be `Date`, actually `boolean`.");
        json("1.5", JsonReader::readInt, "`1.5` is not a valid `int`.");
        json("1.50", JsonReader::readInt, "`1.5` is not a valid `int`.");
        json("-1e999", JsonReader::readLong, "`-Infinity` is not a valid `int`.");
        json("0.10e-6", in -> in.readUintByte(), "`1e-7` is not a valid `uint`.");
        json("15e-1", JsonReader::readEnumValue, "`1.5` is not a valid enum member.");
        json("-1", JsonReader::readUintLong, "`-1` is not a valid `uint`.");
        json("-1e39", JsonReader::readFloat, "`-1.0E39` does not fit into a Java `float`");
        json("1e300", JsonReader::readLong, "does not fit into a Java `long`");
        json("99999999999999999999", JsonReader::readLong, "does not fit into a Java `long`");
        json("\"B\"", in -> in.expectLiteral("A"), "Expected to equals `'A'`, actually `'B'`");
        json("1", in -> in.expectLiteral("A"), "Expected to equals `'A'`, actually `1`");
        json("[]", JsonReader::readBytes, "Expected type to be `Uint8Array`, actually `Array`.");
        json("5", JsonReader::readArrayBuffer, "Expected type to be `ArrayBuffer`, actually `number`.");
        json("{}", JsonReader::readInt8s, "Expected type to be `Int8Array`, actually `Object`.");
        json("null", JsonReader::readUint32s, "Expected type to be `Uint32Array`, actually `null`.");
        json("true", JsonReader::readEnumValue, "Expected type to be `string | number`, actually `boolean`.");
    }

    @Test
    void whatIsNoJsonIsASyntaxError() {
        for (String text :
                new String[] {"", " ", "{", "[1,", "\"a", "nul", "{\"a\":}", "\ufeff{}", "[1]x", "[1}", "01"}) {
            assertThatThrownBy(() -> {
                        JsonReader in = new JsonReader(text);
                        in.skipValue();
                        in.expectEnd();
                    })
                    .as(text)
                    .isInstanceOf(JsonSyntaxException.class)
                    .hasMessageStartingWith("Input is not a valid JSON string: ")
                    .hasMessageNotContainingAny("Source", "#UNKNOWN");
        }
    }

    @Test
    void anEndlessDiscriminatorIsNotToldForEachMember() {
        CodecException e = new JsonReader("{\"type\":\"" + "x".repeat(100_000) + "\"}").noMember("type", "A", "B", "C");
        assertThat(e).message().hasSizeLessThan(5000).contains("`'C'`, actually `'xxx", "…`");
    }

    @Test
    void wholeNumbersMayBeSpelledAsFractionsOrWithExponents() {
        assertThat(new JsonReader("1.0").readInt()).isEqualTo(1);
        assertThat(new JsonReader("-1e3").readShort()).isEqualTo((short) -1000);
    }

    @Test
    void theLeastLongFits() {
        assertThat(new JsonReader("-9223372036854776000").readLong()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void datesMayBeWrittenAsToUtcStringDoes() {
        assertThat(new JsonReader("\"Tue, 02 Jan 2024 03:04:05 GMT\"").readInstant())
                .isEqualTo(Instant.parse("2024-01-02T03:04:05Z"));
        json("\"Fri, 02 Jan 2024 03:04:05 GMT\"", JsonReader::readInstant, "is not a valid `Date`");
    }

    @Test
    void anUnknownEntryOfAnIndexSignatureIsSkippedWithItsKey() {
        BinaryReader in = new BinaryReader(HexFormat.of().parseHex("00016b017601016b05"));
        in.skipProperty(in.readHeader());
        in.skipProperty(in.readHeader());
        assertThat(in.remaining()).isZero();
    }

    @Test
    void deepJsonIsAnErrorAndNotAStackOverflow() {
        json("[".repeat(100_000), JsonReader::readAny, "");
        json("[".repeat(300) + "]".repeat(300), JsonReader::readAny, "Nested deeper than 256 levels");
    }

    @Test
    void nestedJsonIsWrittenUpToOurOwnLimitWithListsAndMapsBetween() {
        JsonWriter out = new JsonWriter();
        for (int level = 0; level < 256; level++) {
            out.enter();
            out.beginObject();
            out.key("more");
            out.beginArray();
        }
        assertThatThrownBy(out::enter)
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("Nested deeper than 256 levels");
    }

    @Test
    void numbersThatJavaScriptWouldReadWrongAreNotWritten() {
        assertThatThrownBy(() -> new BinaryWriter().writeLong(1L << 53))
                .hasMessageContaining("`9007199254740992` is beyond");
        assertThatThrownBy(() -> new JsonWriter().writeLong(-(1L << 53))).hasMessageContaining("beyond");
        assertThatThrownBy(() -> new BinaryWriter().writeUint(-1)).hasMessage("`-1` is not a valid `uint`.");
        assertThatThrownBy(() -> new BinaryWriter().writeJavaUint(-1)).hasMessage("`-1` is not a valid `uint`.");
    }

    @Test
    void peekingFindsADiscriminatorWhereverItStands() {
        JsonReader in = new JsonReader("{\"a\":{\"type\":\"X\"},\"b\":[1,{}],\"type\":\"Y\"}");
        assertThat(in.peekProperty("type")).isEqualTo("Y");
        in.beginObject();
        assertThat(in.nextName()).isEqualTo("a");
        assertThat(in.peekProperty("type")).isEqualTo("X");
        assertThat(in.peekProperty("none")).isNull();
    }

    @Test
    void entriesOfAnyTakeMemoryAlthoughTheirValuesDoNot() {
        String map =
                IntStream.range(0, 10_000).mapToObj(i -> "\"" + i + "\":null").collect(Collectors.joining(","));
        byte[] text = ("{" + map + "}").getBytes(StandardCharsets.UTF_8);
        JsonReader enough = new JsonReader(text, new Decoding(NullChecks.LOOSE, 2_000_000, 64));
        assertThat((Map<?, ?>) enough.readAny()).hasSize(10_000);
        JsonReader limited = new JsonReader(text, new Decoding(NullChecks.LOOSE, 900_000, 64));
        assertThatThrownBy(limited::readAny).isInstanceOf(CodecException.class).hasMessageContaining("maxDecodedSize");
    }

    @Test
    void peekingAgainAndAgainIsBounded() {
        String text = "{\"a\":".repeat(200) + "1" + ",\"type\":\"X\"}".repeat(200);
        JsonReader in = new JsonReader(text);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 200; i++) {
                        assertThat(in.peekProperty("type")).isEqualTo("X");
                        in.beginObject();
                        in.nextName();
                    }
                })
                .hasMessageContaining("nested too deep");
    }
}
