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
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Page}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class PageOfStringCodec implements Codec<Page<String>> {
    /**
     * The shared instance. It has no state.
     */
    public static final PageOfStringCodec INSTANCE = new PageOfStringCodec();

    private static final JsonNames NAMES = JsonNames.of("items", "next");

    private PageOfStringCodec() {
        Generation.check(PageOfStringCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Page<String> value) {
        List<String> items = Required.property(value.items(), "items");
        String next = Required.property(value.next(), "next").orElse(null);
        int blocks = 1;
        blocks += next == null ? 0 : 1;
        out.writeVarint(blocks);
        try {
            out.writeHeader(0x28);
            int itemsMark = out.beginBlock();
            writeItems(out, items);
            out.endBlock(itemsMark);
        } catch (CodecException e) {
            throw e.at("items");
        }
        if (next != null) {
            out.writeHeader(0x2c);
            out.writeString(next);
        }
    }

    @Override
    public Page<String> read(BinaryReader in) {
        in.allocate(24);
        List<String> items = null;
        String next = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        items = readItems(in);
                    }
                    case 11 -> next = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        items = Required.property(items, "items");
        try {
            return new Page<>(items, Optional.ofNullable(next));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Page<String> value) {
        List<String> items = Required.property(value.items(), "items");
        String next = Required.property(value.next(), "next").orElse(null);
        out.beginObject();
        try {
            out.name(NAMES, 0);
            writeItems(out, items);
        } catch (CodecException e) {
            throw e.at("items");
        }
        if (next != null) {
            out.name(NAMES, 1);
            out.writeString(next);
        }
        out.endObject();
    }

    @Override
    public Page<String> readJson(JsonReader in) {
        in.allocate(24);
        List<String> items = null;
        String next = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> items = readItems(in);
                    case 1 -> next = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        items = Required.property(items, "items");
        try {
            return new Page<>(items, Optional.ofNullable(next));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "items";
            case 11 -> "next";
            default -> "#" + block;
        };
    }

    private static void writeItems(BinaryWriter out, List<String> values) {
        int countMark = out.beginCount(values.size());
        int index = 0;
        try {
            for (String value : values) {
                out.writeString(Required.element(value, "string"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endCount(countMark, index);
    }

    private static List<String> readItems(BinaryReader in) {
        int count = in.readCount();
        in.allocate(48 + 4L * count);
        List<String> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(in.readString());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeItems(JsonWriter out, List<String> values) {
        out.beginArray();
        int index = 0;
        try {
            for (String value : values) {
                out.writeString(Required.element(value, "string"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<String> readItems(JsonReader in) {
        in.allocate(72);
        in.beginArray();
        List<String> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(8);
                values.add(in.readString());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
