package com.example.chat.protocols.user;

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
 * Writes and reads {@link ApiLogin.Res}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiLoginResCodec implements Codec<ApiLogin.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiLoginResCodec INSTANCE = new ApiLoginResCodec();

    private static final JsonNames NAMES = JsonNames.of("token", "user");

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
        out.name(NAMES, 0);
        out.writeString(token);
        try {
            out.name(NAMES, 1);
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
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> token = in.readString();
                    case 1 -> user = UserCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
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
