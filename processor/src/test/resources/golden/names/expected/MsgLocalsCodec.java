package com.example.names;

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

/**
 * Encodes and decodes {@link MsgLocals}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgLocalsCodec implements Codec<MsgLocals> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgLocalsCodec INSTANCE = new MsgLocalsCodec();

    private static final JsonNames NAMES = JsonNames.of("in", "out", "seen", "value", "property",
            "e", "json");

    private MsgLocalsCodec() {
        Generation.check(MsgLocalsCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter theOut, MsgLocals theValue) {
        String value = Required.property(theValue.value(), "value");
        String property = Required.property(theValue.property(), "property");
        String e = Required.property(theValue.e(), "e");
        List<String> json = Required.property(theValue.json(), "json");
        theOut.writeVarint(7);
        theOut.writeHeader(0x29);
        theOut.writeInt(theValue.in());
        theOut.writeHeader(0x2d);
        theOut.writeInt(theValue.out());
        theOut.writeHeader(0x31);
        theOut.writeInt(theValue.seen());
        theOut.writeHeader(0x34);
        theOut.writeString(value);
        theOut.writeHeader(0x38);
        theOut.writeString(property);
        theOut.writeHeader(0x3c);
        theOut.writeString(e);
        try {
            theOut.writeHeader(0x40);
            int jsonMark = theOut.beginBlock();
            writeJson2(theOut, json);
            theOut.endBlock(jsonMark);
        } catch (CodecException theE) {
            throw theE.at("json");
        }
    }

    @Override
    public MsgLocals read(BinaryReader theIn) {
        theIn.allocate(40);
        int in = 0;
        int out = 0;
        int seen = 0;
        String value = null;
        String property = null;
        String e = null;
        List<String> json = null;
        int theSeen = 0;
        for (int blocks = theIn.readCount(); blocks > 0; blocks--) {
            int header = theIn.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in = theIn.readInt();
                        theSeen |= 0x1;
                    }
                    case 11 -> {
                        out = theIn.readInt();
                        theSeen |= 0x2;
                    }
                    case 12 -> {
                        seen = theIn.readInt();
                        theSeen |= 0x4;
                    }
                    case 13 -> value = theIn.readString();
                    case 14 -> property = theIn.readString();
                    case 15 -> e = theIn.readString();
                    case 16 -> {
                        theIn.skipPrefix();
                        json = readJson2(theIn);
                    }
                    default -> theIn.skipProperty(header);
                }
            } catch (CodecException theE) {
                throw theE.at(property(header >>> 2));
            }
        }
        Required.seen((theSeen & 0x1) != 0, "in");
        Required.seen((theSeen & 0x2) != 0, "out");
        Required.seen((theSeen & 0x4) != 0, "seen");
        value = Required.property(value, "value");
        property = Required.property(property, "property");
        e = Required.property(e, "e");
        json = Required.property(json, "json");
        try {
            return new MsgLocals(in, out, seen, value, property, e, json);
        } catch (Exception theE) {
            throw CodecException.of(theE);
        }
    }

    @Override
    public void writeJson(JsonWriter theOut, MsgLocals theValue) {
        String value = Required.property(theValue.value(), "value");
        String property = Required.property(theValue.property(), "property");
        String e = Required.property(theValue.e(), "e");
        List<String> json = Required.property(theValue.json(), "json");
        theOut.beginObject();
        theOut.name(NAMES, 0);
        theOut.writeInt(theValue.in());
        theOut.name(NAMES, 1);
        theOut.writeInt(theValue.out());
        theOut.name(NAMES, 2);
        theOut.writeInt(theValue.seen());
        theOut.name(NAMES, 3);
        theOut.writeString(value);
        theOut.name(NAMES, 4);
        theOut.writeString(property);
        theOut.name(NAMES, 5);
        theOut.writeString(e);
        try {
            theOut.name(NAMES, 6);
            writeJson2(theOut, json);
        } catch (CodecException theE) {
            throw theE.at("json");
        }
        theOut.endObject();
    }

    @Override
    public MsgLocals readJson(JsonReader theIn) {
        theIn.allocate(40);
        int in = 0;
        int out = 0;
        int seen = 0;
        String value = null;
        String property = null;
        String e = null;
        List<String> json = null;
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
                        seen = theIn.readInt();
                        theSeen |= 0x4;
                    }
                    case 3 -> value = theIn.readString();
                    case 4 -> property = theIn.readString();
                    case 5 -> e = theIn.readString();
                    case 6 -> json = readJson2(theIn);
                }
            } catch (CodecException theE) {
                throw theE.at(NAMES.name(theProperty));
            }
        }
        Required.seen((theSeen & 0x1) != 0, "in");
        Required.seen((theSeen & 0x2) != 0, "out");
        Required.seen((theSeen & 0x4) != 0, "seen");
        value = Required.property(value, "value");
        property = Required.property(property, "property");
        e = Required.property(e, "e");
        json = Required.property(json, "json");
        try {
            return new MsgLocals(in, out, seen, value, property, e, json);
        } catch (Exception theE) {
            throw CodecException.of(theE);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "in";
            case 11 -> "out";
            case 12 -> "seen";
            case 13 -> "value";
            case 14 -> "property";
            case 15 -> "e";
            case 16 -> "json";
            default -> "#" + block;
        };
    }

    private static void writeJson2(BinaryWriter out, List<String> values) {
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

    private static List<String> readJson2(BinaryReader in) {
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

    private static List<String> readJson2(JsonReader in) {
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
}
