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
 * Encodes and decodes {@link ApiOld.Req}.
 */
@SuppressWarnings("deprecation")
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiOldReqCodec implements Codec<ApiOld.Req> {
    /**
     * The shared instance. It has no state.
     */
    public static final ApiOldReqCodec INSTANCE = new ApiOldReqCodec();

    private static final JsonNames NAMES = JsonNames.of("old", "current");

    private ApiOldReqCodec() {
        Generation.check(ApiOldReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiOld.Req value) {
        out.writeVarint(2);
        out.writeHeader(0x29);
        out.writeInt(value.old());
        out.writeHeader(0x2d);
        out.writeInt(value.current());
    }

    @Override
    public ApiOld.Req read(BinaryReader in) {
        in.allocate(24);
        int old = 0;
        int current = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        old = in.readInt();
                        seen |= 0x1;
                    }
                    case 11 -> {
                        current = in.readInt();
                        seen |= 0x2;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "old");
        Required.seen((seen & 0x2) != 0, "current");
        try {
            return new ApiOld.Req(old, current);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiOld.Req value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeInt(value.old());
        out.name(NAMES, 1);
        out.writeInt(value.current());
        out.endObject();
    }

    @Override
    public ApiOld.Req readJson(JsonReader in) {
        in.allocate(24);
        int old = 0;
        int current = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        old = in.readInt();
                        seen |= 0x1;
                    }
                    case 1 -> {
                        current = in.readInt();
                        seen |= 0x2;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "old");
        Required.seen((seen & 0x2) != 0, "current");
        try {
            return new ApiOld.Req(old, current);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "old";
            case 11 -> "current";
            default -> "#" + block;
        };
    }
}
