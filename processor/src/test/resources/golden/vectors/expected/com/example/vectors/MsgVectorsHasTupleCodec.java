package com.example.vectors;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link MsgVectors.HasTuple}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsHasTupleCodec implements Codec<MsgVectors.HasTuple> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsHasTupleCodec INSTANCE = new MsgVectorsHasTupleCodec();

    private static final JsonNames NAMES = JsonNames.of("t");

    private MsgVectorsHasTupleCodec() {
        Generation.check(MsgVectorsHasTupleCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.HasTuple value) {
        MsgVectors.TextNumber t = Required.property(value.t(), "t");
        out.writeVarint(1);
        try {
            out.writeHeader(0x28);
            int tMark = out.beginBlock();
            MsgVectorsTextNumberCodec.INSTANCE.write(out, t);
            out.endBlock(tMark);
        } catch (CodecException e) {
            throw e.at("t");
        }
    }

    @Override
    public MsgVectors.HasTuple read(BinaryReader in) {
        MsgVectors.TextNumber t = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        t = MsgVectorsTextNumberCodec.INSTANCE.read(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        t = Required.property(t, "t");
        try {
            return new MsgVectors.HasTuple(t);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.HasTuple value) {
        MsgVectors.TextNumber t = Required.property(value.t(), "t");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            MsgVectorsTextNumberCodec.INSTANCE.writeJson(out, t);
        } catch (CodecException e) {
            throw e.at("t");
        }
        out.endObject();
    }

    @Override
    public MsgVectors.HasTuple readJson(JsonReader in) {
        MsgVectors.TextNumber t = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> t = MsgVectorsTextNumberCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        t = Required.property(t, "t");
        try {
            return new MsgVectors.HasTuple(t);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "t";
            default -> "#" + block;
        };
    }
}
