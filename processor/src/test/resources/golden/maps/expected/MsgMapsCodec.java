package com.example.maps;

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
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link MsgMaps}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgMapsCodec implements Codec<MsgMaps> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgMapsCodec INSTANCE = new MsgMapsCodec();

    private static final JsonNames NAMES = JsonNames.of("lists");

    private MsgMapsCodec() {
        Generation.check(MsgMapsCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgMaps value) {
        Map<Long, List<Integer>> lists = Required.property(value.lists(), "lists");
        out.writeVarint(1);
        try {
            out.writeHeader(0x2b);
            writeLists(out, lists);
        } catch (CodecException e) {
            throw e.at("lists");
        }
    }

    @Override
    public MsgMaps read(BinaryReader in) {
        in.allocate(16);
        Map<Long, List<Integer>> lists = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> lists = readLists(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        lists = Required.property(lists, "lists");
        try {
            return new MsgMaps(lists);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgMaps value) {
        Map<Long, List<Integer>> lists = Required.property(value.lists(), "lists");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            writeLists(out, lists);
        } catch (CodecException e) {
            throw e.at("lists");
        }
        out.endObject();
    }

    @Override
    public MsgMaps readJson(JsonReader in) {
        in.allocate(16);
        Map<Long, List<Integer>> lists = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> lists = readLists(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        lists = Required.property(lists, "lists");
        try {
            return new MsgMaps(lists);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "lists";
            default -> "#" + block;
        };
    }

    private static void writeListsValue(BinaryWriter out, List<Integer> values) {
        int countMark = out.beginCount(values.size());
        int index = 0;
        try {
            for (Integer value : values) {
                out.writeInt(Required.element(value, "number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endCount(countMark, index);
    }

    private static void writeLists(BinaryWriter out, Map<Long, List<Integer>> values) {
        int countMark = out.beginCount(values.size());
        int count = 0;
        for (Map.Entry<Long, List<Integer>> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            List<Integer> value = Required.entry(entry.getValue(), key, "Array");
            try {
                out.writeHeader(0x0);
                long entryMark = out.beginEntry(key);
                writeListsValue(out, value);
                out.endEntry(entryMark);
                count++;
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endCount(countMark, count);
    }

    private static List<Integer> readListsValue(BinaryReader in) {
        int count = in.readCount();
        in.allocate(48 + 20L * count);
        List<Integer> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(in.readInt());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Map<Long, List<Integer>> readLists(BinaryReader in) {
        in.allocate(112);
        Map<Long, List<Integer>> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            Long number = MapKeys.toLong(key);
            try {
                in.allocate(112);
                in.skipPrefix();
                values.put(number, readListsValue(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static void writeListsValue(JsonWriter out, List<Integer> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Integer value : values) {
                out.writeInt(Required.element(value, "number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeLists(JsonWriter out, Map<Long, List<Integer>> values) {
        out.beginObject();
        for (Map.Entry<Long, List<Integer>> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            List<Integer> value = Required.entry(entry.getValue(), key, "Array");
            try {
                out.key(key);
                writeListsValue(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static List<Integer> readListsValue(JsonReader in) {
        in.allocate(72);
        in.beginArray();
        List<Integer> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(24);
                values.add(in.readInt());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Map<Long, List<Integer>> readLists(JsonReader in) {
        in.allocate(112);
        in.beginObject();
        Map<Long, List<Integer>> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            Long number = MapKeys.toLong(key);
            try {
                in.allocate(112);
                values.put(number, readListsValue(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }
}
