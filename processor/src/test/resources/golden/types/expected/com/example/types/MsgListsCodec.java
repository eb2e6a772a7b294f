package com.example.types;

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
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads {@link MsgLists}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgListsCodec implements Codec<MsgLists> {
    /**
     * The only one: it has no state.
     */
    public static final MsgListsCodec INSTANCE = new MsgListsCodec();

    private static final JsonNames NAMES = JsonNames.of("texts", "holes", "listHoles", "colors",
            "points", "flags", "ints", "longs", "doubles", "array", "arrayHoles", "matrix",
            "genericArray", "nested", "anything", "blobs", "maybe");

    private MsgListsCodec() {
        Generation.check(MsgListsCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgLists value) {
        List<String> texts = Required.property(value.texts(), "texts");
        List<String> holes = Required.property(value.holes(), "holes");
        List<List<Integer>> listHoles = Required.property(value.listHoles(), "listHoles");
        Set<Color> colors = Required.property(value.colors(), "colors");
        Collection<Point> points = Required.property(value.points(), "points");
        boolean[] flags = Required.property(value.flags(), "flags");
        int[] ints = Required.property(value.ints(), "ints");
        long[] longs = Required.property(value.longs(), "longs");
        double[] doubles = Required.property(value.doubles(), "doubles");
        String[] array = Required.property(value.array(), "array");
        Integer[] arrayHoles = Required.property(value.arrayHoles(), "arrayHoles");
        int[][] matrix = Required.property(value.matrix(), "matrix");
        List<String>[] genericArray = Required.property(value.genericArray(), "genericArray");
        List<List<Point>> nested = Required.property(value.nested(), "nested");
        List<Object> anything = Required.property(value.anything(), "anything");
        List<byte[]> blobs = Required.property(value.blobs(), "blobs");
        List<Long> maybe = value.maybe();
        int blocks = 16;
        blocks += maybe == null ? 0 : 1;
        out.writeVarint(blocks);
        String at = "texts";
        try {
            out.writeHeader(0x28);
            int textsMark = out.beginBlock();
            writeTexts(out, texts);
            out.endBlock(textsMark);
            at = "holes";
            out.writeHeader(0x2c);
            int holesMark = out.beginBlock();
            writeHoles(out, holes);
            out.endBlock(holesMark);
            at = "listHoles";
            out.writeHeader(0x30);
            int listHolesMark = out.beginBlock();
            writeListHoles(out, listHoles);
            out.endBlock(listHolesMark);
            at = "colors";
            out.writeHeader(0x34);
            int colorsMark = out.beginBlock();
            writeColors(out, colors);
            out.endBlock(colorsMark);
            at = "points";
            out.writeHeader(0x38);
            int pointsMark = out.beginBlock();
            writePoints(out, points);
            out.endBlock(pointsMark);
            at = "flags";
            out.writeHeader(0x3c);
            int flagsMark = out.beginBlock();
            writeFlags(out, flags);
            out.endBlock(flagsMark);
            at = "ints";
            out.writeHeader(0x40);
            int intsMark = out.beginBlock();
            writeInts(out, ints);
            out.endBlock(intsMark);
            at = "longs";
            out.writeHeader(0x44);
            int longsMark = out.beginBlock();
            writeLongs(out, longs);
            out.endBlock(longsMark);
            at = "doubles";
            out.writeHeader(0x48);
            int doublesMark = out.beginBlock();
            writeDoubles(out, doubles);
            out.endBlock(doublesMark);
            at = "array";
            out.writeHeader(0x4c);
            int arrayMark = out.beginBlock();
            writeArray(out, array);
            out.endBlock(arrayMark);
            at = "arrayHoles";
            out.writeHeader(0x50);
            int arrayHolesMark = out.beginBlock();
            writeArrayHoles(out, arrayHoles);
            out.endBlock(arrayHolesMark);
            at = "matrix";
            out.writeHeader(0x54);
            int matrixMark = out.beginBlock();
            writeMatrix(out, matrix);
            out.endBlock(matrixMark);
            at = "genericArray";
            out.writeHeader(0x58);
            int genericArrayMark = out.beginBlock();
            writeGenericArray(out, genericArray);
            out.endBlock(genericArrayMark);
            at = "nested";
            out.writeHeader(0x5c);
            int nestedMark = out.beginBlock();
            writeNested(out, nested);
            out.endBlock(nestedMark);
            at = "anything";
            out.writeHeader(0x60);
            int anythingMark = out.beginBlock();
            writeAnything(out, anything);
            out.endBlock(anythingMark);
            at = "blobs";
            out.writeHeader(0x64);
            int blobsMark = out.beginBlock();
            writeBlobs(out, blobs);
            out.endBlock(blobsMark);
            at = "maybe";
            if (maybe != null) {
                out.writeHeader(0x68);
                int maybeMark = out.beginBlock();
                writeMaybe(out, maybe);
                out.endBlock(maybeMark);
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public MsgLists read(BinaryReader in) {
        List<String> texts = null;
        List<String> holes = null;
        List<List<Integer>> listHoles = null;
        Set<Color> colors = null;
        Collection<Point> points = null;
        boolean[] flags = null;
        int[] ints = null;
        long[] longs = null;
        double[] doubles = null;
        String[] array = null;
        Integer[] arrayHoles = null;
        int[][] matrix = null;
        List<String>[] genericArray = null;
        List<List<Point>> nested = null;
        List<Object> anything = null;
        List<byte[]> blobs = null;
        List<Long> maybe = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        texts = readTexts(in);
                    }
                    case 11 -> {
                        in.skipPrefix();
                        holes = readHoles(in);
                    }
                    case 12 -> {
                        in.skipPrefix();
                        listHoles = readListHoles(in);
                    }
                    case 13 -> {
                        in.skipPrefix();
                        colors = readColors(in);
                    }
                    case 14 -> {
                        in.skipPrefix();
                        points = readPoints(in);
                    }
                    case 15 -> {
                        in.skipPrefix();
                        flags = readFlags(in);
                    }
                    case 16 -> {
                        in.skipPrefix();
                        ints = readInts(in);
                    }
                    case 17 -> {
                        in.skipPrefix();
                        longs = readLongs(in);
                    }
                    case 18 -> {
                        in.skipPrefix();
                        doubles = readDoubles(in);
                    }
                    case 19 -> {
                        in.skipPrefix();
                        array = readArray(in);
                    }
                    case 20 -> {
                        in.skipPrefix();
                        arrayHoles = readArrayHoles(in);
                    }
                    case 21 -> {
                        in.skipPrefix();
                        matrix = readMatrix(in);
                    }
                    case 22 -> {
                        in.skipPrefix();
                        genericArray = readGenericArray(in);
                    }
                    case 23 -> {
                        in.skipPrefix();
                        nested = readNested(in);
                    }
                    case 24 -> {
                        in.skipPrefix();
                        anything = readAnything(in);
                    }
                    case 25 -> {
                        in.skipPrefix();
                        blobs = readBlobs(in);
                    }
                    case 26 -> {
                        in.skipPrefix();
                        maybe = readMaybe(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        texts = Required.property(texts, "texts");
        holes = Required.property(holes, "holes");
        listHoles = Required.property(listHoles, "listHoles");
        colors = Required.property(colors, "colors");
        points = Required.property(points, "points");
        flags = Required.property(flags, "flags");
        ints = Required.property(ints, "ints");
        longs = Required.property(longs, "longs");
        doubles = Required.property(doubles, "doubles");
        array = Required.property(array, "array");
        arrayHoles = Required.property(arrayHoles, "arrayHoles");
        matrix = Required.property(matrix, "matrix");
        genericArray = Required.property(genericArray, "genericArray");
        nested = Required.property(nested, "nested");
        anything = Required.property(anything, "anything");
        blobs = Required.property(blobs, "blobs");
        try {
            return new MsgLists(texts, holes, listHoles, colors, points, flags, ints, longs,
                    doubles, array, arrayHoles, matrix, genericArray, nested, anything, blobs,
                    maybe);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgLists value) {
        List<String> texts = Required.property(value.texts(), "texts");
        List<String> holes = Required.property(value.holes(), "holes");
        List<List<Integer>> listHoles = Required.property(value.listHoles(), "listHoles");
        Set<Color> colors = Required.property(value.colors(), "colors");
        Collection<Point> points = Required.property(value.points(), "points");
        boolean[] flags = Required.property(value.flags(), "flags");
        int[] ints = Required.property(value.ints(), "ints");
        long[] longs = Required.property(value.longs(), "longs");
        double[] doubles = Required.property(value.doubles(), "doubles");
        String[] array = Required.property(value.array(), "array");
        Integer[] arrayHoles = Required.property(value.arrayHoles(), "arrayHoles");
        int[][] matrix = Required.property(value.matrix(), "matrix");
        List<String>[] genericArray = Required.property(value.genericArray(), "genericArray");
        List<List<Point>> nested = Required.property(value.nested(), "nested");
        List<Object> anything = Required.property(value.anything(), "anything");
        List<byte[]> blobs = Required.property(value.blobs(), "blobs");
        List<Long> maybe = value.maybe();
        out.beginObject();
        String at = "texts";
        try {
            out.name(NAMES, 0);
            writeTexts(out, texts);
            at = "holes";
            out.name(NAMES, 1);
            writeHoles(out, holes);
            at = "listHoles";
            out.name(NAMES, 2);
            writeListHoles(out, listHoles);
            at = "colors";
            out.name(NAMES, 3);
            writeColors(out, colors);
            at = "points";
            out.name(NAMES, 4);
            writePoints(out, points);
            at = "flags";
            out.name(NAMES, 5);
            writeFlags(out, flags);
            at = "ints";
            out.name(NAMES, 6);
            writeInts(out, ints);
            at = "longs";
            out.name(NAMES, 7);
            writeLongs(out, longs);
            at = "doubles";
            out.name(NAMES, 8);
            writeDoubles(out, doubles);
            at = "array";
            out.name(NAMES, 9);
            writeArray(out, array);
            at = "arrayHoles";
            out.name(NAMES, 10);
            writeArrayHoles(out, arrayHoles);
            at = "matrix";
            out.name(NAMES, 11);
            writeMatrix(out, matrix);
            at = "genericArray";
            out.name(NAMES, 12);
            writeGenericArray(out, genericArray);
            at = "nested";
            out.name(NAMES, 13);
            writeNested(out, nested);
            at = "anything";
            out.name(NAMES, 14);
            writeAnything(out, anything);
            at = "blobs";
            out.name(NAMES, 15);
            writeBlobs(out, blobs);
            at = "maybe";
            if (maybe != null) {
                out.name(NAMES, 16);
                writeMaybe(out, maybe);
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    public MsgLists readJson(JsonReader in) {
        List<String> texts = null;
        List<String> holes = null;
        List<List<Integer>> listHoles = null;
        Set<Color> colors = null;
        Collection<Point> points = null;
        boolean[] flags = null;
        int[] ints = null;
        long[] longs = null;
        double[] doubles = null;
        String[] array = null;
        Integer[] arrayHoles = null;
        int[][] matrix = null;
        List<String>[] genericArray = null;
        List<List<Point>> nested = null;
        List<Object> anything = null;
        List<byte[]> blobs = null;
        List<Long> maybe = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> texts = readTexts(in);
                    case 1 -> holes = readHoles(in);
                    case 2 -> listHoles = readListHoles(in);
                    case 3 -> colors = readColors(in);
                    case 4 -> points = readPoints(in);
                    case 5 -> flags = readFlags(in);
                    case 6 -> ints = readInts(in);
                    case 7 -> longs = readLongs(in);
                    case 8 -> doubles = readDoubles(in);
                    case 9 -> array = readArray(in);
                    case 10 -> arrayHoles = readArrayHoles(in);
                    case 11 -> matrix = readMatrix(in);
                    case 12 -> genericArray = readGenericArray(in);
                    case 13 -> nested = readNested(in);
                    case 14 -> anything = readAnything(in);
                    case 15 -> blobs = readBlobs(in);
                    case 16 -> maybe = readMaybe(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        texts = Required.property(texts, "texts");
        holes = Required.property(holes, "holes");
        listHoles = Required.property(listHoles, "listHoles");
        colors = Required.property(colors, "colors");
        points = Required.property(points, "points");
        flags = Required.property(flags, "flags");
        ints = Required.property(ints, "ints");
        longs = Required.property(longs, "longs");
        doubles = Required.property(doubles, "doubles");
        array = Required.property(array, "array");
        arrayHoles = Required.property(arrayHoles, "arrayHoles");
        matrix = Required.property(matrix, "matrix");
        genericArray = Required.property(genericArray, "genericArray");
        nested = Required.property(nested, "nested");
        anything = Required.property(anything, "anything");
        blobs = Required.property(blobs, "blobs");
        try {
            return new MsgLists(texts, holes, listHoles, colors, points, flags, ints, longs,
                    doubles, array, arrayHoles, matrix, genericArray, nested, anything, blobs,
                    maybe);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "texts";
            case 11 -> "holes";
            case 12 -> "listHoles";
            case 13 -> "colors";
            case 14 -> "points";
            case 15 -> "flags";
            case 16 -> "ints";
            case 17 -> "longs";
            case 18 -> "doubles";
            case 19 -> "array";
            case 20 -> "arrayHoles";
            case 21 -> "matrix";
            case 22 -> "genericArray";
            case 23 -> "nested";
            case 24 -> "anything";
            case 25 -> "blobs";
            case 26 -> "maybe";
            default -> "#" + block;
        };
    }

    private static void writeTexts(BinaryWriter out, List<String> values) {
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

    private static void writeHolesElementOrNull(BinaryWriter out, @Nullable String value) {
        out.writeVarint(1);
        if (value == null) {
            out.writeHeader(0x4);
        } else {
            out.writeHeader(0x0);
            out.writeString(value);
        }
    }

    private static void writeHoles(BinaryWriter out, List<String> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (String value : values) {
                writeHolesElementOrNull(out, value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeListHolesElement(BinaryWriter out, List<Integer> values) {
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

    private static void writeListHolesElementOrNull(BinaryWriter out,
            @Nullable List<Integer> value) {
        out.writeVarint(1);
        if (value == null) {
            out.writeHeader(0x4);
        } else {
            out.writeHeader(0x0);
            int mark = out.beginBlock();
            writeListHolesElement(out, value);
            out.endBlock(mark);
        }
    }

    private static void writeListHoles(BinaryWriter out, List<List<Integer>> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (List<Integer> value : values) {
                writeListHolesElementOrNull(out, value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeColors(BinaryWriter out, Set<Color> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Color value : values) {
                ColorCodec.INSTANCE.write(out, Required.element(value, "string | number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writePoints(BinaryWriter out, Collection<Point> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Point value : values) {
                PointCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeFlags(BinaryWriter out, boolean[] values) {
        out.writeVarint(values.length);
        for (boolean value : values) {
            out.writeBoolean(value);
        }
    }

    private static void writeInts(BinaryWriter out, int[] values) {
        out.writeVarint(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static void writeLongs(BinaryWriter out, long[] values) {
        out.writeVarint(values.length);
        int index = 0;
        try {
            for (long value : values) {
                out.writeLong(value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeDoubles(BinaryWriter out, double[] values) {
        out.writeVarint(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static void writeArray(BinaryWriter out, String[] values) {
        out.writeVarint(values.length);
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

    private static void writeArrayHolesElementOrNull(BinaryWriter out, @Nullable Integer value) {
        out.writeVarint(1);
        if (value == null) {
            out.writeHeader(0x4);
        } else {
            out.writeHeader(0x1);
            out.writeInt(value);
        }
    }

    private static void writeArrayHoles(BinaryWriter out, Integer[] values) {
        out.writeVarint(values.length);
        int index = 0;
        try {
            for (Integer value : values) {
                writeArrayHolesElementOrNull(out, value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeMatrixElement(BinaryWriter out, int[] values) {
        out.writeVarint(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static void writeMatrix(BinaryWriter out, int[][] values) {
        out.writeVarint(values.length);
        int index = 0;
        try {
            for (int[] value : values) {
                writeMatrixElement(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeGenericArrayElement(BinaryWriter out, List<String> values) {
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

    private static void writeGenericArray(BinaryWriter out, List<String>[] values) {
        out.writeVarint(values.length);
        int index = 0;
        try {
            for (List<String> value : values) {
                writeGenericArrayElement(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeNestedElement(BinaryWriter out, List<Point> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Point value : values) {
                PointCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeNested(BinaryWriter out, List<List<Point>> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (List<Point> value : values) {
                writeNestedElement(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeAnything(BinaryWriter out, List<Object> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Object value : values) {
                out.writeAny(value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeBlobs(BinaryWriter out, List<byte[]> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (byte[] value : values) {
                out.writeBytes(Required.element(value, "Uint8Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeMaybe(BinaryWriter out, List<Long> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Long value : values) {
                out.writeLong(Required.element(value, "number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static List<String> readTexts(BinaryReader in) {
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

    private static @Nullable String readHolesElementOrNull(BinaryReader in) {
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

    private static List<String> readHoles(BinaryReader in) {
        int count = in.readCount();
        List<String> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(readHolesElementOrNull(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<Integer> readListHolesElement(BinaryReader in) {
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

    private static @Nullable List<Integer> readListHolesElementOrNull(BinaryReader in) {
        List<Integer> value = null;
        boolean known = false;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> {
                    in.skipPrefix();
                    value = readListHolesElement(in);
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

    private static List<List<Integer>> readListHoles(BinaryReader in) {
        int count = in.readCount();
        List<List<Integer>> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(readListHolesElementOrNull(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Set<Color> readColors(BinaryReader in) {
        int count = in.readCount();
        Set<Color> values = new LinkedHashSet<>();
        try {
            for (int i = 0; i < count; i++) {
                if (!values.add(ColorCodec.INSTANCE.read(in))) {
                    throw CodecException.of("Duplicate element in a set.");
                }
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Collection<Point> readPoints(BinaryReader in) {
        int count = in.readCount();
        List<Point> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(PointCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static boolean[] readFlags(BinaryReader in) {
        boolean[] values = new boolean[in.readCount()];
        int index = 0;
        try {
            for (; index < values.length; index++) {
                values[index] = in.readBoolean();
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        return values;
    }

    private static int[] readInts(BinaryReader in) {
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

    private static long[] readLongs(BinaryReader in) {
        long[] values = new long[in.readCount()];
        int index = 0;
        try {
            for (; index < values.length; index++) {
                values[index] = in.readLong();
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        return values;
    }

    private static double[] readDoubles(BinaryReader in) {
        double[] values = new double[in.readCount()];
        int index = 0;
        try {
            for (; index < values.length; index++) {
                values[index] = in.readDouble();
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        return values;
    }

    private static String[] readArray(BinaryReader in) {
        String[] values = new String[in.readCount()];
        int index = 0;
        try {
            for (; index < values.length; index++) {
                values[index] = in.readString();
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        return values;
    }

    private static @Nullable Integer readArrayHolesElementOrNull(BinaryReader in) {
        Integer value = null;
        boolean known = false;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> {
                    value = in.readInt();
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

    private static Integer[] readArrayHoles(BinaryReader in) {
        Integer[] values = new Integer[in.readCount()];
        int index = 0;
        try {
            for (; index < values.length; index++) {
                values[index] = readArrayHolesElementOrNull(in);
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        return values;
    }

    private static int[] readMatrixElement(BinaryReader in) {
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

    private static int[][] readMatrix(BinaryReader in) {
        int[][] values = new int[in.readCount()][];
        int index = 0;
        try {
            for (; index < values.length; index++) {
                values[index] = readMatrixElement(in);
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        return values;
    }

    private static List<String> readGenericArrayElement(BinaryReader in) {
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

    @SuppressWarnings("unchecked")
    private static List<String>[] readGenericArray(BinaryReader in) {
        List<String>[] values = (List<String>[]) new List<?>[in.readCount()];
        int index = 0;
        try {
            for (; index < values.length; index++) {
                values[index] = readGenericArrayElement(in);
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        return values;
    }

    private static List<Point> readNestedElement(BinaryReader in) {
        int count = in.readCount();
        List<Point> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(PointCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<List<Point>> readNested(BinaryReader in) {
        int count = in.readCount();
        List<List<Point>> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(readNestedElement(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<Object> readAnything(BinaryReader in) {
        int count = in.readCount();
        List<Object> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(in.readAny());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<byte[]> readBlobs(BinaryReader in) {
        int count = in.readCount();
        List<byte[]> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(in.readBytes());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<Long> readMaybe(BinaryReader in) {
        int count = in.readCount();
        List<Long> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(in.readLong());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeTexts(JsonWriter out, List<String> values) {
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

    private static void writeHolesElementOrNull(JsonWriter out, @Nullable String value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    private static void writeHoles(JsonWriter out, List<String> values) {
        out.beginArray();
        int index = 0;
        try {
            for (String value : values) {
                writeHolesElementOrNull(out, value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeListHolesElement(JsonWriter out, List<Integer> values) {
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

    private static void writeListHolesElementOrNull(JsonWriter out, @Nullable List<Integer> value) {
        if (value == null) {
            out.writeNull();
        } else {
            writeListHolesElement(out, value);
        }
    }

    private static void writeListHoles(JsonWriter out, List<List<Integer>> values) {
        out.beginArray();
        int index = 0;
        try {
            for (List<Integer> value : values) {
                writeListHolesElementOrNull(out, value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeColors(JsonWriter out, Set<Color> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Color value : values) {
                ColorCodec.INSTANCE.writeJson(out, Required.element(value, "string | number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writePoints(JsonWriter out, Collection<Point> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Point value : values) {
                PointCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeFlags(JsonWriter out, boolean[] values) {
        out.beginArray();
        for (boolean value : values) {
            out.writeBoolean(value);
        }
        out.endArray();
    }

    private static void writeInts(JsonWriter out, int[] values) {
        out.beginArray();
        for (int value : values) {
            out.writeInt(value);
        }
        out.endArray();
    }

    private static void writeLongs(JsonWriter out, long[] values) {
        out.beginArray();
        int index = 0;
        try {
            for (long value : values) {
                out.writeLong(value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeDoubles(JsonWriter out, double[] values) {
        out.beginArray();
        for (double value : values) {
            out.writeDouble(value);
        }
        out.endArray();
    }

    private static void writeArray(JsonWriter out, String[] values) {
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

    private static void writeArrayHolesElementOrNull(JsonWriter out, @Nullable Integer value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeInt(value);
        }
    }

    private static void writeArrayHoles(JsonWriter out, Integer[] values) {
        out.beginArray();
        int index = 0;
        try {
            for (Integer value : values) {
                writeArrayHolesElementOrNull(out, value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeMatrixElement(JsonWriter out, int[] values) {
        out.beginArray();
        for (int value : values) {
            out.writeInt(value);
        }
        out.endArray();
    }

    private static void writeMatrix(JsonWriter out, int[][] values) {
        out.beginArray();
        int index = 0;
        try {
            for (int[] value : values) {
                writeMatrixElement(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeGenericArrayElement(JsonWriter out, List<String> values) {
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

    private static void writeGenericArray(JsonWriter out, List<String>[] values) {
        out.beginArray();
        int index = 0;
        try {
            for (List<String> value : values) {
                writeGenericArrayElement(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeNestedElement(JsonWriter out, List<Point> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Point value : values) {
                PointCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeNested(JsonWriter out, List<List<Point>> values) {
        out.beginArray();
        int index = 0;
        try {
            for (List<Point> value : values) {
                writeNestedElement(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeAnything(JsonWriter out, List<Object> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Object value : values) {
                out.writeAny(value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeBlobs(JsonWriter out, List<byte[]> values) {
        out.beginArray();
        int index = 0;
        try {
            for (byte[] value : values) {
                out.writeBytes(Required.element(value, "Uint8Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeMaybe(JsonWriter out, List<Long> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Long value : values) {
                out.writeLong(Required.element(value, "number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<String> readTexts(JsonReader in) {
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

    private static @Nullable String readHolesElementOrNull(JsonReader in) {
        return in.readNull() ? null : in.readString();
    }

    private static List<String> readHoles(JsonReader in) {
        in.beginArray();
        List<String> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(readHolesElementOrNull(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<Integer> readListHolesElement(JsonReader in) {
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

    private static @Nullable List<Integer> readListHolesElementOrNull(JsonReader in) {
        return in.readNull() ? null : readListHolesElement(in);
    }

    private static List<List<Integer>> readListHoles(JsonReader in) {
        in.beginArray();
        List<List<Integer>> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(readListHolesElementOrNull(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Set<Color> readColors(JsonReader in) {
        in.beginArray();
        Set<Color> values = new LinkedHashSet<>();
        try {
            while (in.nextElement()) {
                if (!values.add(ColorCodec.INSTANCE.readJson(in))) {
                    throw CodecException.of("Duplicate element in a set.");
                }
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Collection<Point> readPoints(JsonReader in) {
        in.beginArray();
        List<Point> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(PointCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static boolean[] readFlags(JsonReader in) {
        in.beginArray();
        boolean[] values = new boolean[16];
        int size = 0;
        try {
            while (in.nextElement()) {
                if (size == values.length) {
                    values = Arrays.copyOf(values, 2 * size);
                }
                values[size] = in.readBoolean();
                size++;
            }
        } catch (CodecException e) {
            throw e.at(size);
        }
        return Arrays.copyOf(values, size);
    }

    private static int[] readInts(JsonReader in) {
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

    private static long[] readLongs(JsonReader in) {
        in.beginArray();
        long[] values = new long[16];
        int size = 0;
        try {
            while (in.nextElement()) {
                if (size == values.length) {
                    values = Arrays.copyOf(values, 2 * size);
                }
                values[size] = in.readLong();
                size++;
            }
        } catch (CodecException e) {
            throw e.at(size);
        }
        return Arrays.copyOf(values, size);
    }

    private static double[] readDoubles(JsonReader in) {
        in.beginArray();
        double[] values = new double[16];
        int size = 0;
        try {
            while (in.nextElement()) {
                if (size == values.length) {
                    values = Arrays.copyOf(values, 2 * size);
                }
                values[size] = in.readDouble();
                size++;
            }
        } catch (CodecException e) {
            throw e.at(size);
        }
        return Arrays.copyOf(values, size);
    }

    private static String[] readArray(JsonReader in) {
        in.beginArray();
        List<String> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(in.readString());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values.toArray(new String[0]);
    }

    private static @Nullable Integer readArrayHolesElementOrNull(JsonReader in) {
        return in.readNull() ? null : in.readInt();
    }

    private static Integer[] readArrayHoles(JsonReader in) {
        in.beginArray();
        List<Integer> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(readArrayHolesElementOrNull(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values.toArray(new Integer[0]);
    }

    private static int[] readMatrixElement(JsonReader in) {
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

    private static int[][] readMatrix(JsonReader in) {
        in.beginArray();
        List<int[]> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(readMatrixElement(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values.toArray(new int[0][]);
    }

    private static List<String> readGenericArrayElement(JsonReader in) {
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

    @SuppressWarnings("unchecked")
    private static List<String>[] readGenericArray(JsonReader in) {
        in.beginArray();
        List<List<String>> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(readGenericArrayElement(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values.toArray((List<String>[]) new List<?>[0]);
    }

    private static List<Point> readNestedElement(JsonReader in) {
        in.beginArray();
        List<Point> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(PointCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<List<Point>> readNested(JsonReader in) {
        in.beginArray();
        List<List<Point>> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(readNestedElement(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<Object> readAnything(JsonReader in) {
        in.beginArray();
        List<Object> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(in.readAny());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<byte[]> readBlobs(JsonReader in) {
        in.beginArray();
        List<byte[]> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(in.readBytes());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<Long> readMaybe(JsonReader in) {
        in.beginArray();
        List<Long> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(in.readLong());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
