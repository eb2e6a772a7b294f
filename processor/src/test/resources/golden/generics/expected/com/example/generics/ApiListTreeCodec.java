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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiList.Tree}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiListTreeCodec implements Codec<ApiList.Tree> {
    /**
     * The only one: it has no state.
     */
    public static final ApiListTreeCodec INSTANCE = new ApiListTreeCodec();

    private static final JsonNames NAMES = JsonNames.of("item", "left", "children", "named",
            "array", "groups", "tags", "numbers");

    private ApiListTreeCodec() {
        Generation.check(ApiListTreeCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiList.Tree value) {
        ApiList.Item item = Required.property(value.item(), "item");
        ApiList.Tree left = value.left();
        List<ApiList.Tree> children = Required.property(value.children(), "children");
        Map<String, ApiList.Tree> named = Required.property(value.named(), "named");
        ApiList.Tree[] array = Required.property(value.array(), "array");
        List<List<ApiList.Tree>> groups = Required.property(value.groups(), "groups");
        List<String> tags = Required.property(value.tags(), "tags");
        int[] numbers = Required.property(value.numbers(), "numbers");
        out.enter();
        int blocks = 7;
        blocks += left == null ? 0 : 1;
        out.writeVarint(blocks);
        String at = "item";
        try {
            out.writeHeader(0x2b);
            ApiListItemCodec.INSTANCE.write(out, item);
            at = "left";
            if (left != null) {
                out.writeHeader(0x2f);
                ApiListTreeCodec.INSTANCE.write(out, left);
            }
            at = "children";
            out.writeHeader(0x30);
            int childrenMark = out.beginBlock();
            writeChildren(out, children);
            out.endBlock(childrenMark);
            at = "named";
            out.writeHeader(0x37);
            writeNamed(out, named);
            at = "array";
            out.writeHeader(0x38);
            int arrayMark = out.beginBlock();
            writeArray(out, array);
            out.endBlock(arrayMark);
            at = "groups";
            out.writeHeader(0x3c);
            int groupsMark = out.beginBlock();
            writeGroups(out, groups);
            out.endBlock(groupsMark);
            at = "tags";
            out.writeHeader(0x40);
            int tagsMark = out.beginBlock();
            writeTags(out, tags);
            out.endBlock(tagsMark);
            at = "numbers";
            out.writeHeader(0x44);
            int numbersMark = out.beginBlock();
            writeNumbers(out, numbers);
            out.endBlock(numbersMark);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.leave();
    }

    @Override
    public ApiList.Tree read(BinaryReader in) {
        ApiList.Item item = null;
        ApiList.Tree left = null;
        List<ApiList.Tree> children = null;
        Map<String, ApiList.Tree> named = null;
        ApiList.Tree[] array = null;
        List<List<ApiList.Tree>> groups = null;
        List<String> tags = null;
        int[] numbers = null;
        in.enter();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> item = ApiListItemCodec.INSTANCE.read(in);
                    case 11 -> left = ApiListTreeCodec.INSTANCE.read(in);
                    case 12 -> {
                        in.skipPrefix();
                        children = readChildren(in);
                    }
                    case 13 -> named = readNamed(in);
                    case 14 -> {
                        in.skipPrefix();
                        array = readArray(in);
                    }
                    case 15 -> {
                        in.skipPrefix();
                        groups = readGroups(in);
                    }
                    case 16 -> {
                        in.skipPrefix();
                        tags = readTags(in);
                    }
                    case 17 -> {
                        in.skipPrefix();
                        numbers = readNumbers(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        in.leave();
        item = Required.property(item, "item");
        children = Required.property(children, "children");
        named = Required.property(named, "named");
        array = Required.property(array, "array");
        groups = Required.property(groups, "groups");
        tags = Required.property(tags, "tags");
        numbers = Required.property(numbers, "numbers");
        try {
            return new ApiList.Tree(item, left, children, named, array, groups, tags, numbers);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiList.Tree value) {
        ApiList.Item item = Required.property(value.item(), "item");
        ApiList.Tree left = value.left();
        List<ApiList.Tree> children = Required.property(value.children(), "children");
        Map<String, ApiList.Tree> named = Required.property(value.named(), "named");
        ApiList.Tree[] array = Required.property(value.array(), "array");
        List<List<ApiList.Tree>> groups = Required.property(value.groups(), "groups");
        List<String> tags = Required.property(value.tags(), "tags");
        int[] numbers = Required.property(value.numbers(), "numbers");
        out.enter();
        out.beginObject();
        String at = "item";
        try {
            out.name(NAMES, 0);
            ApiListItemCodec.INSTANCE.writeJson(out, item);
            at = "left";
            if (left != null) {
                out.name(NAMES, 1);
                ApiListTreeCodec.INSTANCE.writeJson(out, left);
            }
            at = "children";
            out.name(NAMES, 2);
            writeChildren(out, children);
            at = "named";
            out.name(NAMES, 3);
            writeNamed(out, named);
            at = "array";
            out.name(NAMES, 4);
            writeArray(out, array);
            at = "groups";
            out.name(NAMES, 5);
            writeGroups(out, groups);
            at = "tags";
            out.name(NAMES, 6);
            writeTags(out, tags);
            at = "numbers";
            out.name(NAMES, 7);
            writeNumbers(out, numbers);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
        out.leave();
    }

    @Override
    public ApiList.Tree readJson(JsonReader in) {
        ApiList.Item item = null;
        ApiList.Tree left = null;
        List<ApiList.Tree> children = null;
        Map<String, ApiList.Tree> named = null;
        ApiList.Tree[] array = null;
        List<List<ApiList.Tree>> groups = null;
        List<String> tags = null;
        int[] numbers = null;
        in.enter();
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> item = ApiListItemCodec.INSTANCE.readJson(in);
                    case 1 -> left = ApiListTreeCodec.INSTANCE.readJson(in);
                    case 2 -> children = readChildren(in);
                    case 3 -> named = readNamed(in);
                    case 4 -> array = readArray(in);
                    case 5 -> groups = readGroups(in);
                    case 6 -> tags = readTags(in);
                    case 7 -> numbers = readNumbers(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        in.leave();
        item = Required.property(item, "item");
        children = Required.property(children, "children");
        named = Required.property(named, "named");
        array = Required.property(array, "array");
        groups = Required.property(groups, "groups");
        tags = Required.property(tags, "tags");
        numbers = Required.property(numbers, "numbers");
        try {
            return new ApiList.Tree(item, left, children, named, array, groups, tags, numbers);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "item";
            case 11 -> "left";
            case 12 -> "children";
            case 13 -> "named";
            case 14 -> "array";
            case 15 -> "groups";
            case 16 -> "tags";
            case 17 -> "numbers";
            default -> "#" + block;
        };
    }

    private static void writeChildren(BinaryWriter out, List<ApiList.Tree> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (ApiList.Tree value : values) {
                ApiListTreeCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeNamed(BinaryWriter out, Map<String, ApiList.Tree> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, ApiList.Tree> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            ApiList.Tree value = Required.entry(entry.getValue(), key, "Object");
            try {
                out.writeHeader(0x3);
                out.writeString(key);
                ApiListTreeCodec.INSTANCE.write(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static void writeArray(BinaryWriter out, ApiList.Tree[] values) {
        out.writeVarint(values.length);
        int index = 0;
        try {
            for (ApiList.Tree value : values) {
                ApiListTreeCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeGroupsElement(BinaryWriter out, List<ApiList.Tree> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (ApiList.Tree value : values) {
                ApiListTreeCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeGroups(BinaryWriter out, List<List<ApiList.Tree>> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (List<ApiList.Tree> value : values) {
                writeGroupsElement(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeTags(BinaryWriter out, List<String> values) {
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

    private static void writeNumbers(BinaryWriter out, int[] values) {
        out.writeVarint(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static List<ApiList.Tree> readChildren(BinaryReader in) {
        int count = in.readCount();
        List<ApiList.Tree> values = new ArrayList<>(Math.min(count, 16));
        try {
            for (int i = 0; i < count; i++) {
                values.add(ApiListTreeCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Map<String, ApiList.Tree> readNamed(BinaryReader in) {
        Map<String, ApiList.Tree> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                values.put(key, ApiListTreeCodec.INSTANCE.read(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static ApiList.Tree[] readArray(BinaryReader in) {
        int count = in.readCount();
        List<ApiList.Tree> values = new ArrayList<>(Math.min(count, 16));
        try {
            for (int i = 0; i < count; i++) {
                values.add(ApiListTreeCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values.toArray(new ApiList.Tree[0]);
    }

    private static List<ApiList.Tree> readGroupsElement(BinaryReader in) {
        int count = in.readCount();
        List<ApiList.Tree> values = new ArrayList<>(Math.min(count, 16));
        try {
            for (int i = 0; i < count; i++) {
                values.add(ApiListTreeCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<List<ApiList.Tree>> readGroups(BinaryReader in) {
        int count = in.readCount();
        List<List<ApiList.Tree>> values = new ArrayList<>(Math.min(count, 16));
        try {
            for (int i = 0; i < count; i++) {
                values.add(readGroupsElement(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<String> readTags(BinaryReader in) {
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

    private static int[] readNumbers(BinaryReader in) {
        int[] values = new int[in.readCount()];
        int index = 0;
        try {
            for (; index < values.length; index++) {
                values[index] = in.readInt();
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        return values;
    }

    private static void writeChildren(JsonWriter out, List<ApiList.Tree> values) {
        out.beginArray();
        int index = 0;
        try {
            for (ApiList.Tree value : values) {
                ApiListTreeCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeNamed(JsonWriter out, Map<String, ApiList.Tree> values) {
        out.beginObject();
        for (Map.Entry<String, ApiList.Tree> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            ApiList.Tree value = Required.entry(entry.getValue(), key, "Object");
            try {
                out.key(key);
                ApiListTreeCodec.INSTANCE.writeJson(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static void writeArray(JsonWriter out, ApiList.Tree[] values) {
        out.beginArray();
        int index = 0;
        try {
            for (ApiList.Tree value : values) {
                ApiListTreeCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeGroupsElement(JsonWriter out, List<ApiList.Tree> values) {
        out.beginArray();
        int index = 0;
        try {
            for (ApiList.Tree value : values) {
                ApiListTreeCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeGroups(JsonWriter out, List<List<ApiList.Tree>> values) {
        out.beginArray();
        int index = 0;
        try {
            for (List<ApiList.Tree> value : values) {
                writeGroupsElement(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeTags(JsonWriter out, List<String> values) {
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

    private static void writeNumbers(JsonWriter out, int[] values) {
        out.beginArray();
        for (int value : values) {
            out.writeInt(value);
        }
        out.endArray();
    }

    private static List<ApiList.Tree> readChildren(JsonReader in) {
        in.beginArray();
        List<ApiList.Tree> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(ApiListTreeCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Map<String, ApiList.Tree> readNamed(JsonReader in) {
        in.beginObject();
        Map<String, ApiList.Tree> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, ApiListTreeCodec.INSTANCE.readJson(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static ApiList.Tree[] readArray(JsonReader in) {
        in.beginArray();
        List<ApiList.Tree> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(ApiListTreeCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values.toArray(new ApiList.Tree[0]);
    }

    private static List<ApiList.Tree> readGroupsElement(JsonReader in) {
        in.beginArray();
        List<ApiList.Tree> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(ApiListTreeCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<List<ApiList.Tree>> readGroups(JsonReader in) {
        in.beginArray();
        List<List<ApiList.Tree>> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(readGroupsElement(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<String> readTags(JsonReader in) {
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

    private static int[] readNumbers(JsonReader in) {
        in.beginArray();
        int[] values = new int[16];
        int size = 0;
        try {
            while (in.nextElement()) {
                if (size == values.length) {
                    values = Arrays.copyOf(values, 2 * size);
                }
                values[size] = in.readInt();
                size++;
            }
        } catch (CodecException e) {
            throw e.at(size);
        }
        return Arrays.copyOf(values, size);
    }
}
