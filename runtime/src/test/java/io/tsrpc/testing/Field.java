package io.tsrpc.testing;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A property of a {@link MapCodec}.
 *
 * @param lengthType the length type of its kind in TSBuffer
 */
record Field(
        int id,
        String name,
        boolean isOptional,
        int lengthType,
        BiConsumer<BinaryWriter, Object> write,
        Function<BinaryReader, Object> read,
        BiConsumer<JsonWriter, Object> writeJson,
        Function<JsonReader, Object> readJson) {
    static Field string(int id, String name) {
        return new Field(
                id,
                name,
                false,
                0,
                (out, v) -> out.writeString((String) v),
                BinaryReader::readString,
                (out, v) -> out.writeString((String) v),
                JsonReader::readString);
    }

    static Field whole(int id, String name) {
        return new Field(
                id,
                name,
                false,
                1,
                (out, v) -> out.writeLong((Long) v),
                BinaryReader::readLong,
                (out, v) -> out.writeLong((Long) v),
                JsonReader::readLong);
    }

    static Field bool(int id, String name) {
        return new Field(
                id,
                name,
                false,
                1,
                (out, v) -> out.writeBoolean((Boolean) v),
                BinaryReader::readBoolean,
                (out, v) -> out.writeBoolean((Boolean) v),
                JsonReader::readBoolean);
    }

    static Field date(int id, String name) {
        return new Field(
                id,
                name,
                false,
                1,
                (out, v) -> out.writeDate((Instant) v),
                BinaryReader::readInstant,
                (out, v) -> out.writeDate((Instant) v),
                JsonReader::readInstant);
    }

    static Field bytes(int id, String name) {
        return new Field(
                id,
                name,
                false,
                0,
                (out, v) -> out.writeBytes((byte[]) v),
                BinaryReader::readBytes,
                (out, v) -> out.writeBytes((byte[]) v),
                JsonReader::readBytes);
    }

    static Field any(int id, String name) {
        return new Field(
                id,
                name,
                false,
                0,
                BinaryWriter::writeAny,
                in -> Objects.requireNonNull(in.readAny()),
                JsonWriter::writeAny,
                in -> Objects.requireNonNull(in.readAny()));
    }

    Field optional() {
        return new Field(id, name, true, lengthType, write, read, writeJson, readJson);
    }

    int header() {
        return (id + 10) << 2 | lengthType;
    }
}
