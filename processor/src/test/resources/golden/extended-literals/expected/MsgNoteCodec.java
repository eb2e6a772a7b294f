package com.example.extendedliterals;

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
 * Encodes and decodes {@link MsgNote}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgNoteCodec implements Codec<MsgNote> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgNoteCodec INSTANCE = new MsgNoteCodec();

    private static final JsonNames NAMES = JsonNames.of("draft", "kind", "text", "version");

    private MsgNoteCodec() {
        Generation.check(MsgNoteCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgNote value) {
        String text = Required.property(value.text(), "text");
        out.writeVarint(2);
        out.writeHeader(0x7);
        out.writeVarint(1);
        out.writeHeader(0x2d);
        out.writeInt(value.version());
        out.writeHeader(0x2c);
        out.writeString(text);
    }

    @Override
    public MsgNote read(BinaryReader in) {
        in.allocate(24);
        String text = null;
        int version = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 == 1) {
                // Base
                for (int blocks1 = in.readCount(); blocks1 > 0; blocks1--) {
                    int header1 = in.readHeader();
                    try {
                        switch (header1 >>> 2) {
                            case 11 -> {
                                version = in.readInt();
                                seen |= 0x1;
                            }
                            default -> in.skipProperty(header1);
                        }
                    } catch (CodecException e) {
                        throw e.at(property1(header1 >>> 2));
                    }
                }
                continue;
            }
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> text = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        text = Required.property(text, "text");
        Required.seen((seen & 0x1) != 0, "version");
        try {
            return new MsgNote(text, version);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgNote value) {
        String text = Required.property(value.text(), "text");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeBoolean(true);
        out.name(NAMES, 1);
        out.writeString("note");
        out.name(NAMES, 2);
        out.writeString(text);
        out.name(NAMES, 3);
        out.writeInt(value.version());
        out.endObject();
    }

    @Override
    public MsgNote readJson(JsonReader in) {
        in.allocate(24);
        String text = null;
        int version = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral(true);
                        seen |= 0x1;
                    }
                    case 1 -> {
                        in.expectLiteral("note");
                        seen |= 0x2;
                    }
                    case 2 -> text = in.readString();
                    case 3 -> {
                        version = in.readInt();
                        seen |= 0x4;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "draft");
        Required.seen((seen & 0x2) != 0, "kind");
        text = Required.property(text, "text");
        Required.seen((seen & 0x4) != 0, "version");
        try {
            return new MsgNote(text, version);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "text";
            default -> "#" + block;
        };
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property1(int block) {
        return switch (block) {
            case 11 -> "version";
            default -> "#" + block;
        };
    }
}
