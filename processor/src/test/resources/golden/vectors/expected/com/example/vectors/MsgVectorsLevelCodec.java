package com.example.vectors;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link MsgVectors.Level}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsLevelCodec implements Codec<MsgVectors.Level> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsLevelCodec INSTANCE = new MsgVectorsLevelCodec();

    private MsgVectorsLevelCodec() {
        Generation.check(MsgVectorsLevelCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.Level value) {
        out.writeVarint(switch (value) {
            case NONE -> 0;
            case LOW -> 1;
            case HIGH -> 2;
            case NEGATIVE -> 3;
        });
    }

    @Override
    public MsgVectors.Level read(BinaryReader in) {
        long id = in.readVarint();
        return switch (id == (int) id ? (int) id : -1) {
            case 0 -> MsgVectors.Level.NONE;
            case 1 -> MsgVectors.Level.LOW;
            case 2 -> MsgVectors.Level.HIGH;
            case 3 -> MsgVectors.Level.NEGATIVE;
            default -> throw in.unexpectedEnum(id);
        };
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.Level value) {
        out.writeInt(switch (value) {
            case NONE -> 0;
            case LOW -> 1;
            case HIGH -> 100;
            case NEGATIVE -> -5;
        });
    }

    @Override
    public MsgVectors.Level readJson(JsonReader in) {
        Object value = in.readEnumValue();
        if (value instanceof Long number && number == number.intValue()) {
            return switch (number.intValue()) {
                case 0 -> MsgVectors.Level.NONE;
                case 1 -> MsgVectors.Level.LOW;
                case 100 -> MsgVectors.Level.HIGH;
                case -5 -> MsgVectors.Level.NEGATIVE;
                default -> throw in.notEnumMember();
            };
        }
        throw in.notEnumMember();
    }
}
