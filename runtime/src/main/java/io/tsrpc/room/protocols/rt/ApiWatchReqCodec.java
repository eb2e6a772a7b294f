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
 * Encodes and decodes {@link ApiWatch.Req}.
 */
public final class ApiWatchReqCodec implements Codec<ApiWatch.Req> {
    /**
     * The shared instance. It has no state.
     */
    public static final ApiWatchReqCodec INSTANCE = new ApiWatchReqCodec();

    private static final JsonNames NAMES = JsonNames.of("room", "on", "watch");

    private ApiWatchReqCodec() {
        Generation.check(ApiWatchReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiWatch.Req value) {
        String room = Required.property(value.room(), "room");
        out.writeVarint(3);
        out.writeHeader(0x28);
        out.writeString(room);
        out.writeHeader(0x2d);
        out.writeBoolean(value.on());
        out.writeHeader(0x31);
        out.writeInt(value.watch());
    }

    @Override
    public ApiWatch.Req read(BinaryReader in) {
        in.allocate(24);
        String room = null;
        boolean on = false;
        int watch = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> room = in.readString();
                    case 11 -> {
                        on = in.readBoolean();
                        seen |= 0x1;
                    }
                    case 12 -> {
                        watch = in.readInt();
                        seen |= 0x2;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        room = Required.property(room, "room");
        Required.seen((seen & 0x1) != 0, "on");
        Required.seen((seen & 0x2) != 0, "watch");
        try {
            return new ApiWatch.Req(room, on, watch);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiWatch.Req value) {
        String room = Required.property(value.room(), "room");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(room);
        out.name(NAMES, 1);
        out.writeBoolean(value.on());
        out.name(NAMES, 2);
        out.writeInt(value.watch());
        out.endObject();
    }

    @Override
    public ApiWatch.Req readJson(JsonReader in) {
        in.allocate(24);
        String room = null;
        boolean on = false;
        int watch = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> room = in.readString();
                    case 1 -> {
                        on = in.readBoolean();
                        seen |= 0x1;
                    }
                    case 2 -> {
                        watch = in.readInt();
                        seen |= 0x2;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        room = Required.property(room, "room");
        Required.seen((seen & 0x1) != 0, "on");
        Required.seen((seen & 0x2) != 0, "watch");
        try {
            return new ApiWatch.Req(room, on, watch);
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
            case 11 -> "on";
            case 12 -> "watch";
            default -> "#" + block;
        };
    }
}
