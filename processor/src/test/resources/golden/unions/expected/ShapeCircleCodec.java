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
 * Encodes and decodes {@link Shape.Circle}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ShapeCircleCodec implements Codec<Shape.Circle> {
    /**
     * The shared instance. It has no state.
     */
    public static final ShapeCircleCodec INSTANCE = new ShapeCircleCodec();

    private static final JsonNames NAMES = JsonNames.of("kind", "radius");

    private ShapeCircleCodec() {
        Generation.check(ShapeCircleCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Shape.Circle value) {
        out.writeVarint(1);
        out.writeHeader(0x2e);
        out.writeDouble(value.radius());
    }

    @Override
    public Shape.Circle read(BinaryReader in) {
        in.allocate(24);
        double radius = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> {
                        radius = in.readDouble();
                        seen |= 0x1;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "radius");
        try {
            return new Shape.Circle(radius);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Shape.Circle value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("circle");
        out.name(NAMES, 1);
        out.writeDouble(value.radius());
        out.endObject();
    }

    @Override
    public Shape.Circle readJson(JsonReader in) {
        in.allocate(24);
        double radius = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("circle");
                        seen |= 0x1;
                    }
                    case 1 -> {
                        radius = in.readDouble();
                        seen |= 0x2;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "kind");
        Required.seen((seen & 0x2) != 0, "radius");
        try {
            return new Shape.Circle(radius);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns a hash code that no sender can foresee.
     */
    public static long saltedHash(Shape.Circle value) {
        long hash = SaltedHash.START;
        hash = SaltedHash.add(hash, value.radius());
        return hash;
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "radius";
            default -> "#" + block;
        };
    }
}
