package com.example.constants;

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
 * Encodes and decodes {@link MsgText}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgTextCodec implements Codec<MsgText> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgTextCodec INSTANCE = new MsgTextCodec();

    private static final JsonNames NAMES = JsonNames.of("type", "version", "draft", "content");

    private MsgTextCodec() {
        Generation.check(MsgTextCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgText value) {
        String content = Required.property(value.content(), "content");
        out.writeVarint(1);
        out.writeHeader(0x34);
        out.writeString(content);
    }

    @Override
    public MsgText read(BinaryReader in) {
        in.allocate(16);
        String content = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> {} // always the same, so it has no bytes
                    case 12 -> {} // always the same, so it has no bytes
                    case 13 -> content = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        content = Required.property(content, "content");
        try {
            return new MsgText(content);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgText value) {
        String content = Required.property(value.content(), "content");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("text");
        out.name(NAMES, 1);
        out.writeInt(2);
        out.name(NAMES, 2);
        out.writeBoolean(false);
        out.name(NAMES, 3);
        out.writeString(content);
        out.endObject();
    }

    @Override
    public MsgText readJson(JsonReader in) {
        in.allocate(16);
        String content = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("text");
                        seen |= 0x1;
                    }
                    case 1 -> {
                        in.expectLiteral(2);
                        seen |= 0x2;
                    }
                    case 2 -> {
                        in.expectLiteral(false);
                        seen |= 0x4;
                    }
                    case 3 -> content = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        Required.seen((seen & 0x2) != 0, "version");
        Required.seen((seen & 0x4) != 0, "draft");
        content = Required.property(content, "content");
        try {
            return new MsgText(content);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 13 -> "content";
            default -> "#" + block;
        };
    }
}
