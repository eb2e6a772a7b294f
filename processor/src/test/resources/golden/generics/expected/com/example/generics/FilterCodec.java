package com.example.generics;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link Filter}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class FilterCodec implements Codec<Filter> {
    /**
     * The only one: it has no state.
     */
    public static final FilterCodec INSTANCE = new FilterCodec();

    private FilterCodec() {
        Generation.check(FilterCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Filter value) {
        out.writeVarint(1);
        if (value instanceof Filter.And member) {
            out.writeHeader(0x3);
            FilterAndCodec.INSTANCE.write(out, member);
        } else if (value instanceof Filter.Not member) {
            out.writeHeader(0x7);
            FilterNotCodec.INSTANCE.write(out, member);
        } else if (value instanceof Filter.Leaf.Named member) {
            out.writeHeader(0xb);
            FilterLeafNamedCodec.INSTANCE.write(out, member);
        } else if (value instanceof Filter.Ranges member) {
            out.writeHeader(0xf);
            FilterRangesCodec.INSTANCE.write(out, member);
        } else {
            throw CodecException.of("This is no member of Filter.");
        }
    }

    @Override
    public Filter read(BinaryReader in) {
        Filter value = null;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> value = FilterAndCodec.INSTANCE.read(in);
                case 1 -> value = FilterNotCodec.INSTANCE.read(in);
                case 2 -> value = FilterLeafNamedCodec.INSTANCE.read(in);
                case 3 -> value = FilterRangesCodec.INSTANCE.read(in);
                default -> in.skip(header);
            }
        }
        if (value == null) {
            throw CodecException.of("There is no known member of Filter.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, Filter value) {
        if (value instanceof Filter.And member) {
            FilterAndCodec.INSTANCE.writeJson(out, member);
        } else if (value instanceof Filter.Not member) {
            FilterNotCodec.INSTANCE.writeJson(out, member);
        } else if (value instanceof Filter.Leaf.Named member) {
            FilterLeafNamedCodec.INSTANCE.writeJson(out, member);
        } else if (value instanceof Filter.Ranges member) {
            FilterRangesCodec.INSTANCE.writeJson(out, member);
        } else {
            throw CodecException.of("This is no member of Filter.");
        }
    }

    @Override
    public Filter readJson(JsonReader in) {
        String literal = in.peekProperty("type");
        if (literal == null) {
            throw noMember(in);
        }
        return switch (literal) {
            case "And" -> FilterAndCodec.INSTANCE.readJson(in);
            case "Not" -> FilterNotCodec.INSTANCE.readJson(in);
            case "Named" -> FilterLeafNamedCodec.INSTANCE.readJson(in);
            case "Ranges" -> FilterRangesCodec.INSTANCE.readJson(in);
            default -> throw noMember(in);
        };
    }

    private static CodecException noMember(JsonReader in) {
        return in.noMember("type", "And", "Not", "Named", "Ranges");
    }
}
