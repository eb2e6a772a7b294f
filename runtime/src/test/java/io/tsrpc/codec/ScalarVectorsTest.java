package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.testing.Vectors;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Single values are written as the real tsbuffer writes them, and read back. */
class ScalarVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    /** How one kind of value is written and read. */
    private record Kind<T>(
            Function<Object, T> fromVector,
            BiConsumer<BinaryWriter, T> write,
            Function<BinaryReader, T> read,
            BiConsumer<JsonWriter, T> writeJson,
            Function<JsonReader, T> readJson) {
        void check(Map<String, Object> vector) {
            T value = fromVector.apply(field(vector, "value"));
            BinaryWriter out = new BinaryWriter();
            write.accept(out, value);
            assertThat(HEX.formatHex(out.toByteArray())).isEqualTo(vector.get("hex"));
            assertThat(read.apply(new BinaryReader(out.toByteArray()))).isEqualTo(value);

            JsonWriter json = new JsonWriter();
            writeJson.accept(json, value);
            assertThat(new JsonReader(json.toString()).readAny())
                    .isEqualTo(new JsonReader((String) field(vector, "jsonText")).readAny());
            assertThat(readJson.apply(new JsonReader(json.toString()))).isEqualTo(value);
        }
    }

    private static final Map<String, Kind<?>> KINDS = Map.of(
            "Boolean",
                    new Kind<>(
                            Boolean.class::cast,
                            BinaryWriter::writeBoolean,
                            BinaryReader::readBoolean,
                            JsonWriter::writeBoolean,
                            JsonReader::readBoolean),
            "Number int",
                    new Kind<Long>(
                            v -> ((Number) v).longValue(),
                            BinaryWriter::writeLong,
                            BinaryReader::readLong,
                            JsonWriter::writeLong,
                            JsonReader::readLong),
            "Number uint",
                    new Kind<Long>(
                            v -> ((Number) v).longValue(),
                            BinaryWriter::writeUint,
                            BinaryReader::readUintLong,
                            JsonWriter::writeUint,
                            JsonReader::readUintLong),
            "Number",
                    new Kind<Double>(
                            v -> ((Number) v).doubleValue(),
                            BinaryWriter::writeDouble,
                            BinaryReader::readDouble,
                            JsonWriter::writeDouble,
                            JsonReader::readDouble),
            "String",
                    new Kind<>(
                            String.class::cast,
                            BinaryWriter::writeString,
                            BinaryReader::readString,
                            JsonWriter::writeString,
                            JsonReader::readString),
            "Date",
                    new Kind<Instant>(
                            v -> Instant.ofEpochMilli(
                                    ((Number) Objects.requireNonNull(((Map<?, ?>) v).get("v"))).longValue()),
                            BinaryWriter::writeDate,
                            BinaryReader::readInstant,
                            JsonWriter::writeDate,
                            JsonReader::readInstant));

    @TestFactory
    Stream<DynamicTest> scalarsAreWrittenAsTsbufferWritesThem() {
        return Vectors.of("encode.json")
                .filter(v ->
                        v.get("hex") != null && v.get("value") != null && kind(v) != null && isPlain(field(v, "value")))
                .map(v -> DynamicTest.dynamicTest(
                        (String) v.get("name"),
                        () -> Objects.requireNonNull(kind(v)).check(v)));
    }

    private static Object field(Map<String, Object> vector, String name) {
        return Objects.requireNonNull(vector.get(name), name);
    }

    private static @Nullable Kind<?> kind(Map<String, Object> vector) {
        Map<?, ?> schema = (Map<?, ?>) field(vector, "schema");
        Object scalar = schema.get("scalarType");
        return KINDS.get(schema.get("type") + (scalar == null || scalar.equals("double") ? "" : " " + scalar));
    }

    /** A number that JavaScript holds exactly and JSON can say, text without lone surrogates, or a date. */
    private static boolean isPlain(Object value) {
        if (value instanceof Map<?, ?> tag) {
            return "Date".equals(tag.get("$")) && tag.get("v") instanceof Long;
        }
        return !(value instanceof Number number) || Math.abs(number.doubleValue()) <= SafeIntegers.MAX;
    }

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
