package com.example.unions;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.codec.SaltedHash;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Shape.Square}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ShapeSquareCodec implements Codec<Shape.Square> {
    /**
     * The shared instance. It has no state.
     */
    public static final ShapeSquareCodec INSTANCE = new ShapeSquareCodec();

    private static final JsonNames NAMES = JsonNames.of("kind", "side");

    private ShapeSquareCodec() {
        Generation.check(ShapeSquareCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Shape.Square value) {
        out.writeVarint(1);
        out.writeHeader(0x2e);
        out.writeDouble(value.side());
    }

    @Override
    public Shape.Square read(BinaryReader in) {
        in.allocate(24);
        double side = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> {
                        side = in.readDouble();
                        seen |= 0x1;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "side");
        try {
            return new Shape.Square(side);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Shape.Square value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("Square");
        out.name(NAMES, 1);
        out.writeDouble(value.side());
        out.endObject();
    }

    @Override
    public Shape.Square readJson(JsonReader in) {
        in.allocate(24);
        double side = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("Square");
                        seen |= 0x1;
                    }
                    case 1 -> {
                        side = in.readDouble();
                        seen |= 0x2;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "kind");
        Required.seen((seen & 0x2) != 0, "side");
        try {
            return new Shape.Square(side);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns a hash code that no sender can foresee.
     */
    public static long saltedHash(Shape.Square value) {
        long hash = SaltedHash.START;
        hash = SaltedHash.add(hash, value.side());
        return hash;
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "side";
            default -> "#" + block;
        };
    }
}
