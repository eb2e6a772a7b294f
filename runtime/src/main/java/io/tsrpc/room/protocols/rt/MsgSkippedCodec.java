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
 * Encodes and decodes {@link MsgSkipped}.
 */
public final class MsgSkippedCodec implements Codec<MsgSkipped> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgSkippedCodec INSTANCE = new MsgSkippedCodec();

    private static final JsonNames NAMES = JsonNames.of("room", "at");

    private MsgSkippedCodec() {
        Generation.check(MsgSkippedCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgSkipped value) {
        String room = Required.property(value.room(), "room");
        RoomPosition at = Required.property(value.at(), "at");
        out.writeVarint(2);
        out.writeHeader(0x28);
        out.writeString(room);
        try {
            out.writeHeader(0x2f);
            RoomPositionCodec.INSTANCE.write(out, at);
        } catch (CodecException e) {
            throw e.at("at");
        }
    }

    @Override
    public MsgSkipped read(BinaryReader in) {
        in.allocate(24);
        String room = null;
        RoomPosition at = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> room = in.readString();
                    case 11 -> at = RoomPositionCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        room = Required.property(room, "room");
        at = Required.property(at, "at");
        try {
            return new MsgSkipped(room, at);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgSkipped value) {
        String room = Required.property(value.room(), "room");
        RoomPosition at = Required.property(value.at(), "at");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(room);
        try {
            out.name(NAMES, 1);
            RoomPositionCodec.INSTANCE.writeJson(out, at);
        } catch (CodecException e) {
            throw e.at("at");
        }
        out.endObject();
    }

    @Override
    public MsgSkipped readJson(JsonReader in) {
        in.allocate(24);
        String room = null;
        RoomPosition at = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> room = in.readString();
                    case 1 -> at = RoomPositionCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        room = Required.property(room, "room");
        at = Required.property(at, "at");
        try {
            return new MsgSkipped(room, at);
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
            case 11 -> "at";
            default -> "#" + block;
        };
    }
}
