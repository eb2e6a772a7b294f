package com.example.names.a;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiBind.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiBindReqCodec implements Codec<ApiBind.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiBindReqCodec INSTANCE = new ApiBindReqCodec();

    private ApiBindReqCodec() {
        Generation.check(ApiBindReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiBind.Req value) {
        out.writeVarint(0);
    }

    @Override
    public ApiBind.Req read(BinaryReader in) {
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        return new ApiBind.Req();
    }

    @Override
    public void writeJson(JsonWriter out, ApiBind.Req value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public ApiBind.Req readJson(JsonReader in) {
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipValue();
        }
        return new ApiBind.Req();
    }
}
