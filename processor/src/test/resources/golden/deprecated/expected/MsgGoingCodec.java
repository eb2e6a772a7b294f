package com.example.old;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link MsgGoing}.
 */
@SuppressWarnings({
        "deprecation",
        "removal"
})
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgGoingCodec implements Codec<MsgGoing> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgGoingCodec INSTANCE = new MsgGoingCodec();

    private MsgGoingCodec() {
        Generation.check(MsgGoingCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgGoing value) {
        out.writeVarint(0);
    }

    @Override
    public MsgGoing read(BinaryReader in) {
        in.allocate(16);
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        try {
            return new MsgGoing();
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgGoing value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public MsgGoing readJson(JsonReader in) {
        in.allocate(16);
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipUnknown();
        }
        try {
            return new MsgGoing();
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }
}
