package com.example.enums;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Level}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class LevelCodec implements Codec<Level> {
    /**
     * The shared instance. It has no state.
     */
    public static final LevelCodec INSTANCE = new LevelCodec();

    private LevelCodec() {
        Generation.check(LevelCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Level value) {
        out.writeVarint(switch (value) {
            case LOW -> 0;
            case HIGH -> 1;
        });
    }

    @Override
    public Level read(BinaryReader in) {
        long id = in.readVarint();
        return switch (id == (int) id ? (int) id : -1) {
            case 0 -> Level.LOW;
            case 1 -> Level.HIGH;
            default -> throw in.unexpectedEnum(id);
        };
    }

    @Override
    public void writeJson(JsonWriter out, Level value) {
        out.writeInt(switch (value) {
            case LOW -> 0;
            case HIGH -> -5;
        });
    }

    @Override
    public Level readJson(JsonReader in) {
        Object value = in.readEnumValue();
        if (value instanceof Long number && number == number.intValue()) {
            return switch (number.intValue()) {
                case 0 -> Level.LOW;
                case -5 -> Level.HIGH;
                default -> throw in.notEnumMember();
            };
        }
        throw in.notEnumMember();
    }
}
