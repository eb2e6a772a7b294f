package com.example.types.shapes;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link ApiDraw.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiDrawReqCodec implements Codec<ApiDraw.Req> {
    /**
     * The shared instance. It has no state.
     */
    public static final ApiDrawReqCodec INSTANCE = new ApiDrawReqCodec();

    private ApiDrawReqCodec() {
        Generation.check(ApiDrawReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiDraw.Req value) {
        out.writeVarint(1);
        if (value instanceof ApiDraw.Req.Circle member) {
            out.writeHeader(0x3);
            ApiDrawReqCircleCodec.INSTANCE.write(out, member);
            return;
        }
        if (value instanceof ApiDraw.Req.Text member) {
            out.writeHeader(0x7);
            ApiDrawReqTextCodec.INSTANCE.write(out, member);
            return;
        }
        throw CodecException.of("The value is not a member of Req.");
    }

    @Override
    public ApiDraw.Req read(BinaryReader in) {
        ApiDraw.Req value = null;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> value = ApiDrawReqCircleCodec.INSTANCE.read(in);
                case 1 -> value = ApiDrawReqTextCodec.INSTANCE.read(in);
                default -> in.skip(header);
            }
        }
        if (value == null) {
            throw CodecException.of("There is no known member of Req.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, ApiDraw.Req value) {
        if (value instanceof ApiDraw.Req.Circle member) {
            ApiDrawReqCircleCodec.INSTANCE.writeJson(out, member);
            return;
        }
        if (value instanceof ApiDraw.Req.Text member) {
            ApiDrawReqTextCodec.INSTANCE.writeJson(out, member);
            return;
        }
        throw CodecException.of("The value is not a member of Req.");
    }

    @Override
    public ApiDraw.Req readJson(JsonReader in) {
        String literal = in.peekProperty("type");
        if (literal == null) {
            throw noMember(in);
        }
        return switch (literal) {
            case "circle" -> ApiDrawReqCircleCodec.INSTANCE.readJson(in);
            case "text" -> ApiDrawReqTextCodec.INSTANCE.readJson(in);
            default -> throw noMember(in);
        };
    }

    private static CodecException noMember(JsonReader in) {
        return in.noMember("type", "circle", "text");
    }
}
