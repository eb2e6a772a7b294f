package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Single values at the edges of what there is survive, or become what the real tsbuffer makes of them. */
class ScalarsTest {
    @Test
    void loneSurrogatesBecomeReplacementCharactersInBinaryAndEscapesInJson() {
        for (String text : List.of("\ud800", "a\udc00b", "\ud83d\ude00\ud83d", "x".repeat(100) + "\ud800")) {
            BinaryWriter out = new BinaryWriter();
            out.writeString(text);
            assertThat(new BinaryReader(out.toByteArray()).readString())
                    .isEqualTo(text.replaceAll(
                            "(?<![\\ud800-\\udbff])[\\udc00-\\udfff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])",
                            "\ufffd"));

            JsonWriter json = new JsonWriter();
            json.writeString(text);
            assertThat(json.toString()).doesNotContain("\ufffd").contains("\\ud");
            assertThat(new JsonReader(json.toString()).readString()).isEqualTo(text);
        }
    }

    @Test
    void specialDoublesSurviveBinaryAndAreNullInJson() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0}) {
            BinaryWriter out = new BinaryWriter();
            out.writeDouble(value);
            assertThat(new BinaryReader(out.toByteArray()).readDouble()).isEqualTo(Double.valueOf(value));
        }
        JsonWriter json = new JsonWriter();
        json.writeDouble(Double.NaN);
        assertThat(json.toString()).isEqualTo("null");
    }

    @Test
    void stringsOfEveryLengthAndWidthSurvive() {
        for (String unit : List.of("a", "é", "中", "😀", "a中é😀")) {
            for (int count : new int[] {0, 1, 10, 41, 42, 43, 44, 63, 64, 127, 128, 129, 5000, 16383, 16384, 70000}) {
                String text = unit.repeat(count);
                BinaryWriter out = new BinaryWriter();
                out.writeString(text);
                assertThat(new BinaryReader(out.toByteArray()).readString()).isEqualTo(text);
            }
        }
    }

    @Test
    void prefixesOfEveryLengthAreWrittenInFront() {
        for (int length : new int[] {0, 1, 127, 128, 16383, 16384, 2_097_151, 2_097_152}) {
            BinaryWriter out = new BinaryWriter();
            int block = out.beginBlock();
            out.writeRaw(new byte[length], 0, length);
            out.endBlock(block);
            BinaryReader in = new BinaryReader(out.toByteArray());
            assertThat(in.readLength()).isEqualTo(length);
            assertThat(in.remaining()).isEqualTo(length);
        }
    }
}
