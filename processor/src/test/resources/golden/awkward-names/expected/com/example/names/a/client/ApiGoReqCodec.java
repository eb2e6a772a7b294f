package com.example.names.a.client;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiGo.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiGoReqCodec implements Codec<ApiGo.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiGoReqCodec INSTANCE = new ApiGoReqCodec();

    private ApiGoReqCodec() {
        Generation.check(ApiGoReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiGo.Req value) {
        out.writeVarint(0);
    }

    @Override
    public ApiGo.Req read(BinaryReader in) {
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        return new ApiGo.Req();
    }

    @Override
    public void writeJson(JsonWriter out, ApiGo.Req value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public ApiGo.Req readJson(JsonReader in) {
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipValue();
        }
        return new ApiGo.Req();
    }
}
