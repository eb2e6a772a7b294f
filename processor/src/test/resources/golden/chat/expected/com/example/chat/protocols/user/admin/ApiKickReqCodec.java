package com.example.chat.protocols.user.admin;

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
 * Writes and reads {@link ApiKick.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiKickReqCodec implements Codec<ApiKick.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiKickReqCodec INSTANCE = new ApiKickReqCodec();

    private static final JsonNames NAMES = JsonNames.of("id", "reason");

    private ApiKickReqCodec() {
        Generation.check(ApiKickReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiKick.Req value) {
        String reason = Required.property(value.reason(), "reason");
        out.writeVarint(2);
        try {
            out.writeHeader(0x29);
            out.writeLong(value.id());
        } catch (CodecException e) {
            throw e.at("id");
        }
        out.writeHeader(0x2c);
        out.writeString(reason);
    }

    @Override
    public ApiKick.Req read(BinaryReader in) {
        long id = 0;
        String reason = null;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        id = in.readLong();
                        seen |= 0x1;
                    }
                    case 11 -> reason = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "id");
        reason = Required.property(reason, "reason");
        try {
            return new ApiKick.Req(id, reason);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiKick.Req value) {
        String reason = Required.property(value.reason(), "reason");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            out.writeLong(value.id());
        } catch (CodecException e) {
            throw e.at("id");
        }
        out.name(NAMES, 1);
        out.writeString(reason);
        out.endObject();
    }

    @Override
    public ApiKick.Req readJson(JsonReader in) {
        long id = 0;
        String reason = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        id = in.readLong();
                        seen |= 0x1;
                    }
                    case 1 -> reason = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "id");
        reason = Required.property(reason, "reason");
        try {
            return new ApiKick.Req(id, reason);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "id";
            case 11 -> "reason";
            default -> "#" + block;
        };
    }
}
