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
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link MsgScalars}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgScalarsCodec implements Codec<MsgScalars> {
    /**
     * The only one: it has no state.
     */
    public static final MsgScalarsCodec INSTANCE = new MsgScalarsCodec();

    private static final JsonNames NAMES = JsonNames.of("flag", "tiny", "small", "medium", "large",
            "huge", "uTiny", "uSmall", "uMedium", "uLarge", "uHuge", "single", "twice", "text",
            "boxedFlag", "boxedMedium", "boxedLarge", "maybeTwice", "maybeMedium");

    private MsgScalarsCodec() {
        Generation.check(MsgScalarsCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgScalars value) {
        String text = Required.property(value.text(), "text");
        Boolean boxedFlag = Required.property(value.boxedFlag(), "boxedFlag");
        Integer boxedMedium = Required.property(value.boxedMedium(), "boxedMedium");
        Long boxedLarge = Required.property(value.boxedLarge(), "boxedLarge");
        Double maybeTwice = value.maybeTwice();
        Integer maybeMedium = value.maybeMedium();
        int blocks = 17;
        blocks += maybeTwice == null ? 0 : 1;
        blocks += maybeMedium == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x29);
        out.writeBoolean(value.flag());
        out.writeHeader(0x2d);
        out.writeInt(value.tiny());
        out.writeHeader(0x31);
        out.writeInt(value.small());
        out.writeHeader(0x35);
        out.writeInt(value.medium());
        String at = "large";
        try {
            out.writeHeader(0x39);
            out.writeLong(value.large());
            out.writeHeader(0x3d);
            out.writeJavaLong(value.huge());
            at = "uTiny";
            out.writeHeader(0x41);
            out.writeUint(value.uTiny());
            at = "uSmall";
            out.writeHeader(0x45);
            out.writeUint(value.uSmall());
            at = "uMedium";
            out.writeHeader(0x49);
            out.writeUint(value.uMedium());
            at = "uLarge";
            out.writeHeader(0x4d);
            out.writeUint(value.uLarge());
            at = "uHuge";
            out.writeHeader(0x51);
            out.writeJavaUint(value.uHuge());
            out.writeHeader(0x56);
            out.writeFloat(value.single());
            out.writeHeader(0x5a);
            out.writeDouble(value.twice());
            out.writeHeader(0x5c);
            out.writeString(text);
            out.writeHeader(0x61);
            out.writeBoolean(boxedFlag);
            out.writeHeader(0x65);
            out.writeInt(boxedMedium);
            at = "boxedLarge";
            out.writeHeader(0x69);
            out.writeUint(boxedLarge);
            if (maybeTwice != null) {
                out.writeHeader(0x6e);
                out.writeDouble(maybeTwice);
            }
            at = "maybeMedium";
            if (maybeMedium != null) {
                out.writeHeader(0x71);
                out.writeUint(maybeMedium);
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public MsgScalars read(BinaryReader in) {
        boolean flag = false;
        byte tiny = 0;
        short small = 0;
        int medium = 0;
        long large = 0;
        long huge = 0;
        byte uTiny = 0;
        short uSmall = 0;
        int uMedium = 0;
        long uLarge = 0;
        long uHuge = 0;
        float single = 0;
        double twice = 0;
        String text = null;
        Boolean boxedFlag = null;
        Integer boxedMedium = null;
        Long boxedLarge = null;
        Double maybeTwice = null;
        Integer maybeMedium = null;
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
                        tiny = in.readByte();
                        seen |= 0x2;
                    }
                    case 12 -> {
                        small = in.readShort();
                        seen |= 0x4;
                    }
                    case 13 -> {
                        medium = in.readInt();
                        seen |= 0x8;
                    }
                    case 14 -> {
                        large = in.readLong();
                        seen |= 0x10;
                    }
                    case 15 -> {
                        huge = in.readLong();
                        seen |= 0x20;
                    }
                    case 16 -> {
                        uTiny = in.readUintByte();
                        seen |= 0x40;
                    }
                    case 17 -> {
                        uSmall = in.readUintShort();
                        seen |= 0x80;
                    }
                    case 18 -> {
                        uMedium = in.readUintInt();
                        seen |= 0x100;
                    }
                    case 19 -> {
                        uLarge = in.readUintLong();
                        seen |= 0x200;
                    }
                    case 20 -> {
                        uHuge = in.readUintLong();
                        seen |= 0x400;
                    }
                    case 21 -> {
                        single = in.readFloat();
                        seen |= 0x800;
                    }
                    case 22 -> {
                        twice = in.readDouble();
                        seen |= 0x1000;
                    }
                    case 23 -> text = in.readString();
                    case 24 -> boxedFlag = in.readBoolean();
                    case 25 -> boxedMedium = in.readInt();
                    case 26 -> boxedLarge = in.readUintLong();
                    case 27 -> maybeTwice = in.readDouble();
                    case 28 -> maybeMedium = in.readUintInt();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "flag");
        Required.seen((seen & 0x2) != 0, "tiny");
        Required.seen((seen & 0x4) != 0, "small");
        Required.seen((seen & 0x8) != 0, "medium");
        Required.seen((seen & 0x10) != 0, "large");
        Required.seen((seen & 0x20) != 0, "huge");
        Required.seen((seen & 0x40) != 0, "uTiny");
        Required.seen((seen & 0x80) != 0, "uSmall");
        Required.seen((seen & 0x100) != 0, "uMedium");
        Required.seen((seen & 0x200) != 0, "uLarge");
        Required.seen((seen & 0x400) != 0, "uHuge");
        Required.seen((seen & 0x800) != 0, "single");
        Required.seen((seen & 0x1000) != 0, "twice");
        text = Required.property(text, "text");
        boxedFlag = Required.property(boxedFlag, "boxedFlag");
        boxedMedium = Required.property(boxedMedium, "boxedMedium");
        boxedLarge = Required.property(boxedLarge, "boxedLarge");
        try {
            return new MsgScalars(flag, tiny, small, medium, large, huge, uTiny, uSmall, uMedium,
                    uLarge, uHuge, single, twice, text, boxedFlag, boxedMedium, boxedLarge,
                    maybeTwice, maybeMedium);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgScalars value) {
        String text = Required.property(value.text(), "text");
        Boolean boxedFlag = Required.property(value.boxedFlag(), "boxedFlag");
        Integer boxedMedium = Required.property(value.boxedMedium(), "boxedMedium");
        Long boxedLarge = Required.property(value.boxedLarge(), "boxedLarge");
        Double maybeTwice = value.maybeTwice();
        Integer maybeMedium = value.maybeMedium();
        out.beginObject();
        out.name(NAMES, 0);
        out.writeBoolean(value.flag());
        out.name(NAMES, 1);
        out.writeInt(value.tiny());
        out.name(NAMES, 2);
        out.writeInt(value.small());
        out.name(NAMES, 3);
        out.writeInt(value.medium());
        String at = "large";
        try {
            out.name(NAMES, 4);
            out.writeLong(value.large());
            out.name(NAMES, 5);
            out.writeJavaLong(value.huge());
            at = "uTiny";
            out.name(NAMES, 6);
            out.writeUint(value.uTiny());
            at = "uSmall";
            out.name(NAMES, 7);
            out.writeUint(value.uSmall());
            at = "uMedium";
            out.name(NAMES, 8);
            out.writeUint(value.uMedium());
            at = "uLarge";
            out.name(NAMES, 9);
            out.writeUint(value.uLarge());
            at = "uHuge";
            out.name(NAMES, 10);
            out.writeJavaUint(value.uHuge());
            out.name(NAMES, 11);
            out.writeFloat(value.single());
            out.name(NAMES, 12);
            out.writeDouble(value.twice());
            out.name(NAMES, 13);
            out.writeString(text);
            out.name(NAMES, 14);
            out.writeBoolean(boxedFlag);
            out.name(NAMES, 15);
            out.writeInt(boxedMedium);
            at = "boxedLarge";
            out.name(NAMES, 16);
            out.writeUint(boxedLarge);
            if (maybeTwice != null) {
                out.name(NAMES, 17);
                out.writeDouble(maybeTwice);
            }
            at = "maybeMedium";
            if (maybeMedium != null) {
                out.name(NAMES, 18);
                out.writeUint(maybeMedium);
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    public MsgScalars readJson(JsonReader in) {
        boolean flag = false;
        byte tiny = 0;
        short small = 0;
        int medium = 0;
        long large = 0;
        long huge = 0;
        byte uTiny = 0;
        short uSmall = 0;
        int uMedium = 0;
        long uLarge = 0;
        long uHuge = 0;
        float single = 0;
        double twice = 0;
        String text = null;
        Boolean boxedFlag = null;
        Integer boxedMedium = null;
        Long boxedLarge = null;
        Double maybeTwice = null;
        Integer maybeMedium = null;
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
                        tiny = in.readByte();
                        seen |= 0x2;
                    }
                    case 2 -> {
                        small = in.readShort();
                        seen |= 0x4;
                    }
                    case 3 -> {
                        medium = in.readInt();
                        seen |= 0x8;
                    }
                    case 4 -> {
                        large = in.readLong();
                        seen |= 0x10;
                    }
                    case 5 -> {
                        huge = in.readLong();
                        seen |= 0x20;
                    }
                    case 6 -> {
                        uTiny = in.readUintByte();
                        seen |= 0x40;
                    }
                    case 7 -> {
                        uSmall = in.readUintShort();
                        seen |= 0x80;
                    }
                    case 8 -> {
                        uMedium = in.readUintInt();
                        seen |= 0x100;
                    }
                    case 9 -> {
                        uLarge = in.readUintLong();
                        seen |= 0x200;
                    }
                    case 10 -> {
                        uHuge = in.readUintLong();
                        seen |= 0x400;
                    }
                    case 11 -> {
                        single = in.readFloat();
                        seen |= 0x800;
                    }
                    case 12 -> {
                        twice = in.readDouble();
                        seen |= 0x1000;
                    }
                    case 13 -> text = in.readString();
                    case 14 -> boxedFlag = in.readBoolean();
                    case 15 -> boxedMedium = in.readInt();
                    case 16 -> boxedLarge = in.readUintLong();
                    case 17 -> maybeTwice = in.readDouble();
                    case 18 -> maybeMedium = in.readUintInt();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "flag");
        Required.seen((seen & 0x2) != 0, "tiny");
        Required.seen((seen & 0x4) != 0, "small");
        Required.seen((seen & 0x8) != 0, "medium");
        Required.seen((seen & 0x10) != 0, "large");
        Required.seen((seen & 0x20) != 0, "huge");
        Required.seen((seen & 0x40) != 0, "uTiny");
        Required.seen((seen & 0x80) != 0, "uSmall");
        Required.seen((seen & 0x100) != 0, "uMedium");
        Required.seen((seen & 0x200) != 0, "uLarge");
        Required.seen((seen & 0x400) != 0, "uHuge");
        Required.seen((seen & 0x800) != 0, "single");
        Required.seen((seen & 0x1000) != 0, "twice");
        text = Required.property(text, "text");
        boxedFlag = Required.property(boxedFlag, "boxedFlag");
        boxedMedium = Required.property(boxedMedium, "boxedMedium");
        boxedLarge = Required.property(boxedLarge, "boxedLarge");
        try {
            return new MsgScalars(flag, tiny, small, medium, large, huge, uTiny, uSmall, uMedium,
                    uLarge, uHuge, single, twice, text, boxedFlag, boxedMedium, boxedLarge,
                    maybeTwice, maybeMedium);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "flag";
            case 11 -> "tiny";
            case 12 -> "small";
            case 13 -> "medium";
            case 14 -> "large";
            case 15 -> "huge";
            case 16 -> "uTiny";
            case 17 -> "uSmall";
            case 18 -> "uMedium";
            case 19 -> "uLarge";
            case 20 -> "uHuge";
            case 21 -> "single";
            case 22 -> "twice";
            case 23 -> "text";
            case 24 -> "boxedFlag";
            case 25 -> "boxedMedium";
            case 26 -> "boxedLarge";
            case 27 -> "maybeTwice";
            case 28 -> "maybeMedium";
            default -> "#" + block;
        };
    }
}
