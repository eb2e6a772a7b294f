package com.example.enums;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Mixed}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MixedCodec implements Codec<Mixed> {
    /**
     * The shared instance. It has no state.
     */
    public static final MixedCodec INSTANCE = new MixedCodec();

    private MixedCodec() {
        Generation.check(MixedCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Mixed value) {
        out.writeVarint(switch (value) {
            case ONE -> 0;
            case OTHER -> 1;
        });
    }

    @Override
    public Mixed read(BinaryReader in) {
        long id = in.readVarint();
        return switch (id == (int) id ? (int) id : -1) {
            case 0 -> Mixed.ONE;
            case 1 -> Mixed.OTHER;
            default -> throw in.unexpectedEnum(id);
        };
    }

    @Override
    public void writeJson(JsonWriter out, Mixed value) {
        switch (value) {
            case ONE -> out.writeInt(1);
            case OTHER -> out.writeString("other one");
        }
    }

    @Override
    public Mixed readJson(JsonReader in) {
        Object value = in.readEnumValue();
        if (value instanceof String text) {
            return switch (text) {
                case "other one" -> Mixed.OTHER;
                default -> throw in.notEnumMember();
            };
        }
        if (value instanceof Long number && number == number.intValue()) {
            return switch (number.intValue()) {
                case 1 -> Mixed.ONE;
                default -> throw in.notEnumMember();
            };
        }
        throw in.notEnumMember();
    }
}
