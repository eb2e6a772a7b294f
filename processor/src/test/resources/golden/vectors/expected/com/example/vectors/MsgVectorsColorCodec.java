package com.example.vectors;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link MsgVectors.Color}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsColorCodec implements Codec<MsgVectors.Color> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsColorCodec INSTANCE = new MsgVectorsColorCodec();

    private MsgVectorsColorCodec() {
        Generation.check(MsgVectorsColorCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.Color value) {
        out.writeVarint(switch (value) {
            case RED -> 0;
            case GREEN -> 1;
            case BLUE -> 2;
        });
    }

    @Override
    public MsgVectors.Color read(BinaryReader in) {
        long id = in.readVarint();
        return switch (id == (int) id ? (int) id : -1) {
            case 0 -> MsgVectors.Color.RED;
            case 1 -> MsgVectors.Color.GREEN;
            case 2 -> MsgVectors.Color.BLUE;
            default -> throw in.unexpectedEnum(id);
        };
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.Color value) {
        out.writeString(switch (value) {
            case RED -> "red";
            case GREEN -> "green";
            case BLUE -> "blue";
        });
    }

    @Override
    public MsgVectors.Color readJson(JsonReader in) {
        Object value = in.readEnumValue();
        if (value instanceof String text) {
            return switch (text) {
                case "red" -> MsgVectors.Color.RED;
                case "green" -> MsgVectors.Color.GREEN;
                case "blue" -> MsgVectors.Color.BLUE;
                default -> throw in.notEnumMember();
            };
        }
        throw in.notEnumMember();
    }
}
