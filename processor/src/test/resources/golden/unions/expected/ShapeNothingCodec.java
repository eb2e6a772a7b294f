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
 * Encodes and decodes {@link Shape.Nothing}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ShapeNothingCodec implements Codec<Shape.Nothing> {
    /**
     * The shared instance. It has no state.
     */
    public static final ShapeNothingCodec INSTANCE = new ShapeNothingCodec();

    private static final JsonNames NAMES = JsonNames.of("kind");

    private ShapeNothingCodec() {
        Generation.check(ShapeNothingCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Shape.Nothing value) {
        out.writeVarint(0);
    }

    @Override
    public Shape.Nothing read(BinaryReader in) {
        in.allocate(16);
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 10 -> {} // always the same, so it has no bytes
                default -> in.skipProperty(header);
            }
        }
        try {
            return new Shape.Nothing();
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Shape.Nothing value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("Nothing");
        out.endObject();
    }

    @Override
    public Shape.Nothing readJson(JsonReader in) {
        in.allocate(16);
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("Nothing");
                        seen |= 0x1;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "kind");
        try {
            return new Shape.Nothing();
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns a hash code that no sender can foresee.
     */
    public static long saltedHash(Shape.Nothing value) {
        long hash = SaltedHash.START;
        return hash;
    }
}
