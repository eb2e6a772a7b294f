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
import java.util.Optional;

/**
 * Encodes and decodes {@link ApiResume.Req}.
 */
public final class ApiResumeReqCodec implements Codec<ApiResume.Req> {
    /**
     * The shared instance. It has no state.
     */
    public static final ApiResumeReqCodec INSTANCE = new ApiResumeReqCodec();

    private static final JsonNames NAMES = JsonNames.of("rooms", "later");

    private ApiResumeReqCodec() {
        Generation.check(ApiResumeReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiResume.Req value) {
        List<ApiResume.Wanted> rooms = Required.property(value.rooms(), "rooms");
        Boolean later = Required.property(value.later(), "later").orElse(null);
        int blocks = 1;
        blocks += later == null ? 0 : 1;
        out.writeVarint(blocks);
        try {
            out.writeHeader(0x28);
            int roomsMark = out.beginBlock();
            writeRooms(out, rooms);
            out.endBlock(roomsMark);
        } catch (CodecException e) {
            throw e.at("rooms");
        }
        if (later != null) {
            out.writeHeader(0x2d);
            out.writeBoolean(later);
        }
    }

    @Override
    public ApiResume.Req read(BinaryReader in) {
        in.allocate(24);
        List<ApiResume.Wanted> rooms = null;
        Boolean later = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        rooms = readRooms(in);
                    }
                    case 11 -> later = in.readBoolean();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        rooms = Required.property(rooms, "rooms");
        try {
            return new ApiResume.Req(rooms, Optional.ofNullable(later));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiResume.Req value) {
        List<ApiResume.Wanted> rooms = Required.property(value.rooms(), "rooms");
        Boolean later = Required.property(value.later(), "later").orElse(null);
        out.beginObject();
        try {
            out.name(NAMES, 0);
            writeRooms(out, rooms);
        } catch (CodecException e) {
            throw e.at("rooms");
        }
        if (later != null) {
            out.name(NAMES, 1);
            out.writeBoolean(later);
        }
        out.endObject();
    }

    @Override
    public ApiResume.Req readJson(JsonReader in) {
        in.allocate(24);
        List<ApiResume.Wanted> rooms = null;
        Boolean later = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> rooms = readRooms(in);
                    case 1 -> later = in.readBoolean();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        rooms = Required.property(rooms, "rooms");
        try {
            return new ApiResume.Req(rooms, Optional.ofNullable(later));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "rooms";
            case 11 -> "later";
            default -> "#" + block;
        };
    }

    private static void writeRooms(BinaryWriter out, List<ApiResume.Wanted> values) {
        int countMark = out.beginCount(values.size());
        int index = 0;
        try {
            for (ApiResume.Wanted value : values) {
                ApiResumeWantedCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endCount(countMark, index);
    }

    private static List<ApiResume.Wanted> readRooms(BinaryReader in) {
        int count = in.readCount();
        in.allocate(48 + 4L * count);
        List<ApiResume.Wanted> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(ApiResumeWantedCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeRooms(JsonWriter out, List<ApiResume.Wanted> values) {
        out.beginArray();
        int index = 0;
        try {
            for (ApiResume.Wanted value : values) {
                ApiResumeWantedCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<ApiResume.Wanted> readRooms(JsonReader in) {
        in.allocate(72);
        in.beginArray();
        List<ApiResume.Wanted> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(8);
                values.add(ApiResumeWantedCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
