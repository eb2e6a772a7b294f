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

    private static final JsonNames NAMES = JsonNames.of("holes");

    private MsgListsCodec() {
        Generation.check(MsgListsCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgLists value) {
        List<String> holes = Required.property(value.holes(), "holes");
        out.writeVarint(1);
        try {
            out.writeHeader(0x28);
            int holesMark = out.beginBlock();
            writeHoles(out, holes);
            out.endBlock(holesMark);
        } catch (CodecException e) {
            throw e.at("holes");
        }
    }

    @Override
    public MsgLists read(BinaryReader in) {
        in.allocate(16);
        List<String> holes = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        holes = readHoles(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        holes = Required.property(holes, "holes");
        try {
            return new MsgLists(holes);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgLists value) {
        List<String> holes = Required.property(value.holes(), "holes");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            writeHoles(out, holes);
        } catch (CodecException e) {
            throw e.at("holes");
        }
        out.endObject();
    }

    @Override
    public MsgLists readJson(JsonReader in) {
        in.allocate(16);
        List<String> holes = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> holes = readHoles(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        holes = Required.property(holes, "holes");
        try {
            return new MsgLists(holes);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "holes";
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
        in.allocate(40 + 4L * count);
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

    private static @Nullable String readHolesElementOrNull(JsonReader in) {
        return in.readNull() ? null : in.readString();
    }

    private static List<String> readHoles(JsonReader in) {
        in.allocate(40);
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
}
