package com.example.elements;

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
 * Encodes and decodes {@link Mix}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MixCodec implements Codec<Mix> {
    /**
     * The shared instance. It has no state.
     */
    public static final MixCodec INSTANCE = new MixCodec();

    private static final JsonNames NAMES = JsonNames.of("paint");

    private MixCodec() {
        Generation.check(MixCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Mix value) {
        String paint = Required.property(value.paint(), "paint");
        out.writeVarint(1);
        out.writeHeader(0x28);
        out.writeString(paint);
    }

    @Override
    public Mix read(BinaryReader in) {
        in.allocate(16);
        String paint = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> paint = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        paint = Required.property(paint, "paint");
        try {
            return new Mix(paint);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Mix value) {
        String paint = Required.property(value.paint(), "paint");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(paint);
        out.endObject();
    }

    @Override
    public Mix readJson(JsonReader in) {
        in.allocate(16);
        String paint = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> paint = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        paint = Required.property(paint, "paint");
        try {
            return new Mix(paint);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns a hash code that no sender can foresee.
     */
    public static long saltedHash(Mix value) {
        return SaltedHash.of(value);
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "paint";
            default -> "#" + block;
        };
    }
}
