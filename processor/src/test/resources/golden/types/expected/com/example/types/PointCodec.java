package com.example.types;

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
 * Writes and reads {@link Point}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class PointCodec implements Codec<Point> {
    /**
     * The only one: it has no state.
     */
    public static final PointCodec INSTANCE = new PointCodec();

    private static final JsonNames NAMES = JsonNames.of("x", "y");

    private PointCodec() {
        Generation.check(PointCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Point value) {
        out.writeVarint(2);
        out.writeHeader(0x2a);
        out.writeDouble(value.x());
        out.writeHeader(0x2e);
        out.writeDouble(value.y());
    }

    @Override
    public Point read(BinaryReader in) {
        double x = 0;
        double y = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        x = in.readDouble();
                        seen |= 0x1;
                    }
                    case 11 -> {
                        y = in.readDouble();
                        seen |= 0x2;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "x");
        Required.seen((seen & 0x2) != 0, "y");
        try {
            return new Point(x, y);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Point value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeDouble(value.x());
        out.name(NAMES, 1);
        out.writeDouble(value.y());
        out.endObject();
    }

    @Override
    public Point readJson(JsonReader in) {
        double x = 0;
        double y = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        x = in.readDouble();
                        seen |= 0x1;
                    }
                    case 1 -> {
                        y = in.readDouble();
                        seen |= 0x2;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "x");
        Required.seen((seen & 0x2) != 0, "y");
        try {
            return new Point(x, y);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "x";
            case 11 -> "y";
            default -> "#" + block;
        };
    }
}
