package com.example.old;

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
 * Writes and reads {@link ApiNew.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiNewReqCodec implements Codec<ApiNew.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiNewReqCodec INSTANCE = new ApiNewReqCodec();

    private ApiNewReqCodec() {
        Generation.check(ApiNewReqCodec.class, 1);
    }

    @Override
    @SuppressWarnings("deprecation")
    public void write(BinaryWriter out, ApiNew.Req value) {
        ApiNew.Kind kind = Required.property(value.kind(), "kind");
        String name = Required.property(value.name(), "name");
        out.writeVarint(2);
        out.writeHeader(0x29);
        ApiNewKindCodec.INSTANCE.write(out, kind);
        out.writeHeader(0x2c);
        out.writeString(name);
    }

    @Override
    public ApiNew.Req read(BinaryReader in) {
        ApiNew.Kind kind = null;
        String name = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> kind = ApiNewKindCodec.INSTANCE.read(in);
                    case 11 -> name = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        kind = Required.property(kind, "kind");
        name = Required.property(name, "name");
        try {
            return new ApiNew.Req(kind, name);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public void writeJson(JsonWriter out, ApiNew.Req value) {
        ApiNew.Kind kind = Required.property(value.kind(), "kind");
        String name = Required.property(value.name(), "name");
        out.beginObject();
        out.name("kind");
        ApiNewKindCodec.INSTANCE.writeJson(out, kind);
        out.name("name");
        out.writeString(name);
        out.endObject();
    }

    @Override
    public ApiNew.Req readJson(JsonReader in) {
        ApiNew.Kind kind = null;
        String name = null;
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (property) {
                    case "kind" -> kind = ApiNewKindCodec.INSTANCE.readJson(in);
                    case "name" -> name = in.readString();
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(property);
            }
        }
        kind = Required.property(kind, "kind");
        name = Required.property(name, "name");
        try {
            return new ApiNew.Req(kind, name);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "kind";
            case 11 -> "name";
            default -> "#" + block;
        };
    }
}
