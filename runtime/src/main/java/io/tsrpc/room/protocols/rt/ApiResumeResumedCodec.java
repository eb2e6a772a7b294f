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
 * Encodes and decodes {@link ApiResume.Resumed}.
 */
public final class ApiResumeResumedCodec implements Codec<ApiResume.Resumed> {
    /**
     * The shared instance. It has no state.
     */
    public static final ApiResumeResumedCodec INSTANCE = new ApiResumeResumedCodec();

    private static final JsonNames NAMES = JsonNames.of("room", "refused", "at", "recovered", "lost", "code");

    private ApiResumeResumedCodec() {
        Generation.check(ApiResumeResumedCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiResume.Resumed value) {
        String room = Required.property(value.room(), "room");
        String refused = Required.property(value.refused(), "refused").orElse(null);
        RoomPosition at = Required.property(value.at(), "at").orElse(null);
        Long lost = Required.property(value.lost(), "lost").orElse(null);
        String code = Required.property(value.code(), "code").orElse(null);
        int blocks = 2;
        blocks += refused == null ? 0 : 1;
        blocks += at == null ? 0 : 1;
        blocks += lost == null ? 0 : 1;
        blocks += code == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x28);
        out.writeString(room);
        if (refused != null) {
            out.writeHeader(0x2c);
            out.writeString(refused);
        }
        String theAt = "at";
        try {
            if (at != null) {
                out.writeHeader(0x33);
                RoomPositionCodec.INSTANCE.write(out, at);
            }
            out.writeHeader(0x35);
            out.writeBoolean(value.recovered());
            theAt = "lost";
            if (lost != null) {
                out.writeHeader(0x39);
                out.writeUint(lost);
            }
        } catch (CodecException e) {
            throw e.at(theAt);
        }
        if (code != null) {
            out.writeHeader(0x3c);
            out.writeString(code);
        }
    }

    @Override
    public ApiResume.Resumed read(BinaryReader in) {
        in.allocate(40);
        String room = null;
        String refused = null;
        RoomPosition at = null;
        boolean recovered = false;
        Long lost = null;
        String code = null;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> room = in.readString();
                    case 11 -> refused = in.readString();
                    case 12 -> at = RoomPositionCodec.INSTANCE.read(in);
                    case 13 -> {
                        recovered = in.readBoolean();
                        seen |= 0x1;
                    }
                    case 14 -> lost = in.readUintLong();
                    case 15 -> code = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        room = Required.property(room, "room");
        Required.seen((seen & 0x1) != 0, "recovered");
        try {
            return new ApiResume.Resumed(
                    room,
                    Optional.ofNullable(refused),
                    Optional.ofNullable(at),
                    recovered,
                    Optional.ofNullable(lost),
                    Optional.ofNullable(code));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiResume.Resumed value) {
        String room = Required.property(value.room(), "room");
        String refused = Required.property(value.refused(), "refused").orElse(null);
        RoomPosition at = Required.property(value.at(), "at").orElse(null);
        Long lost = Required.property(value.lost(), "lost").orElse(null);
        String code = Required.property(value.code(), "code").orElse(null);
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(room);
        if (refused != null) {
            out.name(NAMES, 1);
            out.writeString(refused);
        }
        String theAt = "at";
        try {
            if (at != null) {
                out.name(NAMES, 2);
                RoomPositionCodec.INSTANCE.writeJson(out, at);
            }
            out.name(NAMES, 3);
            out.writeBoolean(value.recovered());
            theAt = "lost";
            if (lost != null) {
                out.name(NAMES, 4);
                out.writeUint(lost);
            }
        } catch (CodecException e) {
            throw e.at(theAt);
        }
        if (code != null) {
            out.name(NAMES, 5);
            out.writeString(code);
        }
        out.endObject();
    }

    @Override
    public ApiResume.Resumed readJson(JsonReader in) {
        in.allocate(40);
        String room = null;
        String refused = null;
        RoomPosition at = null;
        boolean recovered = false;
        Long lost = null;
        String code = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> room = in.readString();
                    case 1 -> refused = in.readString();
                    case 2 -> at = RoomPositionCodec.INSTANCE.readJson(in);
                    case 3 -> {
                        recovered = in.readBoolean();
                        seen |= 0x1;
                    }
                    case 4 -> lost = in.readUintLong();
                    case 5 -> code = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        room = Required.property(room, "room");
        Required.seen((seen & 0x1) != 0, "recovered");
        try {
            return new ApiResume.Resumed(
                    room,
                    Optional.ofNullable(refused),
                    Optional.ofNullable(at),
                    recovered,
                    Optional.ofNullable(lost),
                    Optional.ofNullable(code));
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
            case 11 -> "refused";
            case 12 -> "at";
            case 13 -> "recovered";
            case 14 -> "lost";
            case 15 -> "code";
            default -> "#" + block;
        };
    }
}
