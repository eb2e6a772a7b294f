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
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link Filter.Ranges}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class FilterRangesCodec implements Codec<Filter.Ranges> {
    /**
     * The only one: it has no state.
     */
    public static final FilterRangesCodec INSTANCE = new FilterRangesCodec();

    private static final JsonNames NAMES = JsonNames.of("type", "ranges");

    private FilterRangesCodec() {
        Generation.check(FilterRangesCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Filter.Ranges value) {
        List<Filter.Range> ranges = Required.property(value.ranges(), "ranges");
        out.writeVarint(1);
        try {
            out.writeHeader(0x2c);
            int rangesMark = out.beginBlock();
            writeRanges(out, ranges);
            out.endBlock(rangesMark);
        } catch (CodecException e) {
            throw e.at("ranges");
        }
    }

    @Override
    public Filter.Ranges read(BinaryReader in) {
        List<Filter.Range> ranges = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> {
                        in.skipPrefix();
                        ranges = readRanges(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        ranges = Required.property(ranges, "ranges");
        try {
            return new Filter.Ranges(ranges);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Filter.Ranges value) {
        List<Filter.Range> ranges = Required.property(value.ranges(), "ranges");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("Ranges");
        try {
            out.name(NAMES, 1);
            writeRanges(out, ranges);
        } catch (CodecException e) {
            throw e.at("ranges");
        }
        out.endObject();
    }

    @Override
    public Filter.Ranges readJson(JsonReader in) {
        List<Filter.Range> ranges = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("Ranges");
                        seen |= 0x1;
                    }
                    case 1 -> ranges = readRanges(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        ranges = Required.property(ranges, "ranges");
        try {
            return new Filter.Ranges(ranges);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "ranges";
            default -> "#" + block;
        };
    }

    private static void writeRanges(BinaryWriter out, List<Filter.Range> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Filter.Range value : values) {
                FilterRangeCodec.INSTANCE.write(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static List<Filter.Range> readRanges(BinaryReader in) {
        int count = in.readCount();
        List<Filter.Range> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(FilterRangeCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeRanges(JsonWriter out, List<Filter.Range> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Filter.Range value : values) {
                FilterRangeCodec.INSTANCE.writeJson(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<Filter.Range> readRanges(JsonReader in) {
        in.beginArray();
        List<Filter.Range> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(FilterRangeCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
