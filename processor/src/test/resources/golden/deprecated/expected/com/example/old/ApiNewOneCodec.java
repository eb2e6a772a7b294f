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
 * Writes and reads {@link ApiNew.One}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiNewOneCodec implements Codec<ApiNew.One> {
    /**
     * The only one: it has no state.
     */
    public static final ApiNewOneCodec INSTANCE = new ApiNewOneCodec();

    private static final JsonNames NAMES = JsonNames.of("type", "one");

    private ApiNewOneCodec() {
        Generation.check(ApiNewOneCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiNew.One value) {
        String one = Required.property(value.one(), "one");
        out.writeVarint(1);
        out.writeHeader(0x2c);
        out.writeString(one);
    }

    @Override
    public ApiNew.One read(BinaryReader in) {
        String one = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> one = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        one = Required.property(one, "one");
        try {
            return new ApiNew.One(one);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiNew.One value) {
        String one = Required.property(value.one(), "one");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("One");
        out.name(NAMES, 1);
        out.writeString(one);
        out.endObject();
    }

    @Override
    public ApiNew.One readJson(JsonReader in) {
        String one = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("One");
                        seen |= 0x1;
                    }
                    case 1 -> one = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        one = Required.property(one, "one");
        try {
            return new ApiNew.One(one);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "one";
            default -> "#" + block;
        };
    }
}
