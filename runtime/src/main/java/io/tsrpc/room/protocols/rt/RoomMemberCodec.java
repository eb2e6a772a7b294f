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
 * Encodes and decodes {@link RoomMember}.
 */
public final class RoomMemberCodec implements Codec<RoomMember> {
    /**
     * The shared instance. It has no state.
     */
    public static final RoomMemberCodec INSTANCE = new RoomMemberCodec();

    private static final JsonNames NAMES = JsonNames.of("id", "userId", "data");

    private RoomMemberCodec() {
        Generation.check(RoomMemberCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, RoomMember value) {
        String id = Required.property(value.id(), "id");
        String userId = Required.property(value.userId(), "userId").orElse(null);
        String data = Required.property(value.data(), "data").orElse(null);
        int blocks = 1;
        blocks += userId == null ? 0 : 1;
        blocks += data == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x28);
        out.writeString(id);
        if (userId != null) {
            out.writeHeader(0x2c);
            out.writeString(userId);
        }
        if (data != null) {
            out.writeHeader(0x30);
            out.writeString(data);
        }
    }

    @Override
    public RoomMember read(BinaryReader in) {
        in.allocate(24);
        String id = null;
        String userId = null;
        String data = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> id = in.readString();
                    case 11 -> userId = in.readString();
                    case 12 -> data = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        id = Required.property(id, "id");
        try {
            return new RoomMember(id, Optional.ofNullable(userId), Optional.ofNullable(data));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, RoomMember value) {
        String id = Required.property(value.id(), "id");
        String userId = Required.property(value.userId(), "userId").orElse(null);
        String data = Required.property(value.data(), "data").orElse(null);
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(id);
        if (userId != null) {
            out.name(NAMES, 1);
            out.writeString(userId);
        }
        if (data != null) {
            out.name(NAMES, 2);
            out.writeString(data);
        }
        out.endObject();
    }

    @Override
    public RoomMember readJson(JsonReader in) {
        in.allocate(24);
        String id = null;
        String userId = null;
        String data = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> id = in.readString();
                    case 1 -> userId = in.readString();
                    case 2 -> data = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        id = Required.property(id, "id");
        try {
            return new RoomMember(id, Optional.ofNullable(userId), Optional.ofNullable(data));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "id";
            case 11 -> "userId";
            case 12 -> "data";
            default -> "#" + block;
        };
    }
}
