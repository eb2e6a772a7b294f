package com.example.generics;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.MapKeys;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiList.Page}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiListPageOfStringCodec implements Codec<ApiList.Page<String>> {
    /**
     * The only one: it has no state.
     */
    public static final ApiListPageOfStringCodec INSTANCE = new ApiListPageOfStringCodec();

    private static final JsonNames NAMES = JsonNames.of("items", "next", "byName", "total");

    private ApiListPageOfStringCodec() {
        Generation.check(ApiListPageOfStringCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiList.Page<String> value) {
        List<String> items = Required.property(value.items(), "items");
        String next = Required.property(value.next(), "next").orElse(null);
        Map<String, String> byName = Required.property(value.byName(), "byName");
        int blocks = 3;
        blocks += next == null ? 0 : 1;
        out.writeVarint(blocks);
        String at = "items";
        try {
            out.writeHeader(0x28);
            int itemsMark = out.beginBlock();
            writeItems(out, items);
            out.endBlock(itemsMark);
            if (next != null) {
                out.writeHeader(0x2c);
                out.writeString(next);
            }
            at = "byName";
            out.writeHeader(0x33);
            writeByName(out, byName);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.writeHeader(0x35);
        out.writeInt(value.total());
    }

    @Override
    public ApiList.Page<String> read(BinaryReader in) {
        List<String> items = null;
        String next = null;
        Map<String, String> byName = null;
        int total = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        items = readItems(in);
                    }
                    case 11 -> next = in.readString();
                    case 12 -> byName = readByName(in);
                    case 13 -> {
                        total = in.readInt();
                        seen |= 0x1;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        items = Required.property(items, "items");
        byName = Required.property(byName, "byName");
        Required.seen((seen & 0x1) != 0, "total");
        try {
            return new ApiList.Page<>(items, Optional.ofNullable(next), byName, total);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiList.Page<String> value) {
        List<String> items = Required.property(value.items(), "items");
        String next = Required.property(value.next(), "next").orElse(null);
        Map<String, String> byName = Required.property(value.byName(), "byName");
        out.beginObject();
        String at = "items";
        try {
            out.name(NAMES, 0);
            writeItems(out, items);
            if (next != null) {
                out.name(NAMES, 1);
                out.writeString(next);
            }
            at = "byName";
            out.name(NAMES, 2);
            writeByName(out, byName);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.name(NAMES, 3);
        out.writeInt(value.total());
        out.endObject();
    }

    @Override
    public ApiList.Page<String> readJson(JsonReader in) {
        List<String> items = null;
        String next = null;
        Map<String, String> byName = null;
        int total = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> items = readItems(in);
                    case 1 -> next = in.readString();
                    case 2 -> byName = readByName(in);
                    case 3 -> {
                        total = in.readInt();
                        seen |= 0x1;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        items = Required.property(items, "items");
        byName = Required.property(byName, "byName");
        Required.seen((seen & 0x1) != 0, "total");
        try {
            return new ApiList.Page<>(items, Optional.ofNullable(next), byName, total);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "items";
            case 11 -> "next";
            case 12 -> "byName";
            case 13 -> "total";
            default -> "#" + block;
        };
    }

    private static void writeItems(BinaryWriter out, List<String> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (String value : values) {
                out.writeString(Required.element(value, "string"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeByName(BinaryWriter out, Map<String, String> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            String value = Required.entry(entry.getValue(), key, "string");
            out.writeHeader(0x0);
            out.writeString(key);
            out.writeString(value);
        }
    }

    private static List<String> readItems(BinaryReader in) {
        int count = in.readCount();
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

    private static Map<String, String> readByName(BinaryReader in) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                values.put(key, in.readString());
            } catch (CodecException e) {
                throw e.at(key);
            }
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

    private static void writeByName(JsonWriter out, Map<String, String> values) {
        out.beginObject();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            String value = Required.entry(entry.getValue(), key, "string");
            out.key(key);
            out.writeString(value);
        }
        out.endObject();
    }

    private static List<String> readItems(JsonReader in) {
        in.beginArray();
        List<String> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(in.readString());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Map<String, String> readByName(JsonReader in) {
        in.beginObject();
        Map<String, String> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, in.readString());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }
}
