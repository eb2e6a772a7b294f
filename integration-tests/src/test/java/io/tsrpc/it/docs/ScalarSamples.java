package io.tsrpc.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;

/** Examples that readers and writers have a method for. */
final class ScalarSamples {
    private ScalarSamples() {}

    static Map<String, Check> checks() {
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.putAll(numbers());
        checks.putAll(others());
        return checks;
    }

    private static Map<String, Check> numbers() {
        return Map.of(
                "encode double/tenth", Check.value(0.1, BinaryWriter::writeDouble, BinaryReader::readDouble),
                "encode double/neg-one", Check.value(-1.0, BinaryWriter::writeDouble, BinaryReader::readDouble),
                "encode uint/127", uint(127),
                "encode uint/128", uint(128),
                "encode uint/16384", uint(16_384),
                "encode uint/2^32", uint(1L << 32),
                "encode int/1", integer(1),
                "encode int/-1", integer(-1),
                "encode int/64", integer(64),
                "encode int/-(2^53-1)", integer(1 - (1L << 53)));
    }

    private static Check integer(long value) {
        return Check.value(value, BinaryWriter::writeLong, BinaryReader::readLong);
    }

    private static Check uint(long value) {
        return Check.value(value, BinaryWriter::writeUint, BinaryReader::readUintLong);
    }

    private static Map<String, Check> others() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("b", 1L);
        object.put("a", List.of(true));
        return Map.of(
                "encode string/3byte", Check.value("中文", BinaryWriter::writeString, BinaryReader::readString),
                "encode string/lone-high", ScalarSamples::loneSurrogate,
                "encode date/1ms", date(1),
                "encode date/neg-1", date(-1),
                "encode any/null", ScalarSamples::nothing,
                "encode any/object", Check.value(object, BinaryWriter::writeAny, BinaryReader::readAny),
                "encode buffer/Uint8Array", bytes(new byte[] {0, 1, -1}),
                "encode buffer/Int16Array",
                        Check.value(new short[] {1, -2, 258}, BinaryWriter::writeShorts, BinaryReader::readShorts),
                "encode objectid/class", bytes(new ObjectId("0102030405060708090a0bff").toByteArray()));
    }

    private static Check date(long millis) {
        return Check.value(Instant.ofEpochMilli(millis), BinaryWriter::writeDate, BinaryReader::readInstant);
    }

    private static Check bytes(byte[] value) {
        return Check.value(value, BinaryWriter::writeBytes, BinaryReader::readBytes);
    }

    private static void nothing(String content) {
        BinaryWriter out = new BinaryWriter();
        out.writeAny(null);
        assertThat(HexFormat.of().formatHex(out.toByteArray())).isEqualTo(content);
        assertThat(Check.reader(content).readAny()).isNull();
    }

    private static void loneSurrogate(String content) {
        assertThat(Check.written("a\uD800b", BinaryWriter::writeString)).isEqualTo(content);
        assertThat(Check.reader(content).readString()).isEqualTo("a\uFFFDb");
    }
}
