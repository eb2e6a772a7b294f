package com.example.single;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonLiterals;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Version}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class VersionCodec implements Codec<Version> {
    /**
     * The shared instance. It has no state.
     */
    public static final VersionCodec INSTANCE = new VersionCodec();

    private static final JsonLiterals LITERALS = JsonLiterals.of(2);

    private VersionCodec() {
        Generation.check(VersionCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Version value) {
        // always the same, so it has no bytes
    }

    @Override
    public Version read(BinaryReader in) {
        return Version.TWO;
    }

    @Override
    public void writeJson(JsonWriter out, Version value) {
        out.writeInt(switch (value) {
            case TWO -> 2;
        });
    }

    @Override
    public Version readJson(JsonReader in) {
        return switch (in.readLiteral(LITERALS)) {
            case 0 -> Version.TWO;
            default -> throw in.notLiteral(LITERALS);
        };
    }
}
