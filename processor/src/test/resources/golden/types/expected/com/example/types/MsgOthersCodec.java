package com.example.types;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.ObjectIds;
import io.tsrpc.codec.Required;
import io.tsrpc.codec.TextForms;
import io.tsrpc.stub.Generation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.bson.types.ObjectId;

/**
 * Writes and reads {@link MsgOthers}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgOthersCodec implements Codec<MsgOthers> {
    /**
     * The only one: it has no state.
     */
    public static final MsgOthersCodec INSTANCE = new MsgOthersCodec();

    private static final JsonNames NAMES = JsonNames.of("instant", "date", "any", "maybeAny",
            "optional", "optionalPair", "color", "level", "mixed", "pair", "triple", "shape",
            "shapes", "uuid", "decimal", "integer", "day", "durations", "uri", "money", "blob",
            "id", "ids");

    private static final Money.Form FORM = new Money.Form();

    private static final Blob.Form FORM2 = new Blob.Form();

    private MsgOthersCodec() {
        Generation.check(MsgOthersCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgOthers value) {
        Instant instant = Required.property(value.instant(), "instant");
        Date date = Required.property(value.date(), "date");
        Object any = Required.any(value.any(), true, out.nullChecks(), "any");
        Object maybeAny = value.maybeAny();
        String optional = Required.property(value.optional(), "optional").orElse(null);
        Pair optionalPair = Required.property(value.optionalPair(), "optionalPair").orElse(null);
        Color color = Required.property(value.color(), "color");
        Level level = Required.property(value.level(), "level");
        Mixed mixed = Required.property(value.mixed(), "mixed");
        Pair pair = Required.property(value.pair(), "pair");
        Triple triple = Required.property(value.triple(), "triple");
        Shape shape = Required.property(value.shape(), "shape");
        List<Shape> shapes = Required.property(value.shapes(), "shapes");
        UUID uuid = Required.property(value.uuid(), "uuid");
        BigDecimal decimal = Required.property(value.decimal(), "decimal");
        BigInteger integer = Required.property(value.integer(), "integer");
        LocalDate day = Required.property(value.day(), "day");
        List<Duration> durations = Required.property(value.durations(), "durations");
        URI uri = Required.property(value.uri(), "uri");
        Money money = Required.property(value.money(), "money");
        Blob blob = value.blob();
        ObjectId id = Required.property(value.id(), "id");
        List<ObjectId> ids = Required.property(value.ids(), "ids");
        int blocks = 19;
        blocks += maybeAny == null ? 0 : 1;
        blocks += optional == null ? 0 : 1;
        blocks += optionalPair == null ? 0 : 1;
        blocks += blob == null ? 0 : 1;
        out.writeVarint(blocks);
        String at = "instant";
        try {
            out.writeHeader(0x29);
            out.writeDate(instant);
            at = "date";
            out.writeHeader(0x2d);
            out.writeDate(date);
            at = "any";
            out.writeHeader(0x30);
            out.writeAny(any);
            at = "maybeAny";
            if (maybeAny != null) {
                out.writeHeader(0x34);
                out.writeAny(maybeAny);
            }
            if (optional != null) {
                out.writeHeader(0x38);
                out.writeString(optional);
            }
            at = "optionalPair";
            if (optionalPair != null) {
                out.writeHeader(0x3c);
                int optionalPairMark = out.beginBlock();
                PairCodec.INSTANCE.write(out, optionalPair);
                out.endBlock(optionalPairMark);
            }
            out.writeHeader(0x41);
            ColorCodec.INSTANCE.write(out, color);
            out.writeHeader(0x45);
            LevelCodec.INSTANCE.write(out, level);
            out.writeHeader(0x49);
            MixedCodec.INSTANCE.write(out, mixed);
            at = "pair";
            out.writeHeader(0x4c);
            int pairMark = out.beginBlock();
            PairCodec.INSTANCE.write(out, pair);
            out.endBlock(pairMark);
            at = "triple";
            out.writeHeader(0x50);
            int tripleMark = out.beginBlock();
            TripleCodec.INSTANCE.write(out, triple);
            out.endBlock(tripleMark);
            at = "shape";
            out.writeHeader(0x57);
            ShapeCodec.INSTANCE.write(out, shape);
            at = "shapes";
            out.writeHeader(0x58);
            int shapesMark = out.beginBlock();
            writeShapes(out, shapes);
            out.endBlock(shapesMark);
            out.writeHeader(0x5c);
            out.writeText(TextForms.UUID, uuid);
            out.writeHeader(0x60);
            out.writeText(TextForms.BIG_DECIMAL, decimal);
            out.writeHeader(0x64);
            out.writeText(TextForms.BIG_INTEGER, integer);
            out.writeHeader(0x68);
            out.writeText(TextForms.LOCAL_DATE, day);
            at = "durations";
            out.writeHeader(0x6c);
            int durationsMark = out.beginBlock();
            writeDurations(out, durations);
            out.endBlock(durationsMark);
            out.writeHeader(0x70);
            out.writeText(TextForms.URI, uri);
            at = "money";
            out.writeHeader(0x74);
            out.writeText(FORM, money);
            at = "blob";
            if (blob != null) {
                out.writeHeader(0x78);
                out.writeForm(FORM2, blob);
            }
            out.writeHeader(0x7c);
            out.writeBytes(id.toByteArray());
            at = "ids";
            out.writeHeader(0x80);
            int idsMark = out.beginBlock();
            writeIds(out, ids);
            out.endBlock(idsMark);
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public MsgOthers read(BinaryReader in) {
        Instant instant = null;
        Date date = null;
        Object any = null;
        Object maybeAny = null;
        String optional = null;
        Pair optionalPair = null;
        Color color = null;
        Level level = null;
        Mixed mixed = null;
        Pair pair = null;
        Triple triple = null;
        Shape shape = null;
        List<Shape> shapes = null;
        UUID uuid = null;
        BigDecimal decimal = null;
        BigInteger integer = null;
        LocalDate day = null;
        List<Duration> durations = null;
        URI uri = null;
        Money money = null;
        Blob blob = null;
        ObjectId id = null;
        List<ObjectId> ids = null;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> instant = in.readInstant();
                    case 11 -> date = in.readDate();
                    case 12 -> {
                        any = in.readAny();
                        seen |= 0x1;
                    }
                    case 13 -> maybeAny = in.readAny();
                    case 14 -> optional = in.readString();
                    case 15 -> {
                        in.skipPrefix();
                        optionalPair = PairCodec.INSTANCE.read(in);
                    }
                    case 16 -> color = ColorCodec.INSTANCE.read(in);
                    case 17 -> level = LevelCodec.INSTANCE.read(in);
                    case 18 -> mixed = MixedCodec.INSTANCE.read(in);
                    case 19 -> {
                        in.skipPrefix();
                        pair = PairCodec.INSTANCE.read(in);
                    }
                    case 20 -> {
                        in.skipPrefix();
                        triple = TripleCodec.INSTANCE.read(in);
                    }
                    case 21 -> shape = ShapeCodec.INSTANCE.read(in);
                    case 22 -> {
                        in.skipPrefix();
                        shapes = readShapes(in);
                    }
                    case 23 -> uuid = in.readText(TextForms.UUID);
                    case 24 -> decimal = in.readText(TextForms.BIG_DECIMAL);
                    case 25 -> integer = in.readText(TextForms.BIG_INTEGER);
                    case 26 -> day = in.readText(TextForms.LOCAL_DATE);
                    case 27 -> {
                        in.skipPrefix();
                        durations = readDurations(in);
                    }
                    case 28 -> uri = in.readText(TextForms.URI);
                    case 29 -> money = in.readText(FORM);
                    case 30 -> blob = in.readForm(FORM2);
                    case 31 -> id = new ObjectId(ObjectIds.checkBytes(in.readBytes()));
                    case 32 -> {
                        in.skipPrefix();
                        ids = readIds(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        instant = Required.property(instant, "instant");
        date = Required.property(date, "date");
        any = Required.any(any, (seen & 0x1) != 0, in.nullChecks(), "any");
        color = Required.property(color, "color");
        level = Required.property(level, "level");
        mixed = Required.property(mixed, "mixed");
        pair = Required.property(pair, "pair");
        triple = Required.property(triple, "triple");
        shape = Required.property(shape, "shape");
        shapes = Required.property(shapes, "shapes");
        uuid = Required.property(uuid, "uuid");
        decimal = Required.property(decimal, "decimal");
        integer = Required.property(integer, "integer");
        day = Required.property(day, "day");
        durations = Required.property(durations, "durations");
        uri = Required.property(uri, "uri");
        money = Required.property(money, "money");
        id = Required.property(id, "id");
        ids = Required.property(ids, "ids");
        try {
            return new MsgOthers(instant, date, any, maybeAny, Optional.ofNullable(optional),
                    Optional.ofNullable(optionalPair), color, level, mixed, pair, triple, shape,
                    shapes, uuid, decimal, integer, day, durations, uri, money, blob, id, ids);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgOthers value) {
        Instant instant = Required.property(value.instant(), "instant");
        Date date = Required.property(value.date(), "date");
        Object any = Required.any(value.any(), true, out.nullChecks(), "any");
        Object maybeAny = value.maybeAny();
        String optional = Required.property(value.optional(), "optional").orElse(null);
        Pair optionalPair = Required.property(value.optionalPair(), "optionalPair").orElse(null);
        Color color = Required.property(value.color(), "color");
        Level level = Required.property(value.level(), "level");
        Mixed mixed = Required.property(value.mixed(), "mixed");
        Pair pair = Required.property(value.pair(), "pair");
        Triple triple = Required.property(value.triple(), "triple");
        Shape shape = Required.property(value.shape(), "shape");
        List<Shape> shapes = Required.property(value.shapes(), "shapes");
        UUID uuid = Required.property(value.uuid(), "uuid");
        BigDecimal decimal = Required.property(value.decimal(), "decimal");
        BigInteger integer = Required.property(value.integer(), "integer");
        LocalDate day = Required.property(value.day(), "day");
        List<Duration> durations = Required.property(value.durations(), "durations");
        URI uri = Required.property(value.uri(), "uri");
        Money money = Required.property(value.money(), "money");
        Blob blob = value.blob();
        ObjectId id = Required.property(value.id(), "id");
        List<ObjectId> ids = Required.property(value.ids(), "ids");
        out.beginObject();
        String at = "instant";
        try {
            out.name(NAMES, 0);
            out.writeDate(instant);
            at = "date";
            out.name(NAMES, 1);
            out.writeDate(date);
            at = "any";
            out.name(NAMES, 2);
            out.writeAny(any);
            at = "maybeAny";
            if (maybeAny != null) {
                out.name(NAMES, 3);
                out.writeAny(maybeAny);
            }
            if (optional != null) {
                out.name(NAMES, 4);
                out.writeString(optional);
            }
            at = "optionalPair";
            if (optionalPair != null) {
                out.name(NAMES, 5);
                PairCodec.INSTANCE.writeJson(out, optionalPair);
            }
            out.name(NAMES, 6);
            ColorCodec.INSTANCE.writeJson(out, color);
            out.name(NAMES, 7);
            LevelCodec.INSTANCE.writeJson(out, level);
            out.name(NAMES, 8);
            MixedCodec.INSTANCE.writeJson(out, mixed);
            at = "pair";
            out.name(NAMES, 9);
            PairCodec.INSTANCE.writeJson(out, pair);
            at = "triple";
            out.name(NAMES, 10);
            TripleCodec.INSTANCE.writeJson(out, triple);
            at = "shape";
            out.name(NAMES, 11);
            ShapeCodec.INSTANCE.writeJson(out, shape);
            at = "shapes";
            out.name(NAMES, 12);
            writeShapes(out, shapes);
            out.name(NAMES, 13);
            out.writeText(TextForms.UUID, uuid);
            out.name(NAMES, 14);
            out.writeText(TextForms.BIG_DECIMAL, decimal);
            out.name(NAMES, 15);
            out.writeText(TextForms.BIG_INTEGER, integer);
            out.name(NAMES, 16);
            out.writeText(TextForms.LOCAL_DATE, day);
            at = "durations";
            out.name(NAMES, 17);
            writeDurations(out, durations);
            out.name(NAMES, 18);
            out.writeText(TextForms.URI, uri);
            at = "money";
            out.name(NAMES, 19);
            out.writeText(FORM, money);
            at = "blob";
            if (blob != null) {
                out.name(NAMES, 20);
                out.writeForm(FORM2, blob);
            }
            out.name(NAMES, 21);
            out.writeString(id.toHexString());
            at = "ids";
            out.name(NAMES, 22);
            writeIds(out, ids);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    public MsgOthers readJson(JsonReader in) {
        Instant instant = null;
        Date date = null;
        Object any = null;
        Object maybeAny = null;
        String optional = null;
        Pair optionalPair = null;
        Color color = null;
        Level level = null;
        Mixed mixed = null;
        Pair pair = null;
        Triple triple = null;
        Shape shape = null;
        List<Shape> shapes = null;
        UUID uuid = null;
        BigDecimal decimal = null;
        BigInteger integer = null;
        LocalDate day = null;
        List<Duration> durations = null;
        URI uri = null;
        Money money = null;
        Blob blob = null;
        ObjectId id = null;
        List<ObjectId> ids = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> instant = in.readInstant();
                    case 1 -> date = in.readDate();
                    case 2 -> {
                        any = in.readAny();
                        seen |= 0x1;
                    }
                    case 3 -> maybeAny = in.readAny();
                    case 4 -> optional = in.readString();
                    case 5 -> optionalPair = PairCodec.INSTANCE.readJson(in);
                    case 6 -> color = ColorCodec.INSTANCE.readJson(in);
                    case 7 -> level = LevelCodec.INSTANCE.readJson(in);
                    case 8 -> mixed = MixedCodec.INSTANCE.readJson(in);
                    case 9 -> pair = PairCodec.INSTANCE.readJson(in);
                    case 10 -> triple = TripleCodec.INSTANCE.readJson(in);
                    case 11 -> shape = ShapeCodec.INSTANCE.readJson(in);
                    case 12 -> shapes = readShapes(in);
                    case 13 -> uuid = in.readText(TextForms.UUID);
                    case 14 -> decimal = in.readText(TextForms.BIG_DECIMAL);
                    case 15 -> integer = in.readText(TextForms.BIG_INTEGER);
                    case 16 -> day = in.readText(TextForms.LOCAL_DATE);
                    case 17 -> durations = readDurations(in);
                    case 18 -> uri = in.readText(TextForms.URI);
                    case 19 -> money = in.readText(FORM);
                    case 20 -> blob = in.readForm(FORM2);
                    case 21 -> id = new ObjectId(ObjectIds.checkHex(in.readString()));
                    case 22 -> ids = readIds(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        instant = Required.property(instant, "instant");
        date = Required.property(date, "date");
        any = Required.any(any, (seen & 0x1) != 0, in.nullChecks(), "any");
        color = Required.property(color, "color");
        level = Required.property(level, "level");
        mixed = Required.property(mixed, "mixed");
        pair = Required.property(pair, "pair");
        triple = Required.property(triple, "triple");
        shape = Required.property(shape, "shape");
        shapes = Required.property(shapes, "shapes");
        uuid = Required.property(uuid, "uuid");
        decimal = Required.property(decimal, "decimal");
        integer = Required.property(integer, "integer");
        day = Required.property(day, "day");
        durations = Required.property(durations, "durations");
        uri = Required.property(uri, "uri");
        money = Required.property(money, "money");
        id = Required.property(id, "id");
        ids = Required.property(ids, "ids");
        try {
            return new MsgOthers(instant, date, any, maybeAny, Optional.ofNullable(optional),
                    Optional.ofNullable(optionalPair), color, level, mixed, pair, triple, shape,
                    shapes, uuid, decimal, integer, day, durations, uri, money, blob, id, ids);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "instant";
            case 11 -> "date";
            case 12 -> "any";
            case 13 -> "maybeAny";
            case 14 -> "optional";
            case 15 -> "optionalPair";
            case 16 -> "color";
            case 17 -> "level";
            case 18 -> "mixed";
            case 19 -> "pair";
            case 20 -> "triple";
            case 21 -> "shape";
            case 22 -> "shapes";
            case 23 -> "uuid";
            case 24 -> "decimal";
            case 25 -> "integer";
            case 26 -> "day";
            case 27 -> "durations";
            case 28 -> "uri";
            case 29 -> "money";
            case 30 -> "blob";
            case 31 -> "id";
            case 32 -> "ids";
            default -> "#" + block;
        };
    }

    private static void writeShapes(BinaryWriter out, List<Shape> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Shape value : values) {
                ShapeCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeDurations(BinaryWriter out, List<Duration> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Duration value : values) {
                out.writeText(TextForms.DURATION, Required.element(value, "string"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static void writeIds(BinaryWriter out, List<ObjectId> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (ObjectId value : values) {
                out.writeBytes(Required.element(value, "ObjectId").toByteArray());
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static List<Shape> readShapes(BinaryReader in) {
        int count = in.readCount();
        List<Shape> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(ShapeCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<Duration> readDurations(BinaryReader in) {
        int count = in.readCount();
        List<Duration> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(in.readText(TextForms.DURATION));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<ObjectId> readIds(BinaryReader in) {
        int count = in.readCount();
        List<ObjectId> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(new ObjectId(ObjectIds.checkBytes(in.readBytes())));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeShapes(JsonWriter out, List<Shape> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Shape value : values) {
                ShapeCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeDurations(JsonWriter out, List<Duration> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Duration value : values) {
                out.writeText(TextForms.DURATION, Required.element(value, "string"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeIds(JsonWriter out, List<ObjectId> values) {
        out.beginArray();
        int index = 0;
        try {
            for (ObjectId value : values) {
                out.writeString(Required.element(value, "ObjectId").toHexString());
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<Shape> readShapes(JsonReader in) {
        in.beginArray();
        List<Shape> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(ShapeCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<Duration> readDurations(JsonReader in) {
        in.beginArray();
        List<Duration> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(in.readText(TextForms.DURATION));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<ObjectId> readIds(JsonReader in) {
        in.beginArray();
        List<ObjectId> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(new ObjectId(ObjectIds.checkHex(in.readString())));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
