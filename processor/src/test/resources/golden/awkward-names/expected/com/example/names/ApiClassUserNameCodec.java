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
 * Writes and reads {@link ApiClass.User.Name}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiClassUserNameCodec implements Codec<ApiClass.User.Name> {
    /**
     * The only one: it has no state.
     */
    public static final ApiClassUserNameCodec INSTANCE = new ApiClassUserNameCodec();

    private static final JsonNames NAMES = JsonNames.of("first", "last");

    private ApiClassUserNameCodec() {
        Generation.check(ApiClassUserNameCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiClass.User.Name value) {
        String first = Required.property(value.first(), "first");
        String last = Required.property(value.last(), "last");
        out.writeVarint(2);
        out.writeHeader(0x28);
        out.writeString(first);
        out.writeHeader(0x2c);
        out.writeString(last);
    }

    @Override
    public ApiClass.User.Name read(BinaryReader in) {
        String first = null;
        String last = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> first = in.readString();
                    case 11 -> last = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        first = Required.property(first, "first");
        last = Required.property(last, "last");
        try {
            return new ApiClass.User.Name(first, last);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiClass.User.Name value) {
        String first = Required.property(value.first(), "first");
        String last = Required.property(value.last(), "last");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(first);
        out.name(NAMES, 1);
        out.writeString(last);
        out.endObject();
    }

    @Override
    public ApiClass.User.Name readJson(JsonReader in) {
        String first = null;
        String last = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> first = in.readString();
                    case 1 -> last = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        first = Required.property(first, "first");
        last = Required.property(last, "last");
        try {
            return new ApiClass.User.Name(first, last);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "first";
            case 11 -> "last";
            default -> "#" + block;
        };
    }
}
