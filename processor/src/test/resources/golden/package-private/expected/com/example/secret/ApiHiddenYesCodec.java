package com.example.secret;

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
 * Writes and reads {@link ApiHidden.Yes}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
final class ApiHiddenYesCodec implements Codec<ApiHidden.Yes> {
    /**
     * The only one: it has no state.
     */
    static final ApiHiddenYesCodec INSTANCE = new ApiHiddenYesCodec();

    private static final JsonNames NAMES = JsonNames.of("type", "why");

    private ApiHiddenYesCodec() {
        Generation.check(ApiHiddenYesCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiHidden.Yes value) {
        String why = Required.property(value.why(), "why");
        out.writeVarint(1);
        out.writeHeader(0x2c);
        out.writeString(why);
    }

    @Override
    public ApiHidden.Yes read(BinaryReader in) {
        String why = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> why = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        why = Required.property(why, "why");
        try {
            return new ApiHidden.Yes(why);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiHidden.Yes value) {
        String why = Required.property(value.why(), "why");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("Yes");
        out.name(NAMES, 1);
        out.writeString(why);
        out.endObject();
    }

    @Override
    public ApiHidden.Yes readJson(JsonReader in) {
        String why = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("Yes");
                        seen |= 0x1;
                    }
                    case 1 -> why = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        why = Required.property(why, "why");
        try {
            return new ApiHidden.Yes(why);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "why";
            default -> "#" + block;
        };
    }
}
