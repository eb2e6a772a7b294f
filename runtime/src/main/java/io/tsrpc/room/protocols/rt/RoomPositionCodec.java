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
 * Encodes and decodes {@link RoomPosition}.
 */
public final class RoomPositionCodec implements Codec<RoomPosition> {
    /**
     * The shared instance. It has no state.
     */
    public static final RoomPositionCodec INSTANCE = new RoomPositionCodec();

    private static final JsonNames NAMES = JsonNames.of("epoch", "seq");

    private RoomPositionCodec() {
        Generation.check(RoomPositionCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, RoomPosition value) {
        String epoch = Required.property(value.epoch(), "epoch");
        out.writeVarint(2);
        out.writeHeader(0x28);
        out.writeString(epoch);
        try {
            out.writeHeader(0x2d);
            out.writeUint(value.seq());
        } catch (CodecException e) {
            throw e.at("seq");
        }
    }

    @Override
    public RoomPosition read(BinaryReader in) {
        in.allocate(24);
        String epoch = null;
        long seq = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> epoch = in.readString();
                    case 11 -> {
                        seq = in.readUintLong();
                        seen |= 0x1;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        epoch = Required.property(epoch, "epoch");
        Required.seen((seen & 0x1) != 0, "seq");
        try {
            return new RoomPosition(epoch, seq);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, RoomPosition value) {
        String epoch = Required.property(value.epoch(), "epoch");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(epoch);
        try {
            out.name(NAMES, 1);
            out.writeUint(value.seq());
        } catch (CodecException e) {
            throw e.at("seq");
        }
        out.endObject();
    }

    @Override
    public RoomPosition readJson(JsonReader in) {
        in.allocate(24);
        String epoch = null;
        long seq = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> epoch = in.readString();
                    case 1 -> {
                        seq = in.readUintLong();
                        seen |= 0x1;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        epoch = Required.property(epoch, "epoch");
        Required.seen((seen & 0x1) != 0, "seq");
        try {
            return new RoomPosition(epoch, seq);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "epoch";
            case 11 -> "seq";
            default -> "#" + block;
        };
    }
}
