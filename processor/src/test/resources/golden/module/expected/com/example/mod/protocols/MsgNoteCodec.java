package com.example.mod.protocols;

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
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads {@link MsgNote}.
 */
public final class MsgNoteCodec implements Codec<MsgNote> {
    /**
     * The only one: it has no state.
     */
    public static final MsgNoteCodec INSTANCE = new MsgNoteCodec();

    private static final JsonNames NAMES = JsonNames.of("text", "lines");

    private MsgNoteCodec() {
        Generation.check(MsgNoteCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgNote value) {
        String text = Required.property(value.text(), "text");
        List<String> lines = Required.property(value.lines(), "lines");
        out.writeVarint(2);
        out.writeHeader(0x28);
        out.writeString(text);
        try {
            out.writeHeader(0x2c);
            int linesMark = out.beginBlock();
            writeLines(out, lines);
            out.endBlock(linesMark);
        } catch (CodecException e) {
            throw e.at("lines");
        }
    }

    @Override
    public MsgNote read(BinaryReader in) {
        String text = null;
        List<String> lines = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> text = in.readString();
                    case 11 -> {
                        in.skipPrefix();
                        lines = readLines(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        text = Required.property(text, "text");
        lines = Required.property(lines, "lines");
        try {
            return new MsgNote(text, lines);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgNote value) {
        String text = Required.property(value.text(), "text");
        List<String> lines = Required.property(value.lines(), "lines");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(text);
        try {
            out.name(NAMES, 1);
            writeLines(out, lines);
        } catch (CodecException e) {
            throw e.at("lines");
        }
        out.endObject();
    }

    @Override
    public MsgNote readJson(JsonReader in) {
        String text = null;
        List<String> lines = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> text = in.readString();
                    case 1 -> lines = readLines(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        text = Required.property(text, "text");
        lines = Required.property(lines, "lines");
        try {
            return new MsgNote(text, lines);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "text";
            case 11 -> "lines";
            default -> "#" + block;
        };
    }

    private static void writeLinesElementOrNull(BinaryWriter out, @Nullable String value) {
        out.writeVarint(1);
        if (value == null) {
            out.writeHeader(0x4);
        } else {
            out.writeHeader(0x0);
            out.writeString(value);
        }
    }

    private static void writeLines(BinaryWriter out, List<String> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (String value : values) {
                writeLinesElementOrNull(out, value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static @Nullable String readLinesElementOrNull(BinaryReader in) {
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

    private static List<String> readLines(BinaryReader in) {
        int count = in.readCount();
        List<String> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(readLinesElementOrNull(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeLinesElementOrNull(JsonWriter out, @Nullable String value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    private static void writeLines(JsonWriter out, List<String> values) {
        out.beginArray();
        int index = 0;
        try {
            for (String value : values) {
                writeLinesElementOrNull(out, value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static @Nullable String readLinesElementOrNull(JsonReader in) {
        return in.readNull() ? null : in.readString();
    }

    private static List<String> readLines(JsonReader in) {
        in.beginArray();
        List<String> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(readLinesElementOrNull(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
