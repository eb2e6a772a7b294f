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
 * Encodes and decodes {@link ApiWatch.Res}.
 */
public final class ApiWatchResCodec implements Codec<ApiWatch.Res> {
    /**
     * The shared instance. It has no state.
     */
    public static final ApiWatchResCodec INSTANCE = new ApiWatchResCodec();

    private static final JsonNames NAMES = JsonNames.of("members");

    private ApiWatchResCodec() {
        Generation.check(ApiWatchResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiWatch.Res value) {
        List<RoomMember> members = Required.property(value.members(), "members");
        out.writeVarint(1);
        try {
            out.writeHeader(0x28);
            int membersMark = out.beginBlock();
            writeMembers(out, members);
            out.endBlock(membersMark);
        } catch (CodecException e) {
            throw e.at("members");
        }
    }

    @Override
    public ApiWatch.Res read(BinaryReader in) {
        in.allocate(16);
        List<RoomMember> members = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        members = readMembers(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        members = Required.property(members, "members");
        try {
            return new ApiWatch.Res(members);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiWatch.Res value) {
        List<RoomMember> members = Required.property(value.members(), "members");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            writeMembers(out, members);
        } catch (CodecException e) {
            throw e.at("members");
        }
        out.endObject();
    }

    @Override
    public ApiWatch.Res readJson(JsonReader in) {
        in.allocate(16);
        List<RoomMember> members = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> members = readMembers(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        members = Required.property(members, "members");
        try {
            return new ApiWatch.Res(members);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "members";
            default -> "#" + block;
        };
    }

    private static void writeMembers(BinaryWriter out, List<RoomMember> values) {
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

    private static List<RoomMember> readMembers(BinaryReader in) {
        int count = in.readCount();
        in.allocate(40 + 4L * count);
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

    private static void writeMembers(JsonWriter out, List<RoomMember> values) {
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

    private static List<RoomMember> readMembers(JsonReader in) {
        in.allocate(40);
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
}
