package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated codecs make the bytes and the JSON that the npm package made, and read them back. Each vector's value is a
 * property of one record, so that what stands before it (header and length) is known.
 */
final class CodecVectorTest {
    private static final Path VECTORS = Path.of("../runtime/src/test/resources/vectors/encode.json");

    private static GeneratedCodecs codecs;
    private static Codec<Object> codec;

    @BeforeAll
    static void compile() throws IOException, ReflectiveOperationException {
        codecs = GeneratedCodecs.of("vectors", "com.example.vectors");
        codec = codecs.codec("MsgVectors");
    }

    @AfterAll
    static void close() throws IOException {
        codecs.close();
    }

    @ParameterizedTest
    @CsvSource({
        "array/null-in-nullable-element, holes, 0, true",
        "array/nested, lists, 0, true",
        "array/of-interfaces, bases, 0, true",
        "tuple/mixed, mixed, 0, true",
        "tuple/optional-present, opt, 0, true",
        "tuple/optional-absent, opt, 0, true",
        "tuple/optional-hole, opt, 0, true",
        "tuple/nested, nested, 0, true",
        "enum/string-last, color, 1, false",
        "enum/number, level, 1, false",
        "enum/negative, level, 1, false",
        "buffer/ArrayBuffer-empty, arrayBuffer, 0, false",
        "buffer/Uint8Array, uint8, 0, false",
        "buffer/Int8Array, int8, 0, false",
        "buffer/Int16Array, int16, 0, false",
        "buffer/Uint16Array, uint16, 0, false",
        "buffer/Uint32Array, uint32, 0, false",
        "buffer/Float32Array, float32, 0, false",
        "buffer/Float64Array, float64, 0, false",
        "date/1ms, date, 1, false",
        "if/optional-present, base, 3, false",
        "if/optional-absent, base, 3, false",
        "if/empty, empty, 3, false",
        "if/tuple-prop, hasTuple, 3, false",
        "if/tree, tree, 3, false",
        "index/string, strings, 3, false",
        "index/int, ints, 3, false",
        "index/any, anys, 3, false",
        "index/array-value-prefix-includes-key, arrays, 3, false",
        "index/tuple-value, tuples, 3, false",
        "index/interface-value, interfaces, 3, false",
        "index/date-value, dates, 3, false",
        "index/buffer-value, buffers, 3, false",
        "index/numeric-key, numericKeys, 3, false",
        "union/shape-circle, shape, 3, false",
        "union/shape-rect, shape, 3, false",
        "objectid/in-interface, hasId, 3, false",
        "any/object, any, 0, false",
        "any/nested, any, 0, false",
    })
    void bytesAndJsonAreThoseOfTsbuffer(String vector, String property, int lengthType, boolean prefix)
            throws IOException, ReflectiveOperationException {
        Map<?, ?> recorded = vector(vector);
        String json = "{\"" + property + "\":" + recorded.get("jsonText") + "}";
        String hex = "01" + varint(header(property, lengthType)) + payload(String.valueOf(recorded.get("hex")), prefix);

        Object value = GeneratedCodecs.fromJson(codec, json);
        assertThat(GeneratedCodecs.toHex(codec, value)).isEqualTo(hex);
        Object back = GeneratedCodecs.fromBytes(codec, HexFormat.of().parseHex(hex));
        assertThat(parse(GeneratedCodecs.toJson(codec, back))).isEqualTo(parse(json));
    }

    private static int header(String property, int lengthType) throws ClassNotFoundException {
        List<String> properties = Arrays.stream(codecs.load("MsgVectors").getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return (properties.indexOf(property) + 10) << 2 | lengthType;
    }

    private static String payload(String hex, boolean prefix) {
        return prefix ? varint(hex.length() / 2) + hex : hex;
    }

    private static String varint(int value) {
        HexFormat hex = HexFormat.of();
        return value < 0x80
                ? hex.toHexDigits((byte) value)
                : hex.toHexDigits((byte) (value | 0x80)) + hex.toHexDigits((byte) (value >> 7));
    }

    private static Map<?, ?> vector(String name) throws IOException {
        List<?> vectors = (List<?>) parse(Files.readString(VECTORS));
        return vectors.stream()
                .map(vector -> (Map<?, ?>) vector)
                .filter(vector -> name.equals(vector.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static Object parse(String json) {
        try (JsonReader in = new JsonReader(json)) {
            return Objects.requireNonNull(in.readAny());
        }
    }
}
