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
 * Writes and reads {@link ApiNew.Two}.
 */
@SuppressWarnings("deprecation")
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiNewTwoCodec implements Codec<ApiNew.Two> {
    /**
     * The only one: it has no state.
     */
    public static final ApiNewTwoCodec INSTANCE = new ApiNewTwoCodec();

    private static final JsonNames NAMES = JsonNames.of("type", "two");

    private ApiNewTwoCodec() {
        Generation.check(ApiNewTwoCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiNew.Two value) {
        String two = Required.property(value.two(), "two");
        out.writeVarint(1);
        out.writeHeader(0x2c);
        out.writeString(two);
    }

    @Override
    public ApiNew.Two read(BinaryReader in) {
        String two = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> two = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        two = Required.property(two, "two");
        try {
            return new ApiNew.Two(two);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiNew.Two value) {
        String two = Required.property(value.two(), "two");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("Two");
        out.name(NAMES, 1);
        out.writeString(two);
        out.endObject();
    }

    @Override
    public ApiNew.Two readJson(JsonReader in) {
        String two = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("Two");
                        seen |= 0x1;
                    }
                    case 1 -> two = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        two = Required.property(two, "two");
        try {
            return new ApiNew.Two(two);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "two";
            default -> "#" + block;
        };
    }
}
