package com.example.lists;

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
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes {@link MsgLists}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgListsCodec implements Codec<MsgLists> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgListsCodec INSTANCE = new MsgListsCodec();

    private static final JsonNames NAMES = JsonNames.of("holes", "sizes");

    private MsgListsCodec() {
        Generation.check(MsgListsCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgLists value) {
        List<String> holes = Required.property(value.holes(), "holes");
        Collection<Integer> sizes = Required.property(value.sizes(), "sizes");
        out.writeVarint(2);
        String at = "holes";
        try {
            out.writeHeader(0x28);
            int holesMark = out.beginBlock();
            writeHoles(out, holes);
            out.endBlock(holesMark);
            at = "sizes";
            out.writeHeader(0x2c);
            int sizesMark = out.beginBlock();
            writeSizes(out, sizes);
            out.endBlock(sizesMark);
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public MsgLists read(BinaryReader in) {
        in.allocate(24);
        List<String> holes = null;
        Collection<Integer> sizes = null;
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
                        sizes = readSizes(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        holes = Required.property(holes, "holes");
        sizes = Required.property(sizes, "sizes");
        try {
            return new MsgLists(holes, sizes);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgLists value) {
        List<String> holes = Required.property(value.holes(), "holes");
        Collection<Integer> sizes = Required.property(value.sizes(), "sizes");
        out.beginObject();
        String at = "holes";
        try {
            out.name(NAMES, 0);
            writeHoles(out, holes);
            at = "sizes";
            out.name(NAMES, 1);
            writeSizes(out, sizes);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    public MsgLists readJson(JsonReader in) {
        in.allocate(24);
        List<String> holes = null;
        Collection<Integer> sizes = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> holes = readHoles(in);
                    case 1 -> sizes = readSizes(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        holes = Required.property(holes, "holes");
        sizes = Required.property(sizes, "sizes");
        try {
            return new MsgLists(holes, sizes);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "holes";
            case 11 -> "sizes";
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
        int countMark = out.beginCount(values.size());
        int index = 0;
        try {
            for (String value : values) {
                writeHolesElementOrNull(out, value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endCount(countMark, index);
    }

    private static void writeSizes(BinaryWriter out, Collection<Integer> values) {
        out.noteLoss();
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
        in.allocate(48 + 4L * count);
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

    private static Collection<Integer> readSizes(BinaryReader in) {
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

    private static void writeSizes(JsonWriter out, Collection<Integer> values) {
        out.noteLoss();
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

    private static @Nullable String readHolesElementOrNull(JsonReader in) {
        return in.readNull() ? null : in.readString();
    }

    private static List<String> readHoles(JsonReader in) {
        in.allocate(72);
        in.beginArray();
        List<String> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(8);
                values.add(readHolesElementOrNull(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static Collection<Integer> readSizes(JsonReader in) {
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
}
