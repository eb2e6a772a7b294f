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
 * Writes and reads {@link Filter.And}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class FilterAndCodec implements Codec<Filter.And> {
    /**
     * The only one: it has no state.
     */
    public static final FilterAndCodec INSTANCE = new FilterAndCodec();

    private static final JsonNames NAMES = JsonNames.of("type", "all");

    private FilterAndCodec() {
        Generation.check(FilterAndCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Filter.And value) {
        List<Filter> all = Required.property(value.all(), "all");
        out.enter();
        out.writeVarint(1);
        try {
            out.writeHeader(0x2c);
            int allMark = out.beginBlock();
            writeAll(out, all);
            out.endBlock(allMark);
        } catch (CodecException e) {
            throw e.at("all");
        }
        out.leave();
    }

    @Override
    public Filter.And read(BinaryReader in) {
        List<Filter> all = null;
        in.enter();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> {
                        in.skipPrefix();
                        all = readAll(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        in.leave();
        all = Required.property(all, "all");
        try {
            return new Filter.And(all);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Filter.And value) {
        List<Filter> all = Required.property(value.all(), "all");
        out.enter();
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("And");
        try {
            out.name(NAMES, 1);
            writeAll(out, all);
        } catch (CodecException e) {
            throw e.at("all");
        }
        out.endObject();
        out.leave();
    }

    @Override
    public Filter.And readJson(JsonReader in) {
        List<Filter> all = null;
        int seen = 0;
        in.enter();
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("And");
                        seen |= 0x1;
                    }
                    case 1 -> all = readAll(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        in.leave();
        Required.seen((seen & 0x1) != 0, "type");
        all = Required.property(all, "all");
        try {
            return new Filter.And(all);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "all";
            default -> "#" + block;
        };
    }

    private static void writeAll(BinaryWriter out, List<Filter> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Filter value : values) {
                FilterCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static List<Filter> readAll(BinaryReader in) {
        int count = in.readCount();
        List<Filter> values = new ArrayList<>(Math.min(count, 16));
        try {
            for (int i = 0; i < count; i++) {
                values.add(FilterCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeAll(JsonWriter out, List<Filter> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Filter value : values) {
                FilterCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<Filter> readAll(JsonReader in) {
        in.beginArray();
        List<Filter> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(FilterCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
