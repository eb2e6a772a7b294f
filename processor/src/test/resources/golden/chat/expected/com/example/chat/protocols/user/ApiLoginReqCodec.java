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
 * Writes and reads {@link ApiLogin.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiLoginReqCodec implements Codec<ApiLogin.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiLoginReqCodec INSTANCE = new ApiLoginReqCodec();

    private static final JsonNames NAMES = JsonNames.of("username", "password");

    private ApiLoginReqCodec() {
        Generation.check(ApiLoginReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiLogin.Req value) {
        String username = Required.property(value.username(), "username");
        String password = Required.property(value.password(), "password");
        out.writeVarint(2);
        out.writeHeader(0x28);
        out.writeString(username);
        out.writeHeader(0x2c);
        out.writeString(password);
    }

    @Override
    public ApiLogin.Req read(BinaryReader in) {
        String username = null;
        String password = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> username = in.readString();
                    case 11 -> password = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        username = Required.property(username, "username");
        password = Required.property(password, "password");
        try {
            return new ApiLogin.Req(username, password);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiLogin.Req value) {
        String username = Required.property(value.username(), "username");
        String password = Required.property(value.password(), "password");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(username);
        out.name(NAMES, 1);
        out.writeString(password);
        out.endObject();
    }

    @Override
    public ApiLogin.Req readJson(JsonReader in) {
        String username = null;
        String password = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> username = in.readString();
                    case 1 -> password = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        username = Required.property(username, "username");
        password = Required.property(password, "password");
        try {
            return new ApiLogin.Req(username, password);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "username";
            case 11 -> "password";
            default -> "#" + block;
        };
    }
}
