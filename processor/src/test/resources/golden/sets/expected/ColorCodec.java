package com.example.sets;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Color}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ColorCodec implements Codec<Color> {
    /**
     * The shared instance. It has no state.
     */
    public static final ColorCodec INSTANCE = new ColorCodec();

    private ColorCodec() {
        Generation.check(ColorCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Color value) {
        out.writeVarint(switch (value) {
            case RED -> 0;
            case GREEN -> 1;
        });
    }

    @Override
    public Color read(BinaryReader in) {
        long id = in.readVarint();
        return switch (id == (int) id ? (int) id : -1) {
            case 0 -> Color.RED;
            case 1 -> Color.GREEN;
            default -> throw in.unexpectedEnum(id);
        };
    }

    @Override
    public void writeJson(JsonWriter out, Color value) {
        out.writeString(switch (value) {
            case RED -> "RED";
            case GREEN -> "GREEN";
        });
    }

    @Override
    public Color readJson(JsonReader in) {
        Object value = in.readEnumValue();
        if (value instanceof String text) {
            return switch (text) {
                case "RED" -> Color.RED;
                case "GREEN" -> Color.GREEN;
                default -> throw in.notEnumMember();
            };
        }
        throw in.notEnumMember();
    }
}
