package com.example.chat.protocols;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiSend.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiSendReqCodec implements Codec<ApiSend.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiSendReqCodec INSTANCE = new ApiSendReqCodec();

    private static final JsonNames NAMES = JsonNames.of("content");

    private ApiSendReqCodec() {
        Generation.check(ApiSendReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiSend.Req value) {
        String content = Required.property(value.content(), "content");
        out.writeVarint(1);
        out.writeHeader(0x28);
        out.writeString(content);
    }

    @Override
    public ApiSend.Req read(BinaryReader in) {
        String content = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> content = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        content = Required.property(content, "content");
        try {
            return new ApiSend.Req(content);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiSend.Req value) {
        String content = Required.property(value.content(), "content");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(content);
        out.endObject();
    }

    @Override
    public ApiSend.Req readJson(JsonReader in) {
        String content = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> content = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        content = Required.property(content, "content");
        try {
            return new ApiSend.Req(content);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "content";
            default -> "#" + block;
        };
    }
}
