package com.example.names;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiClass.Res}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiClassResCodec implements Codec<ApiClass.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiClassResCodec INSTANCE = new ApiClassResCodec();

    private ApiClassResCodec() {
        Generation.check(ApiClassResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiClass.Res value) {
        out.writeVarint(0);
    }

    @Override
    public ApiClass.Res read(BinaryReader in) {
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        return new ApiClass.Res();
    }

    @Override
    public void writeJson(JsonWriter out, ApiClass.Res value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public ApiClass.Res readJson(JsonReader in) {
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipValue();
        }
        return new ApiClass.Res();
    }
}
