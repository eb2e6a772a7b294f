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
 * Writes and reads {@link Filter.Not}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class FilterNotCodec implements Codec<Filter.Not> {
    /**
     * The only one: it has no state.
     */
    public static final FilterNotCodec INSTANCE = new FilterNotCodec();

    private static final JsonNames NAMES = JsonNames.of("type", "filter");

    private FilterNotCodec() {
        Generation.check(FilterNotCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Filter.Not value) {
        Filter filter = Required.property(value.filter(), "filter");
        out.enter();
        out.writeVarint(1);
        try {
            out.writeHeader(0x2f);
            FilterCodec.INSTANCE.write(out, filter);
        } catch (CodecException e) {
            throw e.at("filter");
        }
        out.leave();
    }

    @Override
    public Filter.Not read(BinaryReader in) {
        Filter filter = null;
        in.enter();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> filter = FilterCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        in.leave();
        filter = Required.property(filter, "filter");
        try {
            return new Filter.Not(filter);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Filter.Not value) {
        Filter filter = Required.property(value.filter(), "filter");
        out.enter();
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("Not");
        try {
            out.name(NAMES, 1);
            FilterCodec.INSTANCE.writeJson(out, filter);
        } catch (CodecException e) {
            throw e.at("filter");
        }
        out.endObject();
        out.leave();
    }

    @Override
    public Filter.Not readJson(JsonReader in) {
        Filter filter = null;
        int seen = 0;
        in.enter();
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("Not");
                        seen |= 0x1;
                    }
                    case 1 -> filter = FilterCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        in.leave();
        Required.seen((seen & 0x1) != 0, "type");
        filter = Required.property(filter, "filter");
        try {
            return new Filter.Not(filter);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "filter";
            default -> "#" + block;
        };
    }
}
