package com.example.vectors;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link MsgVectors.Shape}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsShapeCodec implements Codec<MsgVectors.Shape> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsShapeCodec INSTANCE = new MsgVectorsShapeCodec();

    private MsgVectorsShapeCodec() {
        Generation.check(MsgVectorsShapeCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.Shape value) {
        out.writeVarint(1);
        if (value instanceof MsgVectors.Circle member) {
            out.writeHeader(0x3);
            MsgVectorsCircleCodec.INSTANCE.write(out, member);
        } else if (value instanceof MsgVectors.Rect member) {
            out.writeHeader(0x7);
            MsgVectorsRectCodec.INSTANCE.write(out, member);
        } else {
            throw CodecException.of("This is no member of Shape.");
        }
    }

    @Override
    public MsgVectors.Shape read(BinaryReader in) {
        MsgVectors.Shape value = null;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> value = MsgVectorsCircleCodec.INSTANCE.read(in);
                case 1 -> value = MsgVectorsRectCodec.INSTANCE.read(in);
                default -> in.skip(header);
            }
        }
        if (value == null) {
            throw CodecException.of("There is no known member of Shape.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.Shape value) {
        if (value instanceof MsgVectors.Circle member) {
            MsgVectorsCircleCodec.INSTANCE.writeJson(out, member);
        } else if (value instanceof MsgVectors.Rect member) {
            MsgVectorsRectCodec.INSTANCE.writeJson(out, member);
        } else {
            throw CodecException.of("This is no member of Shape.");
        }
    }

    @Override
    public MsgVectors.Shape readJson(JsonReader in) {
        String literal = in.peekProperty("kind");
        if (literal == null) {
            throw noMember(in);
        }
        return switch (literal) {
            case "circle" -> MsgVectorsCircleCodec.INSTANCE.readJson(in);
            case "rect" -> MsgVectorsRectCodec.INSTANCE.readJson(in);
            default -> throw noMember(in);
        };
    }

    private static CodecException noMember(JsonReader in) {
        return in.noMember("kind", "circle", "rect");
    }
}
