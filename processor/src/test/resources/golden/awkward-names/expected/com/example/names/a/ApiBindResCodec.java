package com.example.names.a;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiBind.Res}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiBindResCodec implements Codec<ApiBind.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiBindResCodec INSTANCE = new ApiBindResCodec();

    private ApiBindResCodec() {
        Generation.check(ApiBindResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiBind.Res value) {
        out.writeVarint(0);
    }

    @Override
    public ApiBind.Res read(BinaryReader in) {
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        return new ApiBind.Res();
    }

    @Override
    public void writeJson(JsonWriter out, ApiBind.Res value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public ApiBind.Res readJson(JsonReader in) {
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipValue();
        }
        return new ApiBind.Res();
    }
}
