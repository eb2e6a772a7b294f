package com.example.chat.protocols.user;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiLogin.Res}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiLoginResCodec implements Codec<ApiLogin.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiLoginResCodec INSTANCE = new ApiLoginResCodec();

    private ApiLoginResCodec() {
        Generation.check(ApiLoginResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiLogin.Res value) {
        String token = Required.property(value.token(), "token");
        User user = Required.property(value.user(), "user");
        out.writeVarint(2);
        out.writeHeader(0x28);
        out.writeString(token);
        try {
            out.writeHeader(0x2f);
            UserCodec.INSTANCE.write(out, user);
        } catch (CodecException e) {
            throw e.at("user");
        }
    }

    @Override
    public ApiLogin.Res read(BinaryReader in) {
        String token = null;
        User user = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> token = in.readString();
                    case 11 -> user = UserCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        token = Required.property(token, "token");
        user = Required.property(user, "user");
        try {
            return new ApiLogin.Res(token, user);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiLogin.Res value) {
        String token = Required.property(value.token(), "token");
        User user = Required.property(value.user(), "user");
        out.beginObject();
        out.name("token");
        out.writeString(token);
        try {
            out.name("user");
            UserCodec.INSTANCE.writeJson(out, user);
        } catch (CodecException e) {
            throw e.at("user");
        }
        out.endObject();
    }

    @Override
    public ApiLogin.Res readJson(JsonReader in) {
        String token = null;
        User user = null;
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (property) {
                    case "token" -> token = in.readString();
                    case "user" -> user = UserCodec.INSTANCE.readJson(in);
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(property);
            }
        }
        token = Required.property(token, "token");
        user = Required.property(user, "user");
        try {
            return new ApiLogin.Res(token, user);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "token";
            case 11 -> "user";
            default -> "#" + block;
        };
    }
}
