package com.example.names;

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
 * Writes and reads {@link MsgLocals}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgLocalsCodec implements Codec<MsgLocals> {
    /**
     * The only one: it has no state.
     */
    public static final MsgLocalsCodec INSTANCE = new MsgLocalsCodec();

    private static final JsonNames NAMES = JsonNames.of("in", "out", "value", "theValue", "header",
            "blocks", "seen", "at", "e", "property", "json", "items", "itemsElement", "required",
            "type", "tags", "tagsMark");

    private MsgLocalsCodec() {
        Generation.check(MsgLocalsCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter theOut, MsgLocals theTheValue) {
        String at = Required.property(theTheValue.at(), "at");
        String e = Required.property(theTheValue.e(), "e");
        String property = Required.property(theTheValue.property(), "property");
        List<String> json = Required.property(theTheValue.json(), "json");
        List<List<String>> items = Required.property(theTheValue.items(), "items");
        List<String> itemsElement = Required.property(theTheValue.itemsElement(), "itemsElement");
        Map<String, String> required = Required.property(theTheValue.required(), "required");
        String type = theTheValue.type();
        List<String> tags = Required.property(theTheValue.tags(), "tags");
        int theBlocks = 16;
        theBlocks += type == null ? 0 : 1;
        theOut.writeVarint(theBlocks);
        theOut.writeHeader(0x29);
        theOut.writeInt(theTheValue.in());
        theOut.writeHeader(0x2d);
        theOut.writeInt(theTheValue.out());
        String theAt = "value";
        try {
            theOut.writeHeader(0x31);
            theOut.writeLong(theTheValue.value());
            theOut.writeHeader(0x35);
            theOut.writeInt(theTheValue.theValue());
            theOut.writeHeader(0x39);
            theOut.writeInt(theTheValue.header());
            theOut.writeHeader(0x3d);
            theOut.writeInt(theTheValue.blocks());
            theOut.writeHeader(0x41);
            theOut.writeInt(theTheValue.seen());
            theOut.writeHeader(0x44);
            theOut.writeString(at);
            theOut.writeHeader(0x48);
            theOut.writeString(e);
            theOut.writeHeader(0x4c);
            theOut.writeString(property);
            theAt = "json";
            theOut.writeHeader(0x50);
            int jsonMark = theOut.beginBlock();
            writeJson2(theOut, json);
            theOut.endBlock(jsonMark);
            theAt = "items";
            theOut.writeHeader(0x54);
            int itemsMark = theOut.beginBlock();
            writeItems(theOut, items);
            theOut.endBlock(itemsMark);
            theAt = "itemsElement";
            theOut.writeHeader(0x58);
            int itemsElementMark = theOut.beginBlock();
            writeItemsElement2(theOut, itemsElement);
            theOut.endBlock(itemsElementMark);
            theAt = "required";
            theOut.writeHeader(0x5f);
            writeRequired(theOut, required);
            if (type != null) {
                theOut.writeHeader(0x60);
                theOut.writeString(type);
            }
            theAt = "tags";
            theOut.writeHeader(0x64);
            int theTagsMark = theOut.beginBlock();
            writeTags(theOut, tags);
            theOut.endBlock(theTagsMark);
        } catch (CodecException theE) {
            throw theE.at(theAt);
        }
        theOut.writeHeader(0x69);
        theOut.writeInt(theTheValue.tagsMark());
    }

    @Override
    public MsgLocals read(BinaryReader theIn) {
        int in = 0;
        int out = 0;
        long value = 0;
        int theValue = 0;
        int header = 0;
        int blocks = 0;
        int seen = 0;
        String at = null;
        String e = null;
        String property = null;
        List<String> json = null;
        List<List<String>> items = null;
        List<String> itemsElement = null;
        Map<String, String> required = null;
        String type = null;
        List<String> tags = null;
        int tagsMark = 0;
        int theSeen = 0;
        for (int theBlocks = theIn.readCount(); theBlocks > 0; theBlocks--) {
            int theHeader = theIn.readHeader();
            try {
                switch (theHeader >>> 2) {
                    case 10 -> {
                        in = theIn.readInt();
                        theSeen |= 0x1;
                    }
                    case 11 -> {
                        out = theIn.readInt();
                        theSeen |= 0x2;
                    }
                    case 12 -> {
                        value = theIn.readLong();
                        theSeen |= 0x4;
                    }
                    case 13 -> {
                        theValue = theIn.readInt();
                        theSeen |= 0x8;
                    }
                    case 14 -> {
                        header = theIn.readInt();
                        theSeen |= 0x10;
                    }
                    case 15 -> {
                        blocks = theIn.readInt();
                        theSeen |= 0x20;
                    }
                    case 16 -> {
                        seen = theIn.readInt();
                        theSeen |= 0x40;
                    }
                    case 17 -> at = theIn.readString();
                    case 18 -> e = theIn.readString();
                    case 19 -> property = theIn.readString();
                    case 20 -> {
                        theIn.skipPrefix();
                        json = readJson2(theIn);
                    }
                    case 21 -> {
                        theIn.skipPrefix();
                        items = readItems(theIn);
                    }
                    case 22 -> {
                        theIn.skipPrefix();
                        itemsElement = readItemsElement2(theIn);
                    }
                    case 23 -> required = readRequired(theIn);
                    case 24 -> type = theIn.readString();
                    case 25 -> {
                        theIn.skipPrefix();
                        tags = readTags(theIn);
                    }
                    case 26 -> {
                        tagsMark = theIn.readInt();
                        theSeen |= 0x80;
                    }
                    default -> theIn.skipProperty(theHeader);
                }
            } catch (CodecException theE) {
                throw theE.at(property(theHeader >>> 2));
            }
        }
        Required.seen((theSeen & 0x1) != 0, "in");
        Required.seen((theSeen & 0x2) != 0, "out");
        Required.seen((theSeen & 0x4) != 0, "value");
        Required.seen((theSeen & 0x8) != 0, "theValue");
        Required.seen((theSeen & 0x10) != 0, "header");
        Required.seen((theSeen & 0x20) != 0, "blocks");
        Required.seen((theSeen & 0x40) != 0, "seen");
        at = Required.property(at, "at");
        e = Required.property(e, "e");
        property = Required.property(property, "property");
        json = Required.property(json, "json");
        items = Required.property(items, "items");
        itemsElement = Required.property(itemsElement, "itemsElement");
        required = Required.property(required, "required");
        tags = Required.property(tags, "tags");
        Required.seen((theSeen & 0x80) != 0, "tagsMark");
        try {
            return new MsgLocals(in, out, value, theValue, header, blocks, seen, at, e, property,
                    json, items, itemsElement, required, type, tags, tagsMark);
        } catch (RuntimeException theE) {
            throw CodecException.of(theE);
        }
    }

    @Override
    public void writeJson(JsonWriter theOut, MsgLocals theTheValue) {
        String at = Required.property(theTheValue.at(), "at");
        String e = Required.property(theTheValue.e(), "e");
        String property = Required.property(theTheValue.property(), "property");
        List<String> json = Required.property(theTheValue.json(), "json");
        List<List<String>> items = Required.property(theTheValue.items(), "items");
        List<String> itemsElement = Required.property(theTheValue.itemsElement(), "itemsElement");
        Map<String, String> required = Required.property(theTheValue.required(), "required");
        String type = theTheValue.type();
        List<String> tags = Required.property(theTheValue.tags(), "tags");
        theOut.beginObject();
        theOut.name(NAMES, 0);
        theOut.writeInt(theTheValue.in());
        theOut.name(NAMES, 1);
        theOut.writeInt(theTheValue.out());
        String theAt = "value";
        try {
            theOut.name(NAMES, 2);
            theOut.writeLong(theTheValue.value());
            theOut.name(NAMES, 3);
            theOut.writeInt(theTheValue.theValue());
            theOut.name(NAMES, 4);
            theOut.writeInt(theTheValue.header());
            theOut.name(NAMES, 5);
            theOut.writeInt(theTheValue.blocks());
            theOut.name(NAMES, 6);
            theOut.writeInt(theTheValue.seen());
            theOut.name(NAMES, 7);
            theOut.writeString(at);
            theOut.name(NAMES, 8);
            theOut.writeString(e);
            theOut.name(NAMES, 9);
            theOut.writeString(property);
            theAt = "json";
            theOut.name(NAMES, 10);
            writeJson2(theOut, json);
            theAt = "items";
            theOut.name(NAMES, 11);
            writeItems(theOut, items);
            theAt = "itemsElement";
            theOut.name(NAMES, 12);
            writeItemsElement2(theOut, itemsElement);
            theAt = "required";
            theOut.name(NAMES, 13);
            writeRequired(theOut, required);
            if (type != null) {
                theOut.name(NAMES, 14);
                theOut.writeString(type);
            }
            theAt = "tags";
            theOut.name(NAMES, 15);
            writeTags(theOut, tags);
        } catch (CodecException theE) {
            throw theE.at(theAt);
        }
        theOut.name(NAMES, 16);
        theOut.writeInt(theTheValue.tagsMark());
        theOut.endObject();
    }

    @Override
    public MsgLocals readJson(JsonReader theIn) {
        int in = 0;
        int out = 0;
        long value = 0;
        int theValue = 0;
        int header = 0;
        int blocks = 0;
        int seen = 0;
        String at = null;
        String e = null;
        String property = null;
        List<String> json = null;
        List<List<String>> items = null;
        List<String> itemsElement = null;
        Map<String, String> required = null;
        String type = null;
        List<String> tags = null;
        int tagsMark = 0;
        int theSeen = 0;
        theIn.beginObject();
        for (int theProperty = theIn.nextProperty(NAMES, -1); theProperty >= 0; theProperty = theIn.nextProperty(NAMES, theProperty)) {
            try {
                switch (theProperty) {
                    case 0 -> {
                        in = theIn.readInt();
                        theSeen |= 0x1;
                    }
                    case 1 -> {
                        out = theIn.readInt();
                        theSeen |= 0x2;
                    }
                    case 2 -> {
                        value = theIn.readLong();
                        theSeen |= 0x4;
                    }
                    case 3 -> {
                        theValue = theIn.readInt();
                        theSeen |= 0x8;
                    }
                    case 4 -> {
                        header = theIn.readInt();
                        theSeen |= 0x10;
                    }
                    case 5 -> {
                        blocks = theIn.readInt();
                        theSeen |= 0x20;
                    }
                    case 6 -> {
                        seen = theIn.readInt();
                        theSeen |= 0x40;
                    }
                    case 7 -> at = theIn.readString();
                    case 8 -> e = theIn.readString();
                    case 9 -> property = theIn.readString();
                    case 10 -> json = readJson2(theIn);
                    case 11 -> items = readItems(theIn);
                    case 12 -> itemsElement = readItemsElement2(theIn);
                    case 13 -> required = readRequired(theIn);
                    case 14 -> type = theIn.readString();
                    case 15 -> tags = readTags(theIn);
                    case 16 -> {
                        tagsMark = theIn.readInt();
                        theSeen |= 0x80;
                    }
                }
            } catch (CodecException theE) {
                throw theE.at(NAMES.name(theProperty));
            }
        }
        Required.seen((theSeen & 0x1) != 0, "in");
        Required.seen((theSeen & 0x2) != 0, "out");
        Required.seen((theSeen & 0x4) != 0, "value");
        Required.seen((theSeen & 0x8) != 0, "theValue");
        Required.seen((theSeen & 0x10) != 0, "header");
        Required.seen((theSeen & 0x20) != 0, "blocks");
        Required.seen((theSeen & 0x40) != 0, "seen");
        at = Required.property(at, "at");
        e = Required.property(e, "e");
        property = Required.property(property, "property");
        json = Required.property(json, "json");
        items = Required.property(items, "items");
        itemsElement = Required.property(itemsElement, "itemsElement");
        required = Required.property(required, "required");
        tags = Required.property(tags, "tags");
        Required.seen((theSeen & 0x80) != 0, "tagsMark");
        try {
            return new MsgLocals(in, out, value, theValue, header, blocks, seen, at, e, property,
                    json, items, itemsElement, required, type, tags, tagsMark);
        } catch (RuntimeException theE) {
            throw CodecException.of(theE);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "in";
            case 11 -> "out";
            case 12 -> "value";
            case 13 -> "theValue";
            case 14 -> "header";
            case 15 -> "blocks";
            case 16 -> "seen";
            case 17 -> "at";
            case 18 -> "e";
            case 19 -> "property";
            case 20 -> "json";
            case 21 -> "items";
            case 22 -> "itemsElement";
            case 23 -> "required";
            case 24 -> "type";
            case 25 -> "tags";
            case 26 -> "tagsMark";
            default -> "#" + block;
        };
    }

    private static void writeJson2(BinaryWriter out, List<String> values) {
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

    private static void writeItemsElement(BinaryWriter out, List<String> values) {
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

    private static void writeItems(BinaryWriter out, List<List<String>> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (List<String> value : values) {
                writeItemsElement(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeItemsElement2(BinaryWriter out, List<String> values) {
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

    private static void writeRequired(BinaryWriter out, Map<String, String> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            String value = Required.entry(entry.getValue(), key, "string");
            out.writeHeader(0x0);
            out.writeString(key);
            out.writeString(value);
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

    private static List<String> readJson2(BinaryReader in) {
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

    private static List<String> readItemsElement(BinaryReader in) {
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

    private static List<List<String>> readItems(BinaryReader in) {
        int count = in.readCount();
        List<List<String>> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(readItemsElement(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<String> readItemsElement2(BinaryReader in) {
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

    private static Map<String, String> readRequired(BinaryReader in) {
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

    private static void writeJson2(JsonWriter out, List<String> values) {
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

    private static void writeItemsElement(JsonWriter out, List<String> values) {
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

    private static void writeItems(JsonWriter out, List<List<String>> values) {
        out.beginArray();
        int index = 0;
        try {
            for (List<String> value : values) {
                writeItemsElement(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeItemsElement2(JsonWriter out, List<String> values) {
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

    private static void writeRequired(JsonWriter out, Map<String, String> values) {
        out.beginObject();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            String value = Required.entry(entry.getValue(), key, "string");
            out.key(key);
            out.writeString(value);
        }
        out.endObject();
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

    private static List<String> readJson2(JsonReader in) {
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

    private static List<String> readItemsElement(JsonReader in) {
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

    private static List<List<String>> readItems(JsonReader in) {
        in.beginArray();
        List<List<String>> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(readItemsElement(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<String> readItemsElement2(JsonReader in) {
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

    private static Map<String, String> readRequired(JsonReader in) {
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
}
