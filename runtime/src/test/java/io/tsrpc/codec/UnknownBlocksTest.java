package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where unknown blocks end, although the encoding leaves it open. The bytes are those of TSBuffer. */
class UnknownBlocksTest {
    /** Property 0 is a list of texts, property 1 a list of itself; both are optional, all others unknown. */
    private static final Versioned KNOWN = Versioned.object(
            List.of(
                    new Versioned.Property(0, Versioned.text(), true, false),
                    new Versioned.Property(
                            1,
                            Versioned.list(Versioned.object(
                                    List.of(new Versioned.Property(0, Versioned.text(), true, false)), null, false)),
                            true,
                            false)),
            null,
            false);

    private static BinaryReader reader(String hex) {
        return new BinaryReader(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private static String read(BinaryReader in) {
        return in.readBody(new OlderCodec(KNOWN)).toString();
    }

    /** Each block alone, before, behind and between known properties, and twice in the elements of a known list. */
    @ParameterizedTest
    @CsvSource({
        "a boolean that is true,                    31 ff",
        "a boolean that is false,                   31 00",
        "a number whose varint begins with ff,      31 ff 01",
        "16383,                                     31 ff 7f",
        "a date before 1970,                        31 ff ff ff ff ff ff ff ff ff 01",
        "booleans in an object,                     33 03 29 ff 2d 00 31 ff",
        "numbers in an object,                      33 02 29 ff 01 2d ff 7f",
        "an object in an object,                    33 01 2b 02 29 ff 2c 01 61",
        "null in a union,                           33 01 04",
        "the literal 'b' of a union,                33 01 08",
        "the literal 'a' of a union,                33 01 00",
        "member 0 of a union that is a text,        33 01 00 02 68 69",
        "member 0 of a union that is an object,     33 01 03 01 29 ff",
        "a map of texts,                            33 02 00 01 61 01 62 00 01 63 02 68 69",
        "a map of one text,                         33 01 00 01 61 01 62",
        "a map of booleans,                         33 02 01 01 61 ff 01 01 62 ff",
        "a map of numbers,                          33 02 01 01 61 ff 01 01 01 62 05",
        "a map of doubles,                          33 01 02 01 61 3f f0 00 00 00 00 00 00",
        "a map of lists,                            33 02 00 01 61 04 01 05 00 01 62 05 02 05 06",
        "a map of one list,                         33 01 00 03 6b 65 79 08 03 01 02 03",
        "a map of lists that are empty,             33 02 00 01 61 03 00 00 01 62 03 00",
        "a map of objects,                          33 02 03 01 61 01 29 ff 03 01 62 00",
        "a map of maps,                             33 01 03 01 61 02 01 01 62 ff 01 01 63 00",
        "a map of what may be null,                 33 02 03 01 61 01 04 03 01 62 01 00 01 63",
        "a map of literals,                         33 02 00 01 6b 00 01 6d",
        "a Pick of an Overwrite,                    33 01 28 01 71 01 2c 01 77",
        "an empty object,                           33 00"
    })
    void isSkippedWhereverItStands(String what, String block) {
        String known = "28 01 78";
        String other = "2c 09 01 01 28 04 74 65 78 74";
        assertThat(read(reader("01" + block))).as("%s", what).isEqualTo("{}");
        assertThat(read(reader("02" + block + known))).isEqualTo("{0=x}");
        assertThat(read(reader("02" + known + block))).isEqualTo("{0=x}");
        assertThat(read(reader("03" + known + block + other))).isEqualTo("{0=x, 1=[{0=text}]}");
        String element = "02" + known + block;
        assertThat(read(reader("01 2c 20 03" + element + element + "00"))).isEqualTo("{1=[{0=x}, {0=x}, {}]}");
        String reversed = "02" + block + known;
        assertThat(read(reader("02 2c 20 03 00" + reversed + reversed + block))).isEqualTo("{1=[{}, {0=x}, {0=x}]}");
    }

    @Test
    void aPropertyThatWasANumberBeforeIsANumberAgain() {
        StringBuilder elements = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            BinaryWriter out = new BinaryWriter();
            out.writeVarint(i * 17);
            elements.append("01 31").append(HexFormat.of().formatHex(out.toByteArray()));
        }
        BinaryReader in = reader("01 2c 05 e8 07" + elements);
        assertThat(read(in)).startsWith("{1=[{}, {}, {}").hasSize(4004);
        assertThat(in.skips().attempts()).isEqualTo(1);
    }

    @Test
    void anIndexSignatureThatIsUnknownIsSkippedWithItsKeys() {
        assertThat(read(reader("04 28 01 78 01 01 61 ff 01 01 62 00 01 01 63 ff")))
                .isEqualTo("{0=x}");
        assertThat(read(reader("03 28 01 78 00 01 61 04 01 05 00 01 62 05 02 05 06")))
                .isEqualTo("{0=x}");
    }

    @Test
    void whatIsNotAmbiguousIsDecodedOnce() {
        BinaryReader in = reader("02 28 01 78 30 01 79");
        assertThat(read(in)).isEqualTo("{0=x}");
        assertThat(in.remaining()).isZero();
        assertThat(in.skips().attempts()).isEqualTo(1);
        assertThat(in.skips().points()).isZero();
    }

    @Test
    void bytesBehindABodyThatIsNotAmbiguousAreIgnored() {
        assertThat(read(reader("02 28 01 78 31 05 ff ff"))).isEqualTo("{0=x}");
    }

    @Test
    void bytesBehindAnAmbiguousBodyAreIgnoredIfNothingElseHelps() {
        assertThat(read(reader("02 28 01 78 31 ff ff ff"))).isEqualTo("{0=x}");
    }

    @Test
    void theErrorIsThatOfTheFirstAttempt() {
        OlderCodec codec = new OlderCodec(
                Versioned.object(List.of(new Versioned.Property(0, Versioned.bool(), false, false)), null, false));
        assertThatThrownBy(() -> reader("02 31 ff 29 07").readBody(codec))
                .isInstanceOf(CodecException.class)
                .hasMessage("Invalid boolean encoding [7] at pos 4");
        assertThatThrownBy(() -> reader("01 31 ff").readBody(codec)).hasMessage("Missing required property `#0`.");
    }

    /** Bodies that somebody makes for it: what is repeated is followed and tried again as often as possible. */
    static Stream<String> patterns() {
        Stream<String> known = Stream.of(
                "31ff",
                "33ff",
                "3301",
                "31ff7f",
                "3303",
                "ff",
                "33010301",
                "330229ff2dff",
                "3302000161",
                "0000",
                "03",
                "0203",
                "2d000a007f",
                "07053500082d0435083030",
                "010b0a0307",
                "04ff33",
                "2b022d0533",
                "3301030100",
                "2f0131ff",
                "0101");
        Random random = new Random(20_240_229L);
        byte[] likely = HexFormat.of().parseHex("000102030405060708282b292c2d2f303133343537ff80817f61090a0b");
        Stream<String> others = Stream.generate(() -> {
            byte[] pattern = new byte[1 + random.nextInt(12)];
            for (int i = 0; i < pattern.length; i++) {
                pattern[i] = likely[random.nextInt(likely.length)];
            }
            return HexFormat.of().formatHex(pattern);
        });
        return Stream.concat(known, others.limit(200));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 16, 64, 256, 1024, 2048, 8192, 1 << 16, 1 << 20})
    void aHostileBodyTakesStepsInProportionToItsSize(int size) {
        List<String> patterns = patterns().limit(size > 8192 ? 40 : 220).toList();
        for (String pattern : patterns) {
            BinaryReader in = new BinaryReader(repeated(pattern, size));
            readAnyway(in);
            long most = 20L * (512 + Math.min(size, 2048)) + Math.max(0, size - 2048);
            long lastAttempt = 2L * size + 256; // its bytes, and a look at each block
            assertThat(in.skips().work()).as(pattern).isLessThanOrEqualTo(most + lastAttempt);
        }
    }

    private static byte[] repeated(String pattern, int size) {
        byte[] bytes = HexFormat.of().parseHex(pattern);
        BinaryWriter out = new BinaryWriter();
        out.writeVarint(size / 4);
        while (out.size() < size) {
            out.writeRaw(bytes, 0, bytes.length);
        }
        return Arrays.copyOf(out.toByteArray(), size);
    }

    private static void readAnyway(BinaryReader in) {
        try {
            read(in);
        } catch (CodecException e) {
            // it is not valid; what counts is the work
        }
    }
}
