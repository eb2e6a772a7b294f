package com.example.conf;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiPay.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiPayReqCodec implements Codec<ApiPay.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiPayReqCodec INSTANCE = new ApiPayReqCodec();

    private ApiPayReqCodec() {
        Generation.check(ApiPayReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiPay.Req value) {
        out.writeVarint(0);
    }

    @Override
    public ApiPay.Req read(BinaryReader in) {
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        return new ApiPay.Req();
    }

    @Override
    public void writeJson(JsonWriter out, ApiPay.Req value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public ApiPay.Req readJson(JsonReader in) {
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipValue();
        }
        return new ApiPay.Req();
    }
}
