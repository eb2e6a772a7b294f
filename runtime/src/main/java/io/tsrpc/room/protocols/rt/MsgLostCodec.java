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
import java.util.Optional;

/**
 * Encodes and decodes {@link MsgLost}.
 */
public final class MsgLostCodec implements Codec<MsgLost> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgLostCodec INSTANCE = new MsgLostCodec();

    private static final JsonNames NAMES = JsonNames.of("room", "at", "lost");

    private MsgLostCodec() {
        Generation.check(MsgLostCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgLost value) {
        String room = Required.property(value.room(), "room");
        RoomPosition at = Required.property(value.at(), "at").orElse(null);
        Long lost = Required.property(value.lost(), "lost").orElse(null);
        int blocks = 1;
        blocks += at == null ? 0 : 1;
        blocks += lost == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x28);
        out.writeString(room);
        String theAt = "at";
        try {
            if (at != null) {
                out.writeHeader(0x2f);
                RoomPositionCodec.INSTANCE.write(out, at);
            }
            theAt = "lost";
            if (lost != null) {
                out.writeHeader(0x31);
                out.writeUint(lost);
            }
        } catch (CodecException e) {
            throw e.at(theAt);
        }
    }

    @Override
    public MsgLost read(BinaryReader in) {
        in.allocate(24);
        String room = null;
        RoomPosition at = null;
        Long lost = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> room = in.readString();
                    case 11 -> at = RoomPositionCodec.INSTANCE.read(in);
                    case 12 -> lost = in.readUintLong();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        room = Required.property(room, "room");
        try {
            return new MsgLost(room, Optional.ofNullable(at), Optional.ofNullable(lost));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgLost value) {
        String room = Required.property(value.room(), "room");
        RoomPosition at = Required.property(value.at(), "at").orElse(null);
        Long lost = Required.property(value.lost(), "lost").orElse(null);
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(room);
        String theAt = "at";
        try {
            if (at != null) {
                out.name(NAMES, 1);
                RoomPositionCodec.INSTANCE.writeJson(out, at);
            }
            theAt = "lost";
            if (lost != null) {
                out.name(NAMES, 2);
                out.writeUint(lost);
            }
        } catch (CodecException e) {
            throw e.at(theAt);
        }
        out.endObject();
    }

    @Override
    public MsgLost readJson(JsonReader in) {
        in.allocate(24);
        String room = null;
        RoomPosition at = null;
        Long lost = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> room = in.readString();
                    case 1 -> at = RoomPositionCodec.INSTANCE.readJson(in);
                    case 2 -> lost = in.readUintLong();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        room = Required.property(room, "room");
        try {
            return new MsgLost(room, Optional.ofNullable(at), Optional.ofNullable(lost));
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
            case 12 -> "lost";
            default -> "#" + block;
        };
    }
}
