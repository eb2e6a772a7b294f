package com.example.names._1;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link Api2Go.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class Api2GoReqCodec implements Codec<Api2Go.Req> {
    /**
     * The only one: it has no state.
     */
    public static final Api2GoReqCodec INSTANCE = new Api2GoReqCodec();

    private Api2GoReqCodec() {
        Generation.check(Api2GoReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Api2Go.Req value) {
        out.writeVarint(0);
    }

    @Override
    public Api2Go.Req read(BinaryReader in) {
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        return new Api2Go.Req();
    }

    @Override
    public void writeJson(JsonWriter out, Api2Go.Req value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public Api2Go.Req readJson(JsonReader in) {
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipValue();
        }
        return new Api2Go.Req();
    }
}
