package com.example.names.a.client;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiGo.Res}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiGoResCodec implements Codec<ApiGo.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiGoResCodec INSTANCE = new ApiGoResCodec();

    private ApiGoResCodec() {
        Generation.check(ApiGoResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiGo.Res value) {
        out.writeVarint(0);
    }

    @Override
    public ApiGo.Res read(BinaryReader in) {
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        return new ApiGo.Res();
    }

    @Override
    public void writeJson(JsonWriter out, ApiGo.Res value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public ApiGo.Res readJson(JsonReader in) {
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipValue();
        }
        return new ApiGo.Res();
    }
}
