package io.tsrpc.processor;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.NullChecks;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;

/** The codecs of a contract, compiled and loaded. Values are written as JSON, so that no test needs their classes. */
final class GeneratedCodecs implements AutoCloseable {
    private final URLClassLoader classes;
    private final String packageName;

    private GeneratedCodecs(URLClassLoader classes, String packageName) {
        this.classes = classes;
        this.packageName = packageName;
    }

    static GeneratedCodecs of(String contract, String packageName) throws IOException {
        return in(SourceFolder.named(contract).compiled().classes(), packageName);
    }

    /** Those of a package in a directory with class files. */
    static GeneratedCodecs in(Path classFiles, String packageName) throws IOException {
        URL[] path = {classFiles.toUri().toURL()};
        return new GeneratedCodecs(new URLClassLoader(path, GeneratedCodecs.class.getClassLoader()), packageName);
    }

    /** The codec of the type with this simple name. */
    @SuppressWarnings("unchecked") // values come from the codec itself
    Codec<Object> codec(String type) throws ReflectiveOperationException {
        Object codec = load(type + "Codec").getField("INSTANCE").get(null);
        return (Codec<Object>) Objects.requireNonNull(codec);
    }

    Class<?> load(String type) throws ClassNotFoundException {
        return classes.loadClass(packageName + "." + type);
    }

    static Object fromJson(Codec<Object> codec, String json) {
        return fromJson(codec, NullChecks.LOOSE, json);
    }

    static Object fromJson(Codec<Object> codec, NullChecks nullChecks, String json) {
        JsonReader in = new JsonReader(json, nullChecks);
        return codec.readJson(in);
    }

    static String toJson(Codec<Object> codec, Object value) {
        return toJson(codec, NullChecks.LOOSE, value);
    }

    static String toJson(Codec<Object> codec, NullChecks nullChecks, Object value) {
        JsonWriter out = new JsonWriter(nullChecks);
        codec.writeJson(out, value);
        return out.toString();
    }

    static byte[] toBytes(Codec<Object> codec, Object value) {
        return toBytes(codec, NullChecks.LOOSE, value);
    }

    static byte[] toBytes(Codec<Object> codec, NullChecks nullChecks, Object value) {
        BinaryWriter out = new BinaryWriter(nullChecks);
        codec.write(out, value);
        return out.toByteArray();
    }

    static String toHex(Codec<Object> codec, Object value) {
        return HexFormat.of().formatHex(toBytes(codec, value));
    }

    static Object fromBytes(Codec<Object> codec, byte[] bytes) {
        return fromBytes(codec, NullChecks.LOOSE, bytes);
    }

    static Object fromBytes(Codec<Object> codec, NullChecks nullChecks, byte[] bytes) {
        return codec.read(new BinaryReader(bytes, nullChecks));
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
