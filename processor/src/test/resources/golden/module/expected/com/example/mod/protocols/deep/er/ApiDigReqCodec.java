package com.example.mod.protocols.deep.er;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;

/**
 * Writes and reads {@link ApiDig.Req}.
 */
public final class ApiDigReqCodec implements Codec<ApiDig.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiDigReqCodec INSTANCE = new ApiDigReqCodec();

    private static final JsonNames NAMES = JsonNames.of("metres");

    private ApiDigReqCodec() {
        Generation.check(ApiDigReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiDig.Req value) {
        out.writeVarint(1);
        out.writeHeader(0x29);
        out.writeInt(value.metres());
    }

    @Override
    public ApiDig.Req read(BinaryReader in) {
        int metres = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        metres = in.readInt();
                        seen |= 0x1;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "metres");
        try {
            return new ApiDig.Req(metres);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiDig.Req value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeInt(value.metres());
        out.endObject();
    }

    @Override
    public ApiDig.Req readJson(JsonReader in) {
        int metres = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        metres = in.readInt();
                        seen |= 0x1;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "metres");
        try {
            return new ApiDig.Req(metres);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "metres";
            default -> "#" + block;
        };
    }
}
