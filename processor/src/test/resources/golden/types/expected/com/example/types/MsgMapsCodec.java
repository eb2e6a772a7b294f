package com.example.types;

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
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads {@link MsgMaps}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgMapsCodec implements Codec<MsgMaps> {
    /**
     * The only one: it has no state.
     */
    public static final MsgMapsCodec INSTANCE = new MsgMapsCodec();

    private static final JsonNames NAMES = JsonNames.of("ints", "lists", "points", "pairs",
            "anything", "holes", "nested");

    private MsgMapsCodec() {
        Generation.check(MsgMapsCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgMaps value) {
        Map<String, Integer> ints = Required.property(value.ints(), "ints");
        Map<String, List<Integer>> lists = Required.property(value.lists(), "lists");
        Map<Integer, Point> points = Required.property(value.points(), "points");
        Map<Long, Pair> pairs = Required.property(value.pairs(), "pairs");
        Map<Short, Object> anything = Required.property(value.anything(), "anything");
        Map<Byte, String> holes = Required.property(value.holes(), "holes");
        Map<String, Map<String, Long>> nested = Required.property(value.nested(), "nested");
        out.writeVarint(7);
        String at = "ints";
        try {
            out.writeHeader(0x2b);
            writeInts(out, ints);
            at = "lists";
            out.writeHeader(0x2f);
            writeLists(out, lists);
            at = "points";
            out.writeHeader(0x33);
            writePoints(out, points);
            at = "pairs";
            out.writeHeader(0x37);
            writePairs(out, pairs);
            at = "anything";
            out.writeHeader(0x3b);
            writeAnything(out, anything);
            at = "holes";
            out.writeHeader(0x3f);
            writeHoles(out, holes);
            at = "nested";
            out.writeHeader(0x43);
            writeNested(out, nested);
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public MsgMaps read(BinaryReader in) {
        Map<String, Integer> ints = null;
        Map<String, List<Integer>> lists = null;
        Map<Integer, Point> points = null;
        Map<Long, Pair> pairs = null;
        Map<Short, Object> anything = null;
        Map<Byte, String> holes = null;
        Map<String, Map<String, Long>> nested = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> ints = readInts(in);
                    case 11 -> lists = readLists(in);
                    case 12 -> points = readPoints(in);
                    case 13 -> pairs = readPairs(in);
                    case 14 -> anything = readAnything(in);
                    case 15 -> holes = readHoles(in);
                    case 16 -> nested = readNested(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        ints = Required.property(ints, "ints");
        lists = Required.property(lists, "lists");
        points = Required.property(points, "points");
        pairs = Required.property(pairs, "pairs");
        anything = Required.property(anything, "anything");
        holes = Required.property(holes, "holes");
        nested = Required.property(nested, "nested");
        try {
            return new MsgMaps(ints, lists, points, pairs, anything, holes, nested);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgMaps value) {
        Map<String, Integer> ints = Required.property(value.ints(), "ints");
        Map<String, List<Integer>> lists = Required.property(value.lists(), "lists");
        Map<Integer, Point> points = Required.property(value.points(), "points");
        Map<Long, Pair> pairs = Required.property(value.pairs(), "pairs");
        Map<Short, Object> anything = Required.property(value.anything(), "anything");
        Map<Byte, String> holes = Required.property(value.holes(), "holes");
        Map<String, Map<String, Long>> nested = Required.property(value.nested(), "nested");
        out.beginObject();
        String at = "ints";
        try {
            out.name(NAMES, 0);
            writeInts(out, ints);
            at = "lists";
            out.name(NAMES, 1);
            writeLists(out, lists);
            at = "points";
            out.name(NAMES, 2);
            writePoints(out, points);
            at = "pairs";
            out.name(NAMES, 3);
            writePairs(out, pairs);
            at = "anything";
            out.name(NAMES, 4);
            writeAnything(out, anything);
            at = "holes";
            out.name(NAMES, 5);
            writeHoles(out, holes);
            at = "nested";
            out.name(NAMES, 6);
            writeNested(out, nested);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    public MsgMaps readJson(JsonReader in) {
        Map<String, Integer> ints = null;
        Map<String, List<Integer>> lists = null;
        Map<Integer, Point> points = null;
        Map<Long, Pair> pairs = null;
        Map<Short, Object> anything = null;
        Map<Byte, String> holes = null;
        Map<String, Map<String, Long>> nested = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> ints = readInts(in);
                    case 1 -> lists = readLists(in);
                    case 2 -> points = readPoints(in);
                    case 3 -> pairs = readPairs(in);
                    case 4 -> anything = readAnything(in);
                    case 5 -> holes = readHoles(in);
                    case 6 -> nested = readNested(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        ints = Required.property(ints, "ints");
        lists = Required.property(lists, "lists");
        points = Required.property(points, "points");
        pairs = Required.property(pairs, "pairs");
        anything = Required.property(anything, "anything");
        holes = Required.property(holes, "holes");
        nested = Required.property(nested, "nested");
        try {
            return new MsgMaps(ints, lists, points, pairs, anything, holes, nested);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "ints";
            case 11 -> "lists";
            case 12 -> "points";
            case 13 -> "pairs";
            case 14 -> "anything";
            case 15 -> "holes";
            case 16 -> "nested";
            default -> "#" + block;
        };
    }

    private static void writeInts(BinaryWriter out, Map<String, Integer> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, Integer> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Integer value = Required.entry(entry.getValue(), key, "number");
            out.writeHeader(0x1);
            out.writeString(key);
            out.writeInt(value);
        }
    }

    private static void writeListsValue(BinaryWriter out, List<Integer> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Integer value : values) {
                out.writeInt(Required.element(value, "number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeLists(BinaryWriter out, Map<String, List<Integer>> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, List<Integer>> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            List<Integer> value = Required.entry(entry.getValue(), key, "Array");
            try {
                out.writeHeader(0x0);
                long entryMark = out.beginEntry(key);
                writeListsValue(out, value);
                out.endEntry(entryMark);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static void writePoints(BinaryWriter out, Map<Integer, Point> values) {
        out.writeVarint(values.size());
        for (Map.Entry<Integer, Point> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Point value = Required.entry(entry.getValue(), key, "Object");
            try {
                out.writeHeader(0x3);
                out.writeString(key);
                PointCodec.INSTANCE.write(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static void writePairs(BinaryWriter out, Map<Long, Pair> values) {
        out.writeVarint(values.size());
        for (Map.Entry<Long, Pair> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Pair value = Required.entry(entry.getValue(), key, "Array");
            try {
                out.writeHeader(0x0);
                long entryMark = out.beginEntry(key);
                PairCodec.INSTANCE.write(out, value);
                out.endEntry(entryMark);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static void writeAnything(BinaryWriter out, Map<Short, Object> values) {
        out.writeVarint(values.size());
        for (Map.Entry<Short, Object> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Object value = entry.getValue();
            try {
                out.writeHeader(0x0);
                out.writeString(key);
                out.writeAny(value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static void writeHolesValueOrNull(BinaryWriter out, @Nullable String value) {
        out.writeVarint(1);
        if (value == null) {
            out.writeHeader(0x4);
        } else {
            out.writeHeader(0x0);
            out.writeString(value);
        }
    }

    private static void writeHoles(BinaryWriter out, Map<Byte, String> values) {
        out.writeVarint(values.size());
        for (Map.Entry<Byte, String> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            String value = entry.getValue();
            try {
                out.writeHeader(0x3);
                out.writeString(key);
                writeHolesValueOrNull(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static void writeNestedValue(BinaryWriter out, Map<String, Long> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, Long> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Long value = Required.entry(entry.getValue(), key, "number");
            try {
                out.writeHeader(0x1);
                out.writeString(key);
                out.writeLong(value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static void writeNested(BinaryWriter out, Map<String, Map<String, Long>> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, Map<String, Long>> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Map<String, Long> value = Required.entry(entry.getValue(), key, "Object");
            try {
                out.writeHeader(0x3);
                out.writeString(key);
                writeNestedValue(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static Map<String, Integer> readInts(BinaryReader in) {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                values.put(key, in.readInt());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static List<Integer> readListsValue(BinaryReader in) {
        int count = in.readCount();
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

    private static Map<String, List<Integer>> readLists(BinaryReader in) {
        Map<String, List<Integer>> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                in.skipPrefix();
                values.put(key, readListsValue(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<Integer, Point> readPoints(BinaryReader in) {
        Map<Integer, Point> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            Integer number = MapKeys.toInt(key);
            try {
                values.put(number, PointCodec.INSTANCE.read(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<Long, Pair> readPairs(BinaryReader in) {
        Map<Long, Pair> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            Long number = MapKeys.toLong(key);
            try {
                in.skipPrefix();
                values.put(number, PairCodec.INSTANCE.read(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<Short, Object> readAnything(BinaryReader in) {
        Map<Short, Object> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            Short number = MapKeys.toShort(key);
            try {
                values.put(number, in.readAny());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static @Nullable String readHolesValueOrNull(BinaryReader in) {
        String value = null;
        boolean known = false;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> {
                    value = in.readString();
                    known = true;
                }
                case 1 -> {
                    value = null;
                    known = true;
                }
                default -> in.skip(header);
            }
        }
        Required.member(known, in.nullChecks());
        return value;
    }

    private static Map<Byte, String> readHoles(BinaryReader in) {
        Map<Byte, String> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            Byte number = MapKeys.toByte(key);
            try {
                values.put(number, readHolesValueOrNull(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<String, Long> readNestedValue(BinaryReader in) {
        Map<String, Long> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                values.put(key, in.readLong());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<String, Map<String, Long>> readNested(BinaryReader in) {
        Map<String, Map<String, Long>> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                values.put(key, readNestedValue(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static void writeInts(JsonWriter out, Map<String, Integer> values) {
        out.beginObject();
        for (Map.Entry<String, Integer> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Integer value = Required.entry(entry.getValue(), key, "number");
            out.key(key);
            out.writeInt(value);
        }
        out.endObject();
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

    private static void writeLists(JsonWriter out, Map<String, List<Integer>> values) {
        out.beginObject();
        for (Map.Entry<String, List<Integer>> entry : values.entrySet()) {
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

    private static void writePoints(JsonWriter out, Map<Integer, Point> values) {
        out.beginObject();
        for (Map.Entry<Integer, Point> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Point value = Required.entry(entry.getValue(), key, "Object");
            try {
                out.key(key);
                PointCodec.INSTANCE.writeJson(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static void writePairs(JsonWriter out, Map<Long, Pair> values) {
        out.beginObject();
        for (Map.Entry<Long, Pair> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Pair value = Required.entry(entry.getValue(), key, "Array");
            try {
                out.key(key);
                PairCodec.INSTANCE.writeJson(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static void writeAnything(JsonWriter out, Map<Short, Object> values) {
        out.beginObject();
        for (Map.Entry<Short, Object> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Object value = entry.getValue();
            try {
                out.key(key);
                out.writeAny(value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static void writeHolesValueOrNull(JsonWriter out, @Nullable String value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    private static void writeHoles(JsonWriter out, Map<Byte, String> values) {
        out.beginObject();
        for (Map.Entry<Byte, String> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            String value = entry.getValue();
            try {
                out.key(key);
                writeHolesValueOrNull(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static void writeNestedValue(JsonWriter out, Map<String, Long> values) {
        out.beginObject();
        for (Map.Entry<String, Long> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Long value = Required.entry(entry.getValue(), key, "number");
            try {
                out.key(key);
                out.writeLong(value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static void writeNested(JsonWriter out, Map<String, Map<String, Long>> values) {
        out.beginObject();
        for (Map.Entry<String, Map<String, Long>> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Map<String, Long> value = Required.entry(entry.getValue(), key, "Object");
            try {
                out.key(key);
                writeNestedValue(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static Map<String, Integer> readInts(JsonReader in) {
        in.beginObject();
        Map<String, Integer> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, in.readInt());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static List<Integer> readListsValue(JsonReader in) {
        in.beginArray();
        List<Integer> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(in.readInt());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Map<String, List<Integer>> readLists(JsonReader in) {
        in.beginObject();
        Map<String, List<Integer>> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, readListsValue(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<Integer, Point> readPoints(JsonReader in) {
        in.beginObject();
        Map<Integer, Point> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            Integer number = MapKeys.toInt(key);
            try {
                values.put(number, PointCodec.INSTANCE.readJson(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<Long, Pair> readPairs(JsonReader in) {
        in.beginObject();
        Map<Long, Pair> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            Long number = MapKeys.toLong(key);
            try {
                values.put(number, PairCodec.INSTANCE.readJson(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<Short, Object> readAnything(JsonReader in) {
        in.beginObject();
        Map<Short, Object> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            Short number = MapKeys.toShort(key);
            try {
                values.put(number, in.readAny());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static @Nullable String readHolesValueOrNull(JsonReader in) {
        return in.readNull() ? null : in.readString();
    }

    private static Map<Byte, String> readHoles(JsonReader in) {
        in.beginObject();
        Map<Byte, String> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            Byte number = MapKeys.toByte(key);
            try {
                values.put(number, readHolesValueOrNull(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<String, Long> readNestedValue(JsonReader in) {
        in.beginObject();
        Map<String, Long> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, in.readLong());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<String, Map<String, Long>> readNested(JsonReader in) {
        in.beginObject();
        Map<String, Map<String, Long>> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, readNestedValue(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }
}
