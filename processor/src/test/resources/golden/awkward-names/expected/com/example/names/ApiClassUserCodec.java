package com.example.names;

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
 * Writes and reads {@link ApiClass.User}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiClassUserCodec implements Codec<ApiClass.User> {
    /**
     * The only one: it has no state.
     */
    public static final ApiClassUserCodec INSTANCE = new ApiClassUserCodec();

    private static final JsonNames NAMES = JsonNames.of("name");

    private ApiClassUserCodec() {
        Generation.check(ApiClassUserCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiClass.User value) {
        ApiClass.User.Name name = Required.property(value.name(), "name");
        out.writeVarint(1);
        try {
            out.writeHeader(0x2b);
            ApiClassUserNameCodec.INSTANCE.write(out, name);
        } catch (CodecException e) {
            throw e.at("name");
        }
    }

    @Override
    public ApiClass.User read(BinaryReader in) {
        ApiClass.User.Name name = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> name = ApiClassUserNameCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        name = Required.property(name, "name");
        try {
            return new ApiClass.User(name);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiClass.User value) {
        ApiClass.User.Name name = Required.property(value.name(), "name");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            ApiClassUserNameCodec.INSTANCE.writeJson(out, name);
        } catch (CodecException e) {
            throw e.at("name");
        }
        out.endObject();
    }

    @Override
    public ApiClass.User readJson(JsonReader in) {
        ApiClass.User.Name name = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> name = ApiClassUserNameCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        name = Required.property(name, "name");
        try {
            return new ApiClass.User(name);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "name";
            default -> "#" + block;
        };
    }
}
