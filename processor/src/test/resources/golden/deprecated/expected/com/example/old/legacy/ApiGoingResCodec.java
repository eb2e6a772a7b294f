package com.example.old.legacy;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiGoing.Res}.
 */
@SuppressWarnings({
        "deprecation",
        "removal"
})
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiGoingResCodec implements Codec<ApiGoing.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiGoingResCodec INSTANCE = new ApiGoingResCodec();

    private ApiGoingResCodec() {
        Generation.check(ApiGoingResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiGoing.Res value) {
        out.writeVarint(0);
    }

    @Override
    public ApiGoing.Res read(BinaryReader in) {
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        return new ApiGoing.Res();
    }

    @Override
    public void writeJson(JsonWriter out, ApiGoing.Res value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public ApiGoing.Res readJson(JsonReader in) {
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipValue();
        }
        return new ApiGoing.Res();
    }
}
