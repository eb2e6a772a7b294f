package com.example.vectors;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads {@link MsgVectors}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsCodec implements Codec<MsgVectors> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsCodec INSTANCE = new MsgVectorsCodec();

    private static final JsonNames NAMES = JsonNames.of("holes", "lists", "bases", "mixed", "opt",
            "nested", "color", "level", "arrayBuffer", "uint8", "int8", "int16", "uint16", "uint32",
            "float32", "float64", "date", "base", "empty", "hasTuple", "tree", "strings", "ints",
            "anys", "arrays", "tuples", "interfaces", "dates", "buffers", "numericKeys", "shape",
            "hasId", "any");

    private MsgVectorsCodec() {
        Generation.check(MsgVectorsCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors value) {
        List<String> holes = value.holes();
        List<List<Integer>> lists = value.lists();
        List<MsgVectors.Base> bases = value.bases();
        MsgVectors.Mixed mixed = value.mixed();
        MsgVectors.Opt opt = value.opt();
        MsgVectors.Nested nested = value.nested();
        MsgVectors.Color color = value.color();
        MsgVectors.Level level = value.level();
        byte[] arrayBuffer = value.arrayBuffer();
        byte[] uint8 = value.uint8();
        byte[] int8 = value.int8();
        short[] int16 = value.int16();
        int[] uint16 = value.uint16();
        long[] uint32 = value.uint32();
        float[] float32 = value.float32();
        double[] float64 = value.float64();
        Instant date = value.date();
        MsgVectors.Base base = value.base();
        MsgVectors.Empty empty = Required.property(value.empty(), "empty").orElse(null);
        MsgVectors.HasTuple hasTuple = value.hasTuple();
        MsgVectors.Tree tree = value.tree();
        Map<String, String> strings = value.strings();
        Map<String, Integer> ints = value.ints();
        Map<String, Object> anys = value.anys();
        Map<String, List<Integer>> arrays = value.arrays();
        Map<String, MsgVectors.UintPair> tuples = value.tuples();
        Map<String, MsgVectors.Base> interfaces = value.interfaces();
        Map<String, Instant> dates = value.dates();
        Map<String, byte[]> buffers = value.buffers();
        Map<Integer, String> numericKeys = value.numericKeys();
        MsgVectors.Shape shape = value.shape();
        MsgVectors.HasId hasId = value.hasId();
        Object any = value.any();
        int blocks = 0;
        blocks += holes == null ? 0 : 1;
        blocks += lists == null ? 0 : 1;
        blocks += bases == null ? 0 : 1;
        blocks += mixed == null ? 0 : 1;
        blocks += opt == null ? 0 : 1;
        blocks += nested == null ? 0 : 1;
        blocks += color == null ? 0 : 1;
        blocks += level == null ? 0 : 1;
        blocks += arrayBuffer == null ? 0 : 1;
        blocks += uint8 == null ? 0 : 1;
        blocks += int8 == null ? 0 : 1;
        blocks += int16 == null ? 0 : 1;
        blocks += uint16 == null ? 0 : 1;
        blocks += uint32 == null ? 0 : 1;
        blocks += float32 == null ? 0 : 1;
        blocks += float64 == null ? 0 : 1;
        blocks += date == null ? 0 : 1;
        blocks += base == null ? 0 : 1;
        blocks += empty == null ? 0 : 1;
        blocks += hasTuple == null ? 0 : 1;
        blocks += tree == null ? 0 : 1;
        blocks += strings == null ? 0 : 1;
        blocks += ints == null ? 0 : 1;
        blocks += anys == null ? 0 : 1;
        blocks += arrays == null ? 0 : 1;
        blocks += tuples == null ? 0 : 1;
        blocks += interfaces == null ? 0 : 1;
        blocks += dates == null ? 0 : 1;
        blocks += buffers == null ? 0 : 1;
        blocks += numericKeys == null ? 0 : 1;
        blocks += shape == null ? 0 : 1;
        blocks += hasId == null ? 0 : 1;
        blocks += any == null ? 0 : 1;
        out.writeVarint(blocks);
        String at = "holes";
        try {
            if (holes != null) {
                out.writeHeader(0x28);
                int holesMark = out.beginBlock();
                writeHoles(out, holes);
                out.endBlock(holesMark);
            }
            at = "lists";
            if (lists != null) {
                out.writeHeader(0x2c);
                int listsMark = out.beginBlock();
                writeLists(out, lists);
                out.endBlock(listsMark);
            }
            at = "bases";
            if (bases != null) {
                out.writeHeader(0x30);
                int basesMark = out.beginBlock();
                writeBases(out, bases);
                out.endBlock(basesMark);
            }
            at = "mixed";
            if (mixed != null) {
                out.writeHeader(0x34);
                int mixedMark = out.beginBlock();
                MsgVectorsMixedCodec.INSTANCE.write(out, mixed);
                out.endBlock(mixedMark);
            }
            at = "opt";
            if (opt != null) {
                out.writeHeader(0x38);
                int optMark = out.beginBlock();
                MsgVectorsOptCodec.INSTANCE.write(out, opt);
                out.endBlock(optMark);
            }
            at = "nested";
            if (nested != null) {
                out.writeHeader(0x3c);
                int nestedMark = out.beginBlock();
                MsgVectorsNestedCodec.INSTANCE.write(out, nested);
                out.endBlock(nestedMark);
            }
            if (color != null) {
                out.writeHeader(0x41);
                MsgVectorsColorCodec.INSTANCE.write(out, color);
            }
            if (level != null) {
                out.writeHeader(0x45);
                MsgVectorsLevelCodec.INSTANCE.write(out, level);
            }
            if (arrayBuffer != null) {
                out.writeHeader(0x48);
                out.writeBytes(arrayBuffer);
            }
            if (uint8 != null) {
                out.writeHeader(0x4c);
                out.writeBytes(uint8);
            }
            if (int8 != null) {
                out.writeHeader(0x50);
                out.writeBytes(int8);
            }
            if (int16 != null) {
                out.writeHeader(0x54);
                out.writeShorts(int16);
            }
            at = "uint16";
            if (uint16 != null) {
                out.writeHeader(0x58);
                out.writeUint16s(uint16);
            }
            at = "uint32";
            if (uint32 != null) {
                out.writeHeader(0x5c);
                out.writeUint32s(uint32);
            }
            if (float32 != null) {
                out.writeHeader(0x60);
                out.writeFloats(float32);
            }
            if (float64 != null) {
                out.writeHeader(0x64);
                out.writeDoubles(float64);
            }
            at = "date";
            if (date != null) {
                out.writeHeader(0x69);
                out.writeDate(date);
            }
            at = "base";
            if (base != null) {
                out.writeHeader(0x6f);
                MsgVectorsBaseCodec.INSTANCE.write(out, base);
            }
            at = "empty";
            if (empty != null) {
                out.writeHeader(0x73);
                MsgVectorsEmptyCodec.INSTANCE.write(out, empty);
            }
            at = "hasTuple";
            if (hasTuple != null) {
                out.writeHeader(0x77);
                MsgVectorsHasTupleCodec.INSTANCE.write(out, hasTuple);
            }
            at = "tree";
            if (tree != null) {
                out.writeHeader(0x7b);
                MsgVectorsTreeCodec.INSTANCE.write(out, tree);
            }
            at = "strings";
            if (strings != null) {
                out.writeHeader(0x7f);
                writeStrings(out, strings);
            }
            at = "ints";
            if (ints != null) {
                out.writeHeader(0x83);
                writeInts(out, ints);
            }
            at = "anys";
            if (anys != null) {
                out.writeHeader(0x87);
                writeAnys(out, anys);
            }
            at = "arrays";
            if (arrays != null) {
                out.writeHeader(0x8b);
                writeArrays(out, arrays);
            }
            at = "tuples";
            if (tuples != null) {
                out.writeHeader(0x8f);
                writeTuples(out, tuples);
            }
            at = "interfaces";
            if (interfaces != null) {
                out.writeHeader(0x93);
                writeInterfaces(out, interfaces);
            }
            at = "dates";
            if (dates != null) {
                out.writeHeader(0x97);
                writeDates(out, dates);
            }
            at = "buffers";
            if (buffers != null) {
                out.writeHeader(0x9b);
                writeBuffers(out, buffers);
            }
            at = "numericKeys";
            if (numericKeys != null) {
                out.writeHeader(0x9f);
                writeNumericKeys(out, numericKeys);
            }
            at = "shape";
            if (shape != null) {
                out.writeHeader(0xa3);
                MsgVectorsShapeCodec.INSTANCE.write(out, shape);
            }
            at = "hasId";
            if (hasId != null) {
                out.writeHeader(0xa7);
                MsgVectorsHasIdCodec.INSTANCE.write(out, hasId);
            }
            at = "any";
            if (any != null) {
                out.writeHeader(0xa8);
                out.writeAny(any);
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public MsgVectors read(BinaryReader in) {
        List<String> holes = null;
        List<List<Integer>> lists = null;
        List<MsgVectors.Base> bases = null;
        MsgVectors.Mixed mixed = null;
        MsgVectors.Opt opt = null;
        MsgVectors.Nested nested = null;
        MsgVectors.Color color = null;
        MsgVectors.Level level = null;
        byte[] arrayBuffer = null;
        byte[] uint8 = null;
        byte[] int8 = null;
        short[] int16 = null;
        int[] uint16 = null;
        long[] uint32 = null;
        float[] float32 = null;
        double[] float64 = null;
        Instant date = null;
        MsgVectors.Base base = null;
        MsgVectors.Empty empty = null;
        MsgVectors.HasTuple hasTuple = null;
        MsgVectors.Tree tree = null;
        Map<String, String> strings = null;
        Map<String, Integer> ints = null;
        Map<String, Object> anys = null;
        Map<String, List<Integer>> arrays = null;
        Map<String, MsgVectors.UintPair> tuples = null;
        Map<String, MsgVectors.Base> interfaces = null;
        Map<String, Instant> dates = null;
        Map<String, byte[]> buffers = null;
        Map<Integer, String> numericKeys = null;
        MsgVectors.Shape shape = null;
        MsgVectors.HasId hasId = null;
        Object any = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        holes = readHoles(in);
                    }
                    case 11 -> {
                        in.skipPrefix();
                        lists = readLists(in);
                    }
                    case 12 -> {
                        in.skipPrefix();
                        bases = readBases(in);
                    }
                    case 13 -> {
                        in.skipPrefix();
                        mixed = MsgVectorsMixedCodec.INSTANCE.read(in);
                    }
                    case 14 -> {
                        in.skipPrefix();
                        opt = MsgVectorsOptCodec.INSTANCE.read(in);
                    }
                    case 15 -> {
                        in.skipPrefix();
                        nested = MsgVectorsNestedCodec.INSTANCE.read(in);
                    }
                    case 16 -> color = MsgVectorsColorCodec.INSTANCE.read(in);
                    case 17 -> level = MsgVectorsLevelCodec.INSTANCE.read(in);
                    case 18 -> arrayBuffer = in.readArrayBuffer();
                    case 19 -> uint8 = in.readBytes();
                    case 20 -> int8 = in.readInt8s();
                    case 21 -> int16 = in.readShorts();
                    case 22 -> uint16 = in.readUint16s();
                    case 23 -> uint32 = in.readUint32s();
                    case 24 -> float32 = in.readFloats();
                    case 25 -> float64 = in.readDoubles();
                    case 26 -> date = in.readInstant();
                    case 27 -> base = MsgVectorsBaseCodec.INSTANCE.read(in);
                    case 28 -> empty = MsgVectorsEmptyCodec.INSTANCE.read(in);
                    case 29 -> hasTuple = MsgVectorsHasTupleCodec.INSTANCE.read(in);
                    case 30 -> tree = MsgVectorsTreeCodec.INSTANCE.read(in);
                    case 31 -> strings = readStrings(in);
                    case 32 -> ints = readInts(in);
                    case 33 -> anys = readAnys(in);
                    case 34 -> arrays = readArrays(in);
                    case 35 -> tuples = readTuples(in);
                    case 36 -> interfaces = readInterfaces(in);
                    case 37 -> dates = readDates(in);
                    case 38 -> buffers = readBuffers(in);
                    case 39 -> numericKeys = readNumericKeys(in);
                    case 40 -> shape = MsgVectorsShapeCodec.INSTANCE.read(in);
                    case 41 -> hasId = MsgVectorsHasIdCodec.INSTANCE.read(in);
                    case 42 -> any = in.readAny();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        try {
            return new MsgVectors(holes, lists, bases, mixed, opt, nested, color, level,
                    arrayBuffer, uint8, int8, int16, uint16, uint32, float32, float64, date, base,
                    Optional.ofNullable(empty), hasTuple, tree, strings, ints, anys, arrays, tuples,
                    interfaces, dates, buffers, numericKeys, shape, hasId, any);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors value) {
        List<String> holes = value.holes();
        List<List<Integer>> lists = value.lists();
        List<MsgVectors.Base> bases = value.bases();
        MsgVectors.Mixed mixed = value.mixed();
        MsgVectors.Opt opt = value.opt();
        MsgVectors.Nested nested = value.nested();
        MsgVectors.Color color = value.color();
        MsgVectors.Level level = value.level();
        byte[] arrayBuffer = value.arrayBuffer();
        byte[] uint8 = value.uint8();
        byte[] int8 = value.int8();
        short[] int16 = value.int16();
        int[] uint16 = value.uint16();
        long[] uint32 = value.uint32();
        float[] float32 = value.float32();
        double[] float64 = value.float64();
        Instant date = value.date();
        MsgVectors.Base base = value.base();
        MsgVectors.Empty empty = Required.property(value.empty(), "empty").orElse(null);
        MsgVectors.HasTuple hasTuple = value.hasTuple();
        MsgVectors.Tree tree = value.tree();
        Map<String, String> strings = value.strings();
        Map<String, Integer> ints = value.ints();
        Map<String, Object> anys = value.anys();
        Map<String, List<Integer>> arrays = value.arrays();
        Map<String, MsgVectors.UintPair> tuples = value.tuples();
        Map<String, MsgVectors.Base> interfaces = value.interfaces();
        Map<String, Instant> dates = value.dates();
        Map<String, byte[]> buffers = value.buffers();
        Map<Integer, String> numericKeys = value.numericKeys();
        MsgVectors.Shape shape = value.shape();
        MsgVectors.HasId hasId = value.hasId();
        Object any = value.any();
        out.beginObject();
        String at = "holes";
        try {
            if (holes != null) {
                out.name(NAMES, 0);
                writeHoles(out, holes);
            }
            at = "lists";
            if (lists != null) {
                out.name(NAMES, 1);
                writeLists(out, lists);
            }
            at = "bases";
            if (bases != null) {
                out.name(NAMES, 2);
                writeBases(out, bases);
            }
            at = "mixed";
            if (mixed != null) {
                out.name(NAMES, 3);
                MsgVectorsMixedCodec.INSTANCE.writeJson(out, mixed);
            }
            at = "opt";
            if (opt != null) {
                out.name(NAMES, 4);
                MsgVectorsOptCodec.INSTANCE.writeJson(out, opt);
            }
            at = "nested";
            if (nested != null) {
                out.name(NAMES, 5);
                MsgVectorsNestedCodec.INSTANCE.writeJson(out, nested);
            }
            if (color != null) {
                out.name(NAMES, 6);
                MsgVectorsColorCodec.INSTANCE.writeJson(out, color);
            }
            if (level != null) {
                out.name(NAMES, 7);
                MsgVectorsLevelCodec.INSTANCE.writeJson(out, level);
            }
            if (arrayBuffer != null) {
                out.name(NAMES, 8);
                out.writeBytes(arrayBuffer);
            }
            if (uint8 != null) {
                out.name(NAMES, 9);
                out.writeBytes(uint8);
            }
            if (int8 != null) {
                out.name(NAMES, 10);
                out.writeBytes(int8);
            }
            if (int16 != null) {
                out.name(NAMES, 11);
                out.writeShorts(int16);
            }
            at = "uint16";
            if (uint16 != null) {
                out.name(NAMES, 12);
                out.writeUint16s(uint16);
            }
            at = "uint32";
            if (uint32 != null) {
                out.name(NAMES, 13);
                out.writeUint32s(uint32);
            }
            if (float32 != null) {
                out.name(NAMES, 14);
                out.writeFloats(float32);
            }
            if (float64 != null) {
                out.name(NAMES, 15);
                out.writeDoubles(float64);
            }
            at = "date";
            if (date != null) {
                out.name(NAMES, 16);
                out.writeDate(date);
            }
            at = "base";
            if (base != null) {
                out.name(NAMES, 17);
                MsgVectorsBaseCodec.INSTANCE.writeJson(out, base);
            }
            at = "empty";
            if (empty != null) {
                out.name(NAMES, 18);
                MsgVectorsEmptyCodec.INSTANCE.writeJson(out, empty);
            }
            at = "hasTuple";
            if (hasTuple != null) {
                out.name(NAMES, 19);
                MsgVectorsHasTupleCodec.INSTANCE.writeJson(out, hasTuple);
            }
            at = "tree";
            if (tree != null) {
                out.name(NAMES, 20);
                MsgVectorsTreeCodec.INSTANCE.writeJson(out, tree);
            }
            at = "strings";
            if (strings != null) {
                out.name(NAMES, 21);
                writeStrings(out, strings);
            }
            at = "ints";
            if (ints != null) {
                out.name(NAMES, 22);
                writeInts(out, ints);
            }
            at = "anys";
            if (anys != null) {
                out.name(NAMES, 23);
                writeAnys(out, anys);
            }
            at = "arrays";
            if (arrays != null) {
                out.name(NAMES, 24);
                writeArrays(out, arrays);
            }
            at = "tuples";
            if (tuples != null) {
                out.name(NAMES, 25);
                writeTuples(out, tuples);
            }
            at = "interfaces";
            if (interfaces != null) {
                out.name(NAMES, 26);
                writeInterfaces(out, interfaces);
            }
            at = "dates";
            if (dates != null) {
                out.name(NAMES, 27);
                writeDates(out, dates);
            }
            at = "buffers";
            if (buffers != null) {
                out.name(NAMES, 28);
                writeBuffers(out, buffers);
            }
            at = "numericKeys";
            if (numericKeys != null) {
                out.name(NAMES, 29);
                writeNumericKeys(out, numericKeys);
            }
            at = "shape";
            if (shape != null) {
                out.name(NAMES, 30);
                MsgVectorsShapeCodec.INSTANCE.writeJson(out, shape);
            }
            at = "hasId";
            if (hasId != null) {
                out.name(NAMES, 31);
                MsgVectorsHasIdCodec.INSTANCE.writeJson(out, hasId);
            }
            at = "any";
            if (any != null) {
                out.name(NAMES, 32);
                out.writeAny(any);
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    public MsgVectors readJson(JsonReader in) {
        List<String> holes = null;
        List<List<Integer>> lists = null;
        List<MsgVectors.Base> bases = null;
        MsgVectors.Mixed mixed = null;
        MsgVectors.Opt opt = null;
        MsgVectors.Nested nested = null;
        MsgVectors.Color color = null;
        MsgVectors.Level level = null;
        byte[] arrayBuffer = null;
        byte[] uint8 = null;
        byte[] int8 = null;
        short[] int16 = null;
        int[] uint16 = null;
        long[] uint32 = null;
        float[] float32 = null;
        double[] float64 = null;
        Instant date = null;
        MsgVectors.Base base = null;
        MsgVectors.Empty empty = null;
        MsgVectors.HasTuple hasTuple = null;
        MsgVectors.Tree tree = null;
        Map<String, String> strings = null;
        Map<String, Integer> ints = null;
        Map<String, Object> anys = null;
        Map<String, List<Integer>> arrays = null;
        Map<String, MsgVectors.UintPair> tuples = null;
        Map<String, MsgVectors.Base> interfaces = null;
        Map<String, Instant> dates = null;
        Map<String, byte[]> buffers = null;
        Map<Integer, String> numericKeys = null;
        MsgVectors.Shape shape = null;
        MsgVectors.HasId hasId = null;
        Object any = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> holes = readHoles(in);
                    case 1 -> lists = readLists(in);
                    case 2 -> bases = readBases(in);
                    case 3 -> mixed = MsgVectorsMixedCodec.INSTANCE.readJson(in);
                    case 4 -> opt = MsgVectorsOptCodec.INSTANCE.readJson(in);
                    case 5 -> nested = MsgVectorsNestedCodec.INSTANCE.readJson(in);
                    case 6 -> color = MsgVectorsColorCodec.INSTANCE.readJson(in);
                    case 7 -> level = MsgVectorsLevelCodec.INSTANCE.readJson(in);
                    case 8 -> arrayBuffer = in.readArrayBuffer();
                    case 9 -> uint8 = in.readBytes();
                    case 10 -> int8 = in.readInt8s();
                    case 11 -> int16 = in.readShorts();
                    case 12 -> uint16 = in.readUint16s();
                    case 13 -> uint32 = in.readUint32s();
                    case 14 -> float32 = in.readFloats();
                    case 15 -> float64 = in.readDoubles();
                    case 16 -> date = in.readInstant();
                    case 17 -> base = MsgVectorsBaseCodec.INSTANCE.readJson(in);
                    case 18 -> empty = MsgVectorsEmptyCodec.INSTANCE.readJson(in);
                    case 19 -> hasTuple = MsgVectorsHasTupleCodec.INSTANCE.readJson(in);
                    case 20 -> tree = MsgVectorsTreeCodec.INSTANCE.readJson(in);
                    case 21 -> strings = readStrings(in);
                    case 22 -> ints = readInts(in);
                    case 23 -> anys = readAnys(in);
                    case 24 -> arrays = readArrays(in);
                    case 25 -> tuples = readTuples(in);
                    case 26 -> interfaces = readInterfaces(in);
                    case 27 -> dates = readDates(in);
                    case 28 -> buffers = readBuffers(in);
                    case 29 -> numericKeys = readNumericKeys(in);
                    case 30 -> shape = MsgVectorsShapeCodec.INSTANCE.readJson(in);
                    case 31 -> hasId = MsgVectorsHasIdCodec.INSTANCE.readJson(in);
                    case 32 -> any = in.readAny();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        try {
            return new MsgVectors(holes, lists, bases, mixed, opt, nested, color, level,
                    arrayBuffer, uint8, int8, int16, uint16, uint32, float32, float64, date, base,
                    Optional.ofNullable(empty), hasTuple, tree, strings, ints, anys, arrays, tuples,
                    interfaces, dates, buffers, numericKeys, shape, hasId, any);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "holes";
            case 11 -> "lists";
            case 12 -> "bases";
            case 13 -> "mixed";
            case 14 -> "opt";
            case 15 -> "nested";
            case 16 -> "color";
            case 17 -> "level";
            case 18 -> "arrayBuffer";
            case 19 -> "uint8";
            case 20 -> "int8";
            case 21 -> "int16";
            case 22 -> "uint16";
            case 23 -> "uint32";
            case 24 -> "float32";
            case 25 -> "float64";
            case 26 -> "date";
            case 27 -> "base";
            case 28 -> "empty";
            case 29 -> "hasTuple";
            case 30 -> "tree";
            case 31 -> "strings";
            case 32 -> "ints";
            case 33 -> "anys";
            case 34 -> "arrays";
            case 35 -> "tuples";
            case 36 -> "interfaces";
            case 37 -> "dates";
            case 38 -> "buffers";
            case 39 -> "numericKeys";
            case 40 -> "shape";
            case 41 -> "hasId";
            case 42 -> "any";
            default -> "#" + block;
        };
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

    private static void writeListsElement(BinaryWriter out, List<Integer> values) {
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

    private static void writeLists(BinaryWriter out, List<List<Integer>> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (List<Integer> value : values) {
                writeListsElement(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeBases(BinaryWriter out, List<MsgVectors.Base> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (MsgVectors.Base value : values) {
                MsgVectorsBaseCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeStrings(BinaryWriter out, Map<String, String> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            String value = Required.entry(entry.getValue(), key, "string");
            out.writeHeader(0x0);
            out.writeString(key);
            out.writeString(value);
        }
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

    private static void writeAnys(BinaryWriter out, Map<String, Object> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, Object> entry : values.entrySet()) {
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

    private static void writeArraysValue(BinaryWriter out, List<Integer> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Integer value : values) {
                out.writeUint(Required.element(value, "number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeArrays(BinaryWriter out, Map<String, List<Integer>> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, List<Integer>> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            List<Integer> value = Required.entry(entry.getValue(), key, "Array");
            try {
                out.writeHeader(0x0);
                long entryMark = out.beginEntry(key);
                writeArraysValue(out, value);
                out.endEntry(entryMark);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static void writeTuples(BinaryWriter out, Map<String, MsgVectors.UintPair> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, MsgVectors.UintPair> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            MsgVectors.UintPair value = Required.entry(entry.getValue(), key, "Array");
            try {
                out.writeHeader(0x0);
                long entryMark = out.beginEntry(key);
                MsgVectorsUintPairCodec.INSTANCE.write(out, value);
                out.endEntry(entryMark);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static void writeInterfaces(BinaryWriter out, Map<String, MsgVectors.Base> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, MsgVectors.Base> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            MsgVectors.Base value = Required.entry(entry.getValue(), key, "Object");
            try {
                out.writeHeader(0x3);
                out.writeString(key);
                MsgVectorsBaseCodec.INSTANCE.write(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static void writeDates(BinaryWriter out, Map<String, Instant> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, Instant> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Instant value = Required.entry(entry.getValue(), key, "Date");
            try {
                out.writeHeader(0x1);
                out.writeString(key);
                out.writeDate(value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static void writeBuffers(BinaryWriter out, Map<String, byte[]> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, byte[]> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            byte[] value = Required.entry(entry.getValue(), key, "Uint8Array");
            out.writeHeader(0x0);
            out.writeString(key);
            out.writeBytes(value);
        }
    }

    private static void writeNumericKeys(BinaryWriter out, Map<Integer, String> values) {
        out.writeVarint(values.size());
        for (Map.Entry<Integer, String> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            String value = Required.entry(entry.getValue(), key, "string");
            out.writeHeader(0x0);
            out.writeString(key);
            out.writeString(value);
        }
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

    private static List<Integer> readListsElement(BinaryReader in) {
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

    private static List<List<Integer>> readLists(BinaryReader in) {
        int count = in.readCount();
        List<List<Integer>> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(readListsElement(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<MsgVectors.Base> readBases(BinaryReader in) {
        int count = in.readCount();
        List<MsgVectors.Base> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(MsgVectorsBaseCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Map<String, String> readStrings(BinaryReader in) {
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

    private static Map<String, Object> readAnys(BinaryReader in) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                values.put(key, in.readAny());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static List<Integer> readArraysValue(BinaryReader in) {
        int count = in.readCount();
        List<Integer> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(in.readUintInt());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Map<String, List<Integer>> readArrays(BinaryReader in) {
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
                values.put(key, readArraysValue(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<String, MsgVectors.UintPair> readTuples(BinaryReader in) {
        Map<String, MsgVectors.UintPair> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                in.skipPrefix();
                values.put(key, MsgVectorsUintPairCodec.INSTANCE.read(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<String, MsgVectors.Base> readInterfaces(BinaryReader in) {
        Map<String, MsgVectors.Base> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                values.put(key, MsgVectorsBaseCodec.INSTANCE.read(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<String, Instant> readDates(BinaryReader in) {
        Map<String, Instant> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                values.put(key, in.readInstant());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<String, byte[]> readBuffers(BinaryReader in) {
        Map<String, byte[]> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                values.put(key, in.readBytes());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<Integer, String> readNumericKeys(BinaryReader in) {
        Map<Integer, String> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            Integer number = MapKeys.toInt(key);
            try {
                values.put(number, in.readString());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
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

    private static void writeListsElement(JsonWriter out, List<Integer> values) {
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

    private static void writeLists(JsonWriter out, List<List<Integer>> values) {
        out.beginArray();
        int index = 0;
        try {
            for (List<Integer> value : values) {
                writeListsElement(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeBases(JsonWriter out, List<MsgVectors.Base> values) {
        out.beginArray();
        int index = 0;
        try {
            for (MsgVectors.Base value : values) {
                MsgVectorsBaseCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeStrings(JsonWriter out, Map<String, String> values) {
        out.beginObject();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            String value = Required.entry(entry.getValue(), key, "string");
            out.key(key);
            out.writeString(value);
        }
        out.endObject();
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

    private static void writeAnys(JsonWriter out, Map<String, Object> values) {
        out.beginObject();
        for (Map.Entry<String, Object> entry : values.entrySet()) {
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

    private static void writeArraysValue(JsonWriter out, List<Integer> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Integer value : values) {
                out.writeUint(Required.element(value, "number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeArrays(JsonWriter out, Map<String, List<Integer>> values) {
        out.beginObject();
        for (Map.Entry<String, List<Integer>> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            List<Integer> value = Required.entry(entry.getValue(), key, "Array");
            try {
                out.key(key);
                writeArraysValue(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static void writeTuples(JsonWriter out, Map<String, MsgVectors.UintPair> values) {
        out.beginObject();
        for (Map.Entry<String, MsgVectors.UintPair> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            MsgVectors.UintPair value = Required.entry(entry.getValue(), key, "Array");
            try {
                out.key(key);
                MsgVectorsUintPairCodec.INSTANCE.writeJson(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static void writeInterfaces(JsonWriter out, Map<String, MsgVectors.Base> values) {
        out.beginObject();
        for (Map.Entry<String, MsgVectors.Base> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            MsgVectors.Base value = Required.entry(entry.getValue(), key, "Object");
            try {
                out.key(key);
                MsgVectorsBaseCodec.INSTANCE.writeJson(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static void writeDates(JsonWriter out, Map<String, Instant> values) {
        out.beginObject();
        for (Map.Entry<String, Instant> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Instant value = Required.entry(entry.getValue(), key, "Date");
            try {
                out.key(key);
                out.writeDate(value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static void writeBuffers(JsonWriter out, Map<String, byte[]> values) {
        out.beginObject();
        for (Map.Entry<String, byte[]> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            byte[] value = Required.entry(entry.getValue(), key, "Uint8Array");
            out.key(key);
            out.writeBytes(value);
        }
        out.endObject();
    }

    private static void writeNumericKeys(JsonWriter out, Map<Integer, String> values) {
        out.beginObject();
        for (Map.Entry<Integer, String> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            String value = Required.entry(entry.getValue(), key, "string");
            out.key(key);
            out.writeString(value);
        }
        out.endObject();
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

    private static List<Integer> readListsElement(JsonReader in) {
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

    private static List<List<Integer>> readLists(JsonReader in) {
        in.beginArray();
        List<List<Integer>> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(readListsElement(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<MsgVectors.Base> readBases(JsonReader in) {
        in.beginArray();
        List<MsgVectors.Base> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(MsgVectorsBaseCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Map<String, String> readStrings(JsonReader in) {
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

    private static Map<String, Object> readAnys(JsonReader in) {
        in.beginObject();
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, in.readAny());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static List<Integer> readArraysValue(JsonReader in) {
        in.beginArray();
        List<Integer> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(in.readUintInt());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Map<String, List<Integer>> readArrays(JsonReader in) {
        in.beginObject();
        Map<String, List<Integer>> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, readArraysValue(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<String, MsgVectors.UintPair> readTuples(JsonReader in) {
        in.beginObject();
        Map<String, MsgVectors.UintPair> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, MsgVectorsUintPairCodec.INSTANCE.readJson(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<String, MsgVectors.Base> readInterfaces(JsonReader in) {
        in.beginObject();
        Map<String, MsgVectors.Base> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, MsgVectorsBaseCodec.INSTANCE.readJson(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<String, Instant> readDates(JsonReader in) {
        in.beginObject();
        Map<String, Instant> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, in.readInstant());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<String, byte[]> readBuffers(JsonReader in) {
        in.beginObject();
        Map<String, byte[]> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, in.readBytes());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static Map<Integer, String> readNumericKeys(JsonReader in) {
        in.beginObject();
        Map<Integer, String> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            Integer number = MapKeys.toInt(key);
            try {
                values.put(number, in.readString());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }
}
