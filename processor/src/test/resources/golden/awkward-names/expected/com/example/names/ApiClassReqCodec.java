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
 * Writes and reads {@link ApiClass.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiClassReqCodec implements Codec<ApiClass.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiClassReqCodec INSTANCE = new ApiClassReqCodec();

    private static final JsonNames NAMES = JsonNames.of("override", "list", "codec", "user");

    private ApiClassReqCodec() {
        Generation.check(ApiClassReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiClass.Req value) {
        ApiClass.Override override = Required.property(value.override(), "override");
        ApiClass.List list = Required.property(value.list(), "list");
        ApiClass.Codec codec = Required.property(value.codec(), "codec");
        ApiClass.User user = Required.property(value.user(), "user");
        out.writeVarint(4);
        String at = "override";
        try {
            out.writeHeader(0x2b);
            ApiClassOverrideCodec.INSTANCE.write(out, override);
            at = "list";
            out.writeHeader(0x2f);
            ApiClassListCodec.INSTANCE.write(out, list);
            at = "codec";
            out.writeHeader(0x33);
            ApiClassCodecCodec.INSTANCE.write(out, codec);
            at = "user";
            out.writeHeader(0x37);
            ApiClassUserCodec.INSTANCE.write(out, user);
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public ApiClass.Req read(BinaryReader in) {
        ApiClass.Override override = null;
        ApiClass.List list = null;
        ApiClass.Codec codec = null;
        ApiClass.User user = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> override = ApiClassOverrideCodec.INSTANCE.read(in);
                    case 11 -> list = ApiClassListCodec.INSTANCE.read(in);
                    case 12 -> codec = ApiClassCodecCodec.INSTANCE.read(in);
                    case 13 -> user = ApiClassUserCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        override = Required.property(override, "override");
        list = Required.property(list, "list");
        codec = Required.property(codec, "codec");
        user = Required.property(user, "user");
        try {
            return new ApiClass.Req(override, list, codec, user);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiClass.Req value) {
        ApiClass.Override override = Required.property(value.override(), "override");
        ApiClass.List list = Required.property(value.list(), "list");
        ApiClass.Codec codec = Required.property(value.codec(), "codec");
        ApiClass.User user = Required.property(value.user(), "user");
        out.beginObject();
        String at = "override";
        try {
            out.name(NAMES, 0);
            ApiClassOverrideCodec.INSTANCE.writeJson(out, override);
            at = "list";
            out.name(NAMES, 1);
            ApiClassListCodec.INSTANCE.writeJson(out, list);
            at = "codec";
            out.name(NAMES, 2);
            ApiClassCodecCodec.INSTANCE.writeJson(out, codec);
            at = "user";
            out.name(NAMES, 3);
            ApiClassUserCodec.INSTANCE.writeJson(out, user);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    public ApiClass.Req readJson(JsonReader in) {
        ApiClass.Override override = null;
        ApiClass.List list = null;
        ApiClass.Codec codec = null;
        ApiClass.User user = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> override = ApiClassOverrideCodec.INSTANCE.readJson(in);
                    case 1 -> list = ApiClassListCodec.INSTANCE.readJson(in);
                    case 2 -> codec = ApiClassCodecCodec.INSTANCE.readJson(in);
                    case 3 -> user = ApiClassUserCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        override = Required.property(override, "override");
        list = Required.property(list, "list");
        codec = Required.property(codec, "codec");
        user = Required.property(user, "user");
        try {
            return new ApiClass.Req(override, list, codec, user);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "override";
            case 11 -> "list";
            case 12 -> "codec";
            case 13 -> "user";
            default -> "#" + block;
        };
    }
}
