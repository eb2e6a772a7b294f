package com.example.arrays;

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
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link MsgArrays}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgArraysCodec implements Codec<MsgArrays> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgArraysCodec INSTANCE = new MsgArraysCodec();

    private static final JsonNames NAMES = JsonNames.of("matrix", "genericArray");

    private MsgArraysCodec() {
        Generation.check(MsgArraysCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgArrays value) {
        int[][] matrix = Required.property(value.matrix(), "matrix");
        List<String>[] genericArray = Required.property(value.genericArray(), "genericArray");
        out.writeVarint(2);
        String at = "matrix";
        try {
            out.writeHeader(0x28);
            int matrixMark = out.beginBlock();
            writeMatrix(out, matrix);
            out.endBlock(matrixMark);
            at = "genericArray";
            out.writeHeader(0x2c);
            int genericArrayMark = out.beginBlock();
            writeGenericArray(out, genericArray);
            out.endBlock(genericArrayMark);
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public MsgArrays read(BinaryReader in) {
        in.allocate(24);
        int[][] matrix = null;
        List<String>[] genericArray = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        matrix = readMatrix(in);
                    }
                    case 11 -> {
                        in.skipPrefix();
                        genericArray = readGenericArray(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        matrix = Required.property(matrix, "matrix");
        genericArray = Required.property(genericArray, "genericArray");
        try {
            return new MsgArrays(matrix, genericArray);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgArrays value) {
        int[][] matrix = Required.property(value.matrix(), "matrix");
        List<String>[] genericArray = Required.property(value.genericArray(), "genericArray");
        out.beginObject();
        String at = "matrix";
        try {
            out.name(NAMES, 0);
            writeMatrix(out, matrix);
            at = "genericArray";
            out.name(NAMES, 1);
            writeGenericArray(out, genericArray);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    public MsgArrays readJson(JsonReader in) {
        in.allocate(24);
        int[][] matrix = null;
        List<String>[] genericArray = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> matrix = readMatrix(in);
                    case 1 -> genericArray = readGenericArray(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        matrix = Required.property(matrix, "matrix");
        genericArray = Required.property(genericArray, "genericArray");
        try {
            return new MsgArrays(matrix, genericArray);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "matrix";
            case 11 -> "genericArray";
            default -> "#" + block;
        };
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

    private static int[] readMatrixElement(BinaryReader in) {
        int count = in.readCount();
        in.allocate(24 + 4L * count);
        int[] values = new int[count];
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
        int count = in.readCount();
        in.allocate(24 + 4L * count);
        int[][] values = new int[count][];
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

    @SuppressWarnings("unchecked")
    private static List<String>[] readGenericArray(BinaryReader in) {
        int count = in.readCount();
        in.allocate(24 + 4L * count);
        List<String>[] values = (List<String>[]) new List<?>[count];
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

    private static int[] readMatrixElement(JsonReader in) {
        in.allocate(24);
        in.beginArray();
        int[] values = new int[16];
        int size = 0;
        try {
            while (in.nextElement()) {
                in.allocate(8);
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
        in.allocate(24);
        in.beginArray();
        List<int[]> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(8);
                values.add(readMatrixElement(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values.toArray(new int[0][]);
    }

    private static List<String> readGenericArrayElement(JsonReader in) {
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

    @SuppressWarnings("unchecked")
    private static List<String>[] readGenericArray(JsonReader in) {
        in.allocate(24);
        in.beginArray();
        List<List<String>> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(8);
                values.add(readGenericArrayElement(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values.toArray((List<String>[]) new List<?>[0]);
    }
}
