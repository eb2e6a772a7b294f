package com.example.nulls;

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
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads {@link MsgNulls}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgNullsCodec implements Codec<MsgNulls> {
    /**
     * The only one: it has no state.
     */
    public static final MsgNullsCodec INSTANCE = new MsgNullsCodec();

    private static final JsonNames NAMES = JsonNames.of("any", "maybe", "pair", "anys", "holes",
            "texts", "scores", "shape", "date", "color", "base", "tail", "moreHoles");

    private MsgNullsCodec() {
        Generation.check(MsgNullsCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgNulls value) {
        Object any = Required.any(value.any(), true, out.nullChecks(), "any");
        Object maybe = value.maybe();
        Pair pair = value.pair();
        List<Object> anys = value.anys();
        List<String> holes = value.holes();
        List<String> texts = value.texts();
        Map<String, Integer> scores = value.scores();
        Shape shape = value.shape();
        Instant date = value.date();
        Color color = value.color();
        Base base = value.base();
        Tail tail = value.tail();
        Holes moreHoles = value.moreHoles();
        int blocks = 1;
        blocks += maybe == null ? 0 : 1;
        blocks += pair == null ? 0 : 1;
        blocks += anys == null ? 0 : 1;
        blocks += holes == null ? 0 : 1;
        blocks += texts == null ? 0 : 1;
        blocks += scores == null ? 0 : 1;
        blocks += shape == null ? 0 : 1;
        blocks += date == null ? 0 : 1;
        blocks += color == null ? 0 : 1;
        blocks += base == null ? 0 : 1;
        blocks += tail == null ? 0 : 1;
        blocks += moreHoles == null ? 0 : 1;
        out.writeVarint(blocks);
        String at = "any";
        try {
            out.writeHeader(0x28);
            out.writeAny(any);
            at = "maybe";
            if (maybe != null) {
                out.writeHeader(0x2c);
                out.writeAny(maybe);
            }
            at = "pair";
            if (pair != null) {
                out.writeHeader(0x30);
                int pairMark = out.beginBlock();
                PairCodec.INSTANCE.write(out, pair);
                out.endBlock(pairMark);
            }
            at = "anys";
            if (anys != null) {
                out.writeHeader(0x34);
                int anysMark = out.beginBlock();
                writeAnys(out, anys);
                out.endBlock(anysMark);
            }
            at = "holes";
            if (holes != null) {
                out.writeHeader(0x38);
                int holesMark = out.beginBlock();
                writeHoles(out, holes);
                out.endBlock(holesMark);
            }
            at = "texts";
            if (texts != null) {
                out.writeHeader(0x3c);
                int textsMark = out.beginBlock();
                writeTexts(out, texts);
                out.endBlock(textsMark);
            }
            at = "scores";
            if (scores != null) {
                out.writeHeader(0x43);
                writeScores(out, scores);
            }
            at = "shape";
            if (shape != null) {
                out.writeHeader(0x47);
                ShapeCodec.INSTANCE.write(out, shape);
            }
            at = "date";
            if (date != null) {
                out.writeHeader(0x49);
                out.writeDate(date);
            }
            if (color != null) {
                out.writeHeader(0x4d);
                ColorCodec.INSTANCE.write(out, color);
            }
            at = "base";
            if (base != null) {
                out.writeHeader(0x53);
                BaseCodec.INSTANCE.write(out, base);
            }
            at = "tail";
            if (tail != null) {
                out.writeHeader(0x54);
                int tailMark = out.beginBlock();
                TailCodec.INSTANCE.write(out, tail);
                out.endBlock(tailMark);
            }
            at = "moreHoles";
            if (moreHoles != null) {
                out.writeHeader(0x5b);
                HolesCodec.INSTANCE.write(out, moreHoles);
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public MsgNulls read(BinaryReader in) {
        Object any = null;
        Object maybe = null;
        Pair pair = null;
        List<Object> anys = null;
        List<String> holes = null;
        List<String> texts = null;
        Map<String, Integer> scores = null;
        Shape shape = null;
        Instant date = null;
        Color color = null;
        Base base = null;
        Tail tail = null;
        Holes moreHoles = null;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        any = in.readAny();
                        seen |= 0x1;
                    }
                    case 11 -> maybe = in.readAny();
                    case 12 -> {
                        in.skipPrefix();
                        pair = PairCodec.INSTANCE.read(in);
                    }
                    case 13 -> {
                        in.skipPrefix();
                        anys = readAnys(in);
                    }
                    case 14 -> {
                        in.skipPrefix();
                        holes = readHoles(in);
                    }
                    case 15 -> {
                        in.skipPrefix();
                        texts = readTexts(in);
                    }
                    case 16 -> scores = readScores(in);
                    case 17 -> shape = ShapeCodec.INSTANCE.read(in);
                    case 18 -> date = in.readInstant();
                    case 19 -> color = ColorCodec.INSTANCE.read(in);
                    case 20 -> base = BaseCodec.INSTANCE.read(in);
                    case 21 -> {
                        in.skipPrefix();
                        tail = TailCodec.INSTANCE.read(in);
                    }
                    case 22 -> moreHoles = HolesCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        any = Required.any(any, (seen & 0x1) != 0, in.nullChecks(), "any");
        try {
            return new MsgNulls(any, maybe, pair, anys, holes, texts, scores, shape, date, color,
                    base, tail, moreHoles);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgNulls value) {
        Object any = Required.any(value.any(), true, out.nullChecks(), "any");
        Object maybe = value.maybe();
        Pair pair = value.pair();
        List<Object> anys = value.anys();
        List<String> holes = value.holes();
        List<String> texts = value.texts();
        Map<String, Integer> scores = value.scores();
        Shape shape = value.shape();
        Instant date = value.date();
        Color color = value.color();
        Base base = value.base();
        Tail tail = value.tail();
        Holes moreHoles = value.moreHoles();
        out.beginObject();
        String at = "any";
        try {
            out.name(NAMES, 0);
            out.writeAny(any);
            at = "maybe";
            if (maybe != null) {
                out.name(NAMES, 1);
                out.writeAny(maybe);
            }
            at = "pair";
            if (pair != null) {
                out.name(NAMES, 2);
                PairCodec.INSTANCE.writeJson(out, pair);
            }
            at = "anys";
            if (anys != null) {
                out.name(NAMES, 3);
                writeAnys(out, anys);
            }
            at = "holes";
            if (holes != null) {
                out.name(NAMES, 4);
                writeHoles(out, holes);
            }
            at = "texts";
            if (texts != null) {
                out.name(NAMES, 5);
                writeTexts(out, texts);
            }
            at = "scores";
            if (scores != null) {
                out.name(NAMES, 6);
                writeScores(out, scores);
            }
            at = "shape";
            if (shape != null) {
                out.name(NAMES, 7);
                ShapeCodec.INSTANCE.writeJson(out, shape);
            }
            at = "date";
            if (date != null) {
                out.name(NAMES, 8);
                out.writeDate(date);
            }
            if (color != null) {
                out.name(NAMES, 9);
                ColorCodec.INSTANCE.writeJson(out, color);
            }
            at = "base";
            if (base != null) {
                out.name(NAMES, 10);
                BaseCodec.INSTANCE.writeJson(out, base);
            }
            at = "tail";
            if (tail != null) {
                out.name(NAMES, 11);
                TailCodec.INSTANCE.writeJson(out, tail);
            }
            at = "moreHoles";
            if (moreHoles != null) {
                out.name(NAMES, 12);
                HolesCodec.INSTANCE.writeJson(out, moreHoles);
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    public MsgNulls readJson(JsonReader in) {
        Object any = null;
        Object maybe = null;
        Pair pair = null;
        List<Object> anys = null;
        List<String> holes = null;
        List<String> texts = null;
        Map<String, Integer> scores = null;
        Shape shape = null;
        Instant date = null;
        Color color = null;
        Base base = null;
        Tail tail = null;
        Holes moreHoles = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        any = in.readAny();
                        seen |= 0x1;
                    }
                    case 1 -> maybe = in.readAny();
                    case 2 -> pair = PairCodec.INSTANCE.readJson(in);
                    case 3 -> anys = readAnys(in);
                    case 4 -> holes = readHoles(in);
                    case 5 -> texts = readTexts(in);
                    case 6 -> scores = readScores(in);
                    case 7 -> shape = ShapeCodec.INSTANCE.readJson(in);
                    case 8 -> date = in.readInstant();
                    case 9 -> color = ColorCodec.INSTANCE.readJson(in);
                    case 10 -> base = BaseCodec.INSTANCE.readJson(in);
                    case 11 -> tail = TailCodec.INSTANCE.readJson(in);
                    case 12 -> moreHoles = HolesCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        any = Required.any(any, (seen & 0x1) != 0, in.nullChecks(), "any");
        try {
            return new MsgNulls(any, maybe, pair, anys, holes, texts, scores, shape, date, color,
                    base, tail, moreHoles);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "any";
            case 11 -> "maybe";
            case 12 -> "pair";
            case 13 -> "anys";
            case 14 -> "holes";
            case 15 -> "texts";
            case 16 -> "scores";
            case 17 -> "shape";
            case 18 -> "date";
            case 19 -> "color";
            case 20 -> "base";
            case 21 -> "tail";
            case 22 -> "moreHoles";
            default -> "#" + block;
        };
    }

    private static void writeAnys(BinaryWriter out, List<Object> values) {
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

    private static void writeScores(BinaryWriter out, Map<String, Integer> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, Integer> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Integer value = Required.entry(entry.getValue(), key, "number");
            out.writeHeader(0x1);
            out.writeString(key);
            out.writeInt(value);
        }
    }

    private static List<Object> readAnys(BinaryReader in) {
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

    private static Map<String, Integer> readScores(BinaryReader in) {
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

    private static void writeAnys(JsonWriter out, List<Object> values) {
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

    private static void writeScores(JsonWriter out, Map<String, Integer> values) {
        out.beginObject();
        for (Map.Entry<String, Integer> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Integer value = Required.entry(entry.getValue(), key, "number");
            out.key(key);
            out.writeInt(value);
        }
        out.endObject();
    }

    private static List<Object> readAnys(JsonReader in) {
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

    private static Map<String, Integer> readScores(JsonReader in) {
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
}
