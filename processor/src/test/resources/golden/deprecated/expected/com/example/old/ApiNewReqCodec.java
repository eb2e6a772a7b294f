package com.example.old;

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
 * Writes and reads {@link ApiNew.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiNewReqCodec implements Codec<ApiNew.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiNewReqCodec INSTANCE = new ApiNewReqCodec();

    private static final JsonNames NAMES = JsonNames.of("kind", "name");

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
        out.name(NAMES, 0);
        ApiNewKindCodec.INSTANCE.writeJson(out, kind);
        out.name(NAMES, 1);
        out.writeString(name);
        out.endObject();
    }

    @Override
    public ApiNew.Req readJson(JsonReader in) {
        ApiNew.Kind kind = null;
        String name = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> kind = ApiNewKindCodec.INSTANCE.readJson(in);
                    case 1 -> name = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
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
