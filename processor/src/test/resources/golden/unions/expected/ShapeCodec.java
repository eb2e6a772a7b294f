package com.example.unions;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Shape}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ShapeCodec implements Codec<Shape> {
    /**
     * The shared instance. It has no state.
     */
    public static final ShapeCodec INSTANCE = new ShapeCodec();

    private ShapeCodec() {
        Generation.check(ShapeCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Shape value) {
        out.writeVarint(1);
        if (value instanceof Shape.Circle member) {
            out.writeHeader(0x3);
            ShapeCircleCodec.INSTANCE.write(out, member);
            return;
        }
        if (value instanceof Shape.Square member) {
            out.writeHeader(0x7);
            ShapeSquareCodec.INSTANCE.write(out, member);
            return;
        }
        if (value instanceof Shape.Nothing member) {
            out.writeHeader(0xb);
            ShapeNothingCodec.INSTANCE.write(out, member);
            return;
        }
        throw CodecException.of("The value is not a member of Shape.");
    }

    @Override
    public Shape read(BinaryReader in) {
        Shape value = null;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> value = ShapeCircleCodec.INSTANCE.read(in);
                case 1 -> value = ShapeSquareCodec.INSTANCE.read(in);
                case 2 -> value = ShapeNothingCodec.INSTANCE.read(in);
                default -> in.skip(header);
            }
        }
        if (value == null) {
            throw CodecException.of("There is no known member of Shape.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, Shape value) {
        if (value instanceof Shape.Circle member) {
            ShapeCircleCodec.INSTANCE.writeJson(out, member);
            return;
        }
        if (value instanceof Shape.Square member) {
            ShapeSquareCodec.INSTANCE.writeJson(out, member);
            return;
        }
        if (value instanceof Shape.Nothing member) {
            ShapeNothingCodec.INSTANCE.writeJson(out, member);
            return;
        }
        throw CodecException.of("The value is not a member of Shape.");
    }

    @Override
    public Shape readJson(JsonReader in) {
        String literal = in.peekProperty("kind");
        if (literal == null) {
            throw noMember(in);
        }
        return switch (literal) {
            case "circle" -> ShapeCircleCodec.INSTANCE.readJson(in);
            case "Square" -> ShapeSquareCodec.INSTANCE.readJson(in);
            case "Nothing" -> ShapeNothingCodec.INSTANCE.readJson(in);
            default -> throw noMember(in);
        };
    }

    /**
     * Returns a hash code that no sender can foresee.
     */
    public static long saltedHash(Shape value) {
        if (value instanceof Shape.Circle member) {
            return ShapeCircleCodec.saltedHash(member);
        }
        if (value instanceof Shape.Square member) {
            return ShapeSquareCodec.saltedHash(member);
        }
        if (value instanceof Shape.Nothing member) {
            return ShapeNothingCodec.saltedHash(member);
        }
        throw CodecException.of("The value is not a member of Shape.");
    }

    private static CodecException noMember(JsonReader in) {
        return in.noMember("kind", "circle", "Square", "Nothing");
    }
}
