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
 * Encodes and decodes {@link ApiResume.Wanted}.
 */
public final class ApiResumeWantedCodec implements Codec<ApiResume.Wanted> {
    /**
     * The shared instance. It has no state.
     */
    public static final ApiResumeWantedCodec INSTANCE = new ApiResumeWantedCodec();

    private static final JsonNames NAMES = JsonNames.of("room", "from");

    private ApiResumeWantedCodec() {
        Generation.check(ApiResumeWantedCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiResume.Wanted value) {
        String room = Required.property(value.room(), "room");
        RoomPosition from = Required.property(value.from(), "from").orElse(null);
        int blocks = 1;
        blocks += from == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x28);
        out.writeString(room);
        try {
            if (from != null) {
                out.writeHeader(0x2f);
                RoomPositionCodec.INSTANCE.write(out, from);
            }
        } catch (CodecException e) {
            throw e.at("from");
        }
    }

    @Override
    public ApiResume.Wanted read(BinaryReader in) {
        in.allocate(24);
        String room = null;
        RoomPosition from = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> room = in.readString();
                    case 11 -> from = RoomPositionCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        room = Required.property(room, "room");
        try {
            return new ApiResume.Wanted(room, Optional.ofNullable(from));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiResume.Wanted value) {
        String room = Required.property(value.room(), "room");
        RoomPosition from = Required.property(value.from(), "from").orElse(null);
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(room);
        try {
            if (from != null) {
                out.name(NAMES, 1);
                RoomPositionCodec.INSTANCE.writeJson(out, from);
            }
        } catch (CodecException e) {
            throw e.at("from");
        }
        out.endObject();
    }

    @Override
    public ApiResume.Wanted readJson(JsonReader in) {
        in.allocate(24);
        String room = null;
        RoomPosition from = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> room = in.readString();
                    case 1 -> from = RoomPositionCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        room = Required.property(room, "room");
        try {
            return new ApiResume.Wanted(room, Optional.ofNullable(from));
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
            case 11 -> "from";
            default -> "#" + block;
        };
    }
}
