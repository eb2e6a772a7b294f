package com.example.hidden;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.lang.RuntimeException;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiTry.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiTryReqCodec implements Codec<ApiTry.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiTryReqCodec INSTANCE = new ApiTryReqCodec();

    private static final JsonNames NAMES = JsonNames.of("object", "string", "override");

    private ApiTryReqCodec() {
        Generation.check(ApiTryReqCodec.class, 1);
    }

    @java.lang.Override
    public void write(BinaryWriter out, ApiTry.Req value) {
        Object object = Required.property(value.object(), "object");
        String string = Required.property(value.string(), "string");
        Override override = Required.property(value.override(), "override");
        out.writeVarint(3);
        java.lang.String at = "object";
        try {
            out.writeHeader(0x2b);
            ObjectCodec.INSTANCE.write(out, object);
            at = "string";
            out.writeHeader(0x2f);
            StringCodec.INSTANCE.write(out, string);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.writeHeader(0x31);
        OverrideCodec.INSTANCE.write(out, override);
    }

    @java.lang.Override
    public ApiTry.Req read(BinaryReader in) {
        Object object = null;
        String string = null;
        Override override = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> object = ObjectCodec.INSTANCE.read(in);
                    case 11 -> string = StringCodec.INSTANCE.read(in);
                    case 12 -> override = OverrideCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        object = Required.property(object, "object");
        string = Required.property(string, "string");
        override = Required.property(override, "override");
        try {
            return new ApiTry.Req(object, string, override);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @java.lang.Override
    public void writeJson(JsonWriter out, ApiTry.Req value) {
        Object object = Required.property(value.object(), "object");
        String string = Required.property(value.string(), "string");
        Override override = Required.property(value.override(), "override");
        out.beginObject();
        java.lang.String at = "object";
        try {
            out.name(NAMES, 0);
            ObjectCodec.INSTANCE.writeJson(out, object);
            at = "string";
            out.name(NAMES, 1);
            StringCodec.INSTANCE.writeJson(out, string);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.name(NAMES, 2);
        OverrideCodec.INSTANCE.writeJson(out, override);
        out.endObject();
    }

    @java.lang.Override
    public ApiTry.Req readJson(JsonReader in) {
        Object object = null;
        String string = null;
        Override override = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> object = ObjectCodec.INSTANCE.readJson(in);
                    case 1 -> string = StringCodec.INSTANCE.readJson(in);
                    case 2 -> override = OverrideCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        object = Required.property(object, "object");
        string = Required.property(string, "string");
        override = Required.property(override, "override");
        try {
            return new ApiTry.Req(object, string, override);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static java.lang.String property(int block) {
        return switch (block) {
            case 10 -> "object";
            case 11 -> "string";
            case 12 -> "override";
            default -> "#" + block;
        };
    }
}
