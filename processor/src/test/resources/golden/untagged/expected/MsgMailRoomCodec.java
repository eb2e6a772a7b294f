package com.example.untagged;

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
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link MsgMail.Room}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgMailRoomCodec implements Codec<MsgMail.Room> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgMailRoomCodec INSTANCE = new MsgMailRoomCodec();

    private static final JsonNames NAMES = JsonNames.of("room", "parent");

    private MsgMailRoomCodec() {
        Generation.check(MsgMailRoomCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgMail.Room value) {
        MsgMail.Recipient parent = Required.property(value.parent(), "parent").orElse(null);
        out.enter();
        int blocks = 1;
        blocks += parent == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x29);
        out.writeInt(value.room());
        try {
            if (parent != null) {
                out.writeHeader(0x2f);
                MsgMailRecipientCodec.INSTANCE.write(out, parent);
            }
        } catch (CodecException e) {
            throw e.at("parent");
        }
        out.leave();
    }

    @Override
    public MsgMail.Room read(BinaryReader in) {
        in.allocate(24);
        int room = 0;
        MsgMail.Recipient parent = null;
        int seen = 0;
        in.enter();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        room = in.readInt();
                        seen |= 0x1;
                    }
                    case 11 -> parent = MsgMailRecipientCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        in.leave();
        Required.seen((seen & 0x1) != 0, "room");
        try {
            return new MsgMail.Room(room, Optional.ofNullable(parent));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgMail.Room value) {
        MsgMail.Recipient parent = Required.property(value.parent(), "parent").orElse(null);
        out.enter();
        out.beginObject();
        out.name(NAMES, 0);
        out.writeInt(value.room());
        try {
            if (parent != null) {
                out.name(NAMES, 1);
                MsgMailRecipientCodec.INSTANCE.writeJson(out, parent);
            }
        } catch (CodecException e) {
            throw e.at("parent");
        }
        out.endObject();
        out.leave();
    }

    @Override
    public MsgMail.Room readJson(JsonReader in) {
        in.allocate(24);
        int room = 0;
        MsgMail.Recipient parent = null;
        int seen = 0;
        in.enter();
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        room = in.readInt();
                        seen |= 0x1;
                    }
                    case 1 -> parent = MsgMailRecipientCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        in.leave();
        Required.seen((seen & 0x1) != 0, "room");
        try {
            return new MsgMail.Room(room, Optional.ofNullable(parent));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Reads what a part of a value has, and writes it as JSON.
     */
    public static void readParts(BinaryReader in, JsonWriter out) {
        out.beginObject();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        int room = in.readInt();
                        out.name(NAMES, 0);
                        out.writeInt(room);
                    }
                    case 11 -> {
                        MsgMail.Recipient parent = MsgMailRecipientCodec.INSTANCE.read(in);
                        out.name(NAMES, 1);
                        MsgMailRecipientCodec.INSTANCE.writeJson(out, parent);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        out.endObject();
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "room";
            case 11 -> "parent";
            default -> "#" + block;
        };
    }
}
