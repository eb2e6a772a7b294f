package com.example.generics;

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
 * Writes and reads {@link Filter.Leaf.Named}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class FilterLeafNamedCodec implements Codec<Filter.Leaf.Named> {
    /**
     * The only one: it has no state.
     */
    public static final FilterLeafNamedCodec INSTANCE = new FilterLeafNamedCodec();

    private static final JsonNames NAMES = JsonNames.of("type", "name");

    private FilterLeafNamedCodec() {
        Generation.check(FilterLeafNamedCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Filter.Leaf.Named value) {
        String name = Required.property(value.name(), "name");
        out.writeVarint(1);
        out.writeHeader(0x2c);
        out.writeString(name);
    }

    @Override
    public Filter.Leaf.Named read(BinaryReader in) {
        String name = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> name = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        name = Required.property(name, "name");
        try {
            return new Filter.Leaf.Named(name);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Filter.Leaf.Named value) {
        String name = Required.property(value.name(), "name");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("Named");
        out.name(NAMES, 1);
        out.writeString(name);
        out.endObject();
    }

    @Override
    public Filter.Leaf.Named readJson(JsonReader in) {
        String name = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("Named");
                        seen |= 0x1;
                    }
                    case 1 -> name = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        name = Required.property(name, "name");
        try {
            return new Filter.Leaf.Named(name);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "name";
            default -> "#" + block;
        };
    }
}
