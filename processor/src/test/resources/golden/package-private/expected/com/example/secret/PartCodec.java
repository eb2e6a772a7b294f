package com.example.secret;

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
 * Writes and reads {@link Part}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
final class PartCodec implements Codec<Part> {
    /**
     * The only one: it has no state.
     */
    static final PartCodec INSTANCE = new PartCodec();

    private static final JsonNames NAMES = JsonNames.of("name");

    private PartCodec() {
        Generation.check(PartCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Part value) {
        String name = Required.property(value.name(), "name");
        out.writeVarint(1);
        out.writeHeader(0x28);
        out.writeString(name);
    }

    @Override
    public Part read(BinaryReader in) {
        String name = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> name = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        name = Required.property(name, "name");
        try {
            return new Part(name);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Part value) {
        String name = Required.property(value.name(), "name");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(name);
        out.endObject();
    }

    @Override
    public Part readJson(JsonReader in) {
        String name = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> name = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        name = Required.property(name, "name");
        try {
            return new Part(name);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "name";
            default -> "#" + block;
        };
    }
}
