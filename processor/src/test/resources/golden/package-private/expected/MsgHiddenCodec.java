package com.example.secret;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link MsgHidden}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
final class MsgHiddenCodec implements Codec<MsgHidden> {
    /**
     * The shared instance. It has no state.
     */
    static final MsgHiddenCodec INSTANCE = new MsgHiddenCodec();

    private MsgHiddenCodec() {
        Generation.check(MsgHiddenCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgHidden value) {
        out.writeVarint(0);
    }

    @Override
    public MsgHidden read(BinaryReader in) {
        in.allocate(16);
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        try {
            return new MsgHidden();
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgHidden value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public MsgHidden readJson(JsonReader in) {
        in.allocate(16);
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipUnknown();
        }
        try {
            return new MsgHidden();
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }
}
