package com.example.numbers;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link MsgNumbers}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgNumbersCodec implements Codec<MsgNumbers> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgNumbersCodec INSTANCE = new MsgNumbersCodec();

    private static final JsonNames NAMES = JsonNames.of("flag", "small", "large", "huge",
            "unsigned", "single", "boxed", "maybe");

    private MsgNumbersCodec() {
        Generation.check(MsgNumbersCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgNumbers value) {
        Integer boxed = Required.property(value.boxed(), "boxed");
        Double maybe = value.maybe();
        int blocks = 7;
        blocks += maybe == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x29);
        out.writeBoolean(value.flag());
        out.writeHeader(0x2d);
        out.writeInt(value.small());
        String at = "large";
        try {
            out.writeHeader(0x31);
            out.writeLong(value.large());
            out.writeHeader(0x35);
            out.writeJavaLong(value.huge());
            at = "unsigned";
            out.writeHeader(0x39);
            out.writeUint(value.unsigned());
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.writeHeader(0x3e);
        out.writeFloat(value.single());
        out.writeHeader(0x41);
        out.writeInt(boxed);
        if (maybe != null) {
            out.writeHeader(0x46);
            out.writeDouble(maybe);
        }
    }

    @Override
    public MsgNumbers read(BinaryReader in) {
        in.allocate(56);
        boolean flag = false;
        short small = 0;
        long large = 0;
        long huge = 0;
        int unsigned = 0;
        float single = 0;
        Integer boxed = null;
        Double maybe = null;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        flag = in.readBoolean();
                        seen |= 0x1;
                    }
                    case 11 -> {
                        small = in.readShort();
                        seen |= 0x2;
                    }
                    case 12 -> {
                        large = in.readLong();
                        seen |= 0x4;
                    }
                    case 13 -> {
                        huge = in.readLong();
                        seen |= 0x8;
                    }
                    case 14 -> {
                        unsigned = in.readUintInt();
                        seen |= 0x10;
                    }
                    case 15 -> {
                        single = in.readFloat();
                        seen |= 0x20;
                    }
                    case 16 -> boxed = in.readInt();
                    case 17 -> maybe = in.readDouble();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "flag");
        Required.seen((seen & 0x2) != 0, "small");
        Required.seen((seen & 0x4) != 0, "large");
        Required.seen((seen & 0x8) != 0, "huge");
        Required.seen((seen & 0x10) != 0, "unsigned");
        Required.seen((seen & 0x20) != 0, "single");
        boxed = Required.property(boxed, "boxed");
        try {
            return new MsgNumbers(flag, small, large, huge, unsigned, single, boxed, maybe);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgNumbers value) {
        Integer boxed = Required.property(value.boxed(), "boxed");
        Double maybe = value.maybe();
        out.beginObject();
        out.name(NAMES, 0);
        out.writeBoolean(value.flag());
        out.name(NAMES, 1);
        out.writeInt(value.small());
        String at = "large";
        try {
            out.name(NAMES, 2);
            out.writeLong(value.large());
            out.name(NAMES, 3);
            out.writeJavaLong(value.huge());
            at = "unsigned";
            out.name(NAMES, 4);
            out.writeUint(value.unsigned());
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.name(NAMES, 5);
        out.writeFloat(value.single());
        out.name(NAMES, 6);
        out.writeInt(boxed);
        if (maybe != null) {
            out.name(NAMES, 7);
            out.writeDouble(maybe);
        }
        out.endObject();
    }

    @Override
    public MsgNumbers readJson(JsonReader in) {
        in.allocate(56);
        boolean flag = false;
        short small = 0;
        long large = 0;
        long huge = 0;
        int unsigned = 0;
        float single = 0;
        Integer boxed = null;
        Double maybe = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        flag = in.readBoolean();
                        seen |= 0x1;
                    }
                    case 1 -> {
                        small = in.readShort();
                        seen |= 0x2;
                    }
                    case 2 -> {
                        large = in.readLong();
                        seen |= 0x4;
                    }
                    case 3 -> {
                        huge = in.readLong();
                        seen |= 0x8;
                    }
                    case 4 -> {
                        unsigned = in.readUintInt();
                        seen |= 0x10;
                    }
                    case 5 -> {
                        single = in.readFloat();
                        seen |= 0x20;
                    }
                    case 6 -> boxed = in.readInt();
                    case 7 -> maybe = in.readDouble();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "flag");
        Required.seen((seen & 0x2) != 0, "small");
        Required.seen((seen & 0x4) != 0, "large");
        Required.seen((seen & 0x8) != 0, "huge");
        Required.seen((seen & 0x10) != 0, "unsigned");
        Required.seen((seen & 0x20) != 0, "single");
        boxed = Required.property(boxed, "boxed");
        try {
            return new MsgNumbers(flag, small, large, huge, unsigned, single, boxed, maybe);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "flag";
            case 11 -> "small";
            case 12 -> "large";
            case 13 -> "huge";
            case 14 -> "unsigned";
            case 15 -> "single";
            case 16 -> "boxed";
            case 17 -> "maybe";
            default -> "#" + block;
        };
    }
}
