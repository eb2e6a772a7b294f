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
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes and decodes {@link MsgPresence}.
 */
public final class MsgPresenceCodec implements Codec<MsgPresence> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgPresenceCodec INSTANCE = new MsgPresenceCodec();

    private static final JsonNames NAMES = JsonNames.of("room", "joined", "left", "watch");

    private MsgPresenceCodec() {
        Generation.check(MsgPresenceCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgPresence value) {
        String room = Required.property(value.room(), "room");
        List<RoomMember> joined = Required.property(value.joined(), "joined");
        List<String> left = Required.property(value.left(), "left");
        out.writeVarint(4);
        out.writeHeader(0x28);
        out.writeString(room);
        String at = "joined";
        try {
            out.writeHeader(0x2c);
            int joinedMark = out.beginBlock();
            writeJoined(out, joined);
            out.endBlock(joinedMark);
            at = "left";
            out.writeHeader(0x30);
            int leftMark = out.beginBlock();
            writeLeft(out, left);
            out.endBlock(leftMark);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.writeHeader(0x35);
        out.writeInt(value.watch());
    }

    @Override
    public MsgPresence read(BinaryReader in) {
        in.allocate(32);
        String room = null;
        List<RoomMember> joined = null;
        List<String> left = null;
        int watch = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> room = in.readString();
                    case 11 -> {
                        in.skipPrefix();
                        joined = readJoined(in);
                    }
                    case 12 -> {
                        in.skipPrefix();
                        left = readLeft(in);
                    }
                    case 13 -> {
                        watch = in.readInt();
                        seen |= 0x1;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        room = Required.property(room, "room");
        joined = Required.property(joined, "joined");
        left = Required.property(left, "left");
        Required.seen((seen & 0x1) != 0, "watch");
        try {
            return new MsgPresence(room, joined, left, watch);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgPresence value) {
        String room = Required.property(value.room(), "room");
        List<RoomMember> joined = Required.property(value.joined(), "joined");
        List<String> left = Required.property(value.left(), "left");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(room);
        String at = "joined";
        try {
            out.name(NAMES, 1);
            writeJoined(out, joined);
            at = "left";
            out.name(NAMES, 2);
            writeLeft(out, left);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.name(NAMES, 3);
        out.writeInt(value.watch());
        out.endObject();
    }

    @Override
    public MsgPresence readJson(JsonReader in) {
        in.allocate(32);
        String room = null;
        List<RoomMember> joined = null;
        List<String> left = null;
        int watch = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> room = in.readString();
                    case 1 -> joined = readJoined(in);
                    case 2 -> left = readLeft(in);
                    case 3 -> {
                        watch = in.readInt();
                        seen |= 0x1;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        room = Required.property(room, "room");
        joined = Required.property(joined, "joined");
        left = Required.property(left, "left");
        Required.seen((seen & 0x1) != 0, "watch");
        try {
            return new MsgPresence(room, joined, left, watch);
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
            case 11 -> "joined";
            case 12 -> "left";
            case 13 -> "watch";
            default -> "#" + block;
        };
    }

    private static void writeJoined(BinaryWriter out, List<RoomMember> values) {
        int countMark = out.beginCount(values.size());
        int index = 0;
        try {
            for (RoomMember value : values) {
                RoomMemberCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endCount(countMark, index);
    }

    private static void writeLeft(BinaryWriter out, List<String> values) {
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

    private static List<RoomMember> readJoined(BinaryReader in) {
        int count = in.readCount();
        in.allocate(48 + 4L * count);
        List<RoomMember> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(RoomMemberCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<String> readLeft(BinaryReader in) {
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

    private static void writeJoined(JsonWriter out, List<RoomMember> values) {
        out.beginArray();
        int index = 0;
        try {
            for (RoomMember value : values) {
                RoomMemberCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static void writeLeft(JsonWriter out, List<String> values) {
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

    private static List<RoomMember> readJoined(JsonReader in) {
        in.allocate(72);
        in.beginArray();
        List<RoomMember> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(8);
                values.add(RoomMemberCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static List<String> readLeft(JsonReader in) {
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
