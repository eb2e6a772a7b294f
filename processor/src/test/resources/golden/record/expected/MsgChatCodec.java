package com.example.record;

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
 * Encodes and decodes {@link MsgChat}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgChatCodec implements Codec<MsgChat> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgChatCodec INSTANCE = new MsgChatCodec();

    private static final JsonNames NAMES = JsonNames.of("name", "content");

    private MsgChatCodec() {
        Generation.check(MsgChatCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgChat value) {
        String name = Required.property(value.name(), "name");
        String content = Required.property(value.content(), "content");
        out.writeVarint(2);
        out.writeHeader(0x28);
        out.writeString(name);
        out.writeHeader(0x2c);
        out.writeString(content);
    }

    @Override
    public MsgChat read(BinaryReader in) {
        in.allocate(24);
        String name = null;
        String content = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> name = in.readString();
                    case 11 -> content = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        name = Required.property(name, "name");
        content = Required.property(content, "content");
        try {
            return new MsgChat(name, content);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgChat value) {
        String name = Required.property(value.name(), "name");
        String content = Required.property(value.content(), "content");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(name);
        out.name(NAMES, 1);
        out.writeString(content);
        out.endObject();
    }

    @Override
    public MsgChat readJson(JsonReader in) {
        in.allocate(24);
        String name = null;
        String content = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> name = in.readString();
                    case 1 -> content = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        name = Required.property(name, "name");
        content = Required.property(content, "content");
        try {
            return new MsgChat(name, content);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "name";
            case 11 -> "content";
            default -> "#" + block;
        };
    }
}
