package com.example.hidden;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import java.lang.Object;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Override}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class OverrideCodec implements Codec<Override> {
    /**
     * The shared instance. It has no state.
     */
    public static final OverrideCodec INSTANCE = new OverrideCodec();

    private OverrideCodec() {
        Generation.check(OverrideCodec.class, 1);
    }

    @java.lang.Override
    public void write(BinaryWriter out, Override value) {
        out.writeVarint(switch (value) {
            case YES -> 0;
        });
    }

    @java.lang.Override
    public Override read(BinaryReader in) {
        long id = in.readVarint();
        return switch (id == (int) id ? (int) id : -1) {
            case 0 -> Override.YES;
            default -> throw in.unexpectedEnum(id);
        };
    }

    @java.lang.Override
    public void writeJson(JsonWriter out, Override value) {
        out.writeString(switch (value) {
            case YES -> "YES";
        });
    }

    @java.lang.Override
    public Override readJson(JsonReader in) {
        Object value = in.readEnumValue();
        if (value instanceof String text) {
            return switch (text) {
                case "YES" -> Override.YES;
                default -> throw in.notEnumMember();
            };
        }
        throw in.notEnumMember();
    }
}
