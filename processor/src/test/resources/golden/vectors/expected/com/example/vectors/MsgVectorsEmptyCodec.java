package com.example.vectors;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link MsgVectors.Empty}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsEmptyCodec implements Codec<MsgVectors.Empty> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsEmptyCodec INSTANCE = new MsgVectorsEmptyCodec();

    private MsgVectorsEmptyCodec() {
        Generation.check(MsgVectorsEmptyCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.Empty value) {
        out.writeVarint(0);
    }

    @Override
    public MsgVectors.Empty read(BinaryReader in) {
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        return new MsgVectors.Empty();
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.Empty value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public MsgVectors.Empty readJson(JsonReader in) {
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipValue();
        }
        return new MsgVectors.Empty();
    }
}
