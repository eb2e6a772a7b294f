package com.example.conf;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiPay.Res}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiPayResCodec implements Codec<ApiPay.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiPayResCodec INSTANCE = new ApiPayResCodec();

    private ApiPayResCodec() {
        Generation.check(ApiPayResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiPay.Res value) {
        out.writeVarint(0);
    }

    @Override
    public ApiPay.Res read(BinaryReader in) {
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        return new ApiPay.Res();
    }

    @Override
    public void writeJson(JsonWriter out, ApiPay.Res value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public ApiPay.Res readJson(JsonReader in) {
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipValue();
        }
        return new ApiPay.Res();
    }
}
