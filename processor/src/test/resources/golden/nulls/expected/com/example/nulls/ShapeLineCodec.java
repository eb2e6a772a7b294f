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
 * Writes and reads {@link Shape.Line}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ShapeLineCodec implements Codec<Shape.Line> {
    /**
     * The only one: it has no state.
     */
    public static final ShapeLineCodec INSTANCE = new ShapeLineCodec();

    private static final JsonNames NAMES = JsonNames.of("type", "length");

    private ShapeLineCodec() {
        Generation.check(ShapeLineCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Shape.Line value) {
        out.writeVarint(1);
        out.writeHeader(0x2d);
        out.writeInt(value.length());
    }

    @Override
    public Shape.Line read(BinaryReader in) {
        int length = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> {
                        length = in.readInt();
                        seen |= 0x1;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "length");
        try {
            return new Shape.Line(length);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Shape.Line value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("Line");
        out.name(NAMES, 1);
        out.writeInt(value.length());
        out.endObject();
    }

    @Override
    public Shape.Line readJson(JsonReader in) {
        int length = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("Line");
                        seen |= 0x1;
                    }
                    case 1 -> {
                        length = in.readInt();
                        seen |= 0x2;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        Required.seen((seen & 0x2) != 0, "length");
        try {
            return new Shape.Line(length);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "length";
            default -> "#" + block;
        };
    }
}
