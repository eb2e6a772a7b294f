package com.example.nulls;

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
 * Writes and reads {@link Shape.Dot}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ShapeDotCodec implements Codec<Shape.Dot> {
    /**
     * The only one: it has no state.
     */
    public static final ShapeDotCodec INSTANCE = new ShapeDotCodec();

    private static final JsonNames NAMES = JsonNames.of("type", "x");

    private ShapeDotCodec() {
        Generation.check(ShapeDotCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Shape.Dot value) {
        out.writeVarint(1);
        out.writeHeader(0x2d);
        out.writeInt(value.x());
    }

    @Override
    public Shape.Dot read(BinaryReader in) {
        int x = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> {
                        x = in.readInt();
                        seen |= 0x1;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "x");
        try {
            return new Shape.Dot(x);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Shape.Dot value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("Dot");
        out.name(NAMES, 1);
        out.writeInt(value.x());
        out.endObject();
    }

    @Override
    public Shape.Dot readJson(JsonReader in) {
        int x = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("Dot");
                        seen |= 0x1;
                    }
                    case 1 -> {
                        x = in.readInt();
                        seen |= 0x2;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        Required.seen((seen & 0x2) != 0, "x");
        try {
            return new Shape.Dot(x);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "x";
            default -> "#" + block;
        };
    }
}
