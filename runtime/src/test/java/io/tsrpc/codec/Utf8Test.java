package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's decoder is the oracle. */
class Utf8Test {
    private static final int[] LEADS = {
        0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF4, 0xFF
    };

    private static void decodesAsTheJdkDoes(byte[] bytes, int from, int length) {
        assertThat(Utf8.decode(bytes, from, length))
                .as("%s from %d, %d bytes", Arrays.toString(bytes), from, length)
                .isEqualTo(new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "é", "ß", "\u07FF", "\u0800", "中", "\uD7FF", "\uE000", "\uFFFF", "😀", "中a文é😀z", "王小明"
            })
    void textIsDecodedAlsoAtTheEndOfTheArray(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        decodesAsTheJdkDoes(bytes, 0, bytes.length);

        byte[] inside = ("中" + text + "文").getBytes(StandardCharsets.UTF_8);
        decodesAsTheJdkDoes(inside, 3, inside.length - 6);
    }

    @Test
    void longTextIsDecoded() {
        byte[] bytes = "大家好 and hello ".repeat(500).getBytes(StandardCharsets.UTF_8);
        for (int length = 2030; length < 2070; length++) {
            decodesAsTheJdkDoes(bytes, 0, length);
        }
        decodesAsTheJdkDoes(bytes, 0, bytes.length);
    }

    @Test
    void invalidBytesBecomeWhatTheJdkMakesOfThem() {
        Random random = new Random(20261128);
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = new byte[random.nextInt(9)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte)
                        (random.nextInt(3) == 0 ? LEADS[random.nextInt(LEADS.length)] : 0x80 + random.nextInt(0x40));
            }
            int from = random.nextInt(bytes.length + 1);
            decodesAsTheJdkDoes(bytes, from, random.nextInt(bytes.length - from + 1));
        }
    }
}
