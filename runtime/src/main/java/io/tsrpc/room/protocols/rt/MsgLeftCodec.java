package io.tsrpc.room.protocols.rt;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;

/**
 * Encodes and decodes {@link MsgLeft}.
 */
public final class MsgLeftCodec implements Codec<MsgLeft> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgLeftCodec INSTANCE = new MsgLeftCodec();

    private static final JsonNames NAMES = JsonNames.of("room");

    private MsgLeftCodec() {
        Generation.check(MsgLeftCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgLeft value) {
        String room = Required.property(value.room(), "room");
        out.writeVarint(1);
        out.writeHeader(0x28);
        out.writeString(room);
    }

    @Override
    public MsgLeft read(BinaryReader in) {
        in.allocate(16);
        String room = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> room = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        room = Required.property(room, "room");
        try {
            return new MsgLeft(room);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgLeft value) {
        String room = Required.property(value.room(), "room");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(room);
        out.endObject();
    }

    @Override
    public MsgLeft readJson(JsonReader in) {
        in.allocate(16);
        String room = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> room = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        room = Required.property(room, "room");
        try {
            return new MsgLeft(room);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "room";
            default -> "#" + block;
        };
    }
}
