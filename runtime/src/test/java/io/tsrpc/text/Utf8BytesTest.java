package io.tsrpc.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is UTF-8 and what is not, with the JDK's decoder as the judge. */
class Utf8BytesTest {
    private static final String MIXED =
            "plain text, é ß, 中文, 😀 and the ends: \u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff";

    private static boolean isValidByTheJdk(byte[] bytes) {
        try {
            var unused = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void checkAgainstTheJdk(byte[] bytes) {
        boolean valid = isValidByTheJdk(bytes);
        assertThat(Utf8Bytes.isValid(bytes)).as(HexFormat.of().formatHex(bytes)).isEqualTo(valid);
        byte[] repaired = Utf8Bytes.repaired(bytes);
        if (valid) {
            assertThat(repaired).isSameAs(bytes);
        } else {
            assertThat(repaired).isEqualTo(new String(bytes, UTF_8).getBytes(UTF_8));
        }
    }

    @Test
    void textIsValid() {
        assertThat(Utf8Bytes.isValid(new byte[0])).isTrue();
        assertThat(Utf8Bytes.isValid(MIXED.getBytes(UTF_8))).isTrue();
        assertThat(Utf8Bytes.isValid(MIXED.repeat(50).getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "bf",
                "c080",
                "c1bf",
                "e08080",
                "e09fbf",
                "f0808080",
                "f08fbfbf", // alone, overlong
                "eda080",
                "edbfbf",
                "eda080edb080", // surrogates
                "f4908080",
                "f5808080",
                "fe",
                "ff", // too large
                "c2",
                "c241",
                "e4b8",
                "e4b841",
                "f09f98",
                "f09f9841" // cut off
            })
    void theseAreInvalidWhereverTheyStand(String hex) {
        byte[] sequence = HexFormat.of().parseHex(hex);
        for (int before = 0; before < 20; before++) {
            byte[] bytes = new byte[before + sequence.length + 9];
            Arrays.fill(bytes, (byte) 'a');
            System.arraycopy(sequence, 0, bytes, before, sequence.length);
            assertThat(Utf8Bytes.isValid(bytes))
                    .as("%s behind %s bytes", hex, before)
                    .isFalse();
            checkAgainstTheJdk(bytes);
            checkAgainstTheJdk(Arrays.copyOf(bytes, before + sequence.length));
        }
    }

    @Test
    void textMayBeCutBetweenCharactersOnly() {
        byte[] bytes = MIXED.getBytes(UTF_8);
        for (int length = 0; length <= bytes.length; length++) {
            checkAgainstTheJdk(Arrays.copyOf(bytes, length));
        }
    }

    @Test
    void allPairsOfBytesAndManyTripletsAreJudgedAsByTheJdk() {
        for (int pair = 0; pair < 1 << 16; pair++) {
            checkAgainstTheJdk(new byte[] {(byte) (pair >> 8), (byte) pair});
        }
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[3 + random.nextInt(2)];
            random.nextBytes(bytes);
            bytes[0] |= (byte) 0xE0;
            bytes[1] = (byte) (0x80 | (bytes[1] & 0x3F));
            checkAgainstTheJdk(bytes);
        }
    }

    @Test
    void damagedTextIsJudgedAsByTheJdk() {
        Random random = new Random(4);
        byte[] text = MIXED.repeat(2).getBytes(UTF_8);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = text.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            checkAgainstTheJdk(bytes);
        }
    }
}
