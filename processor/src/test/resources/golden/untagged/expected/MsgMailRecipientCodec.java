package com.example.untagged;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.codec.UnionParts;
import io.tsrpc.codec.UntaggedUnion;
import io.tsrpc.stub.Generation;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link MsgMail.Recipient}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgMailRecipientCodec implements Codec<MsgMail.Recipient> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgMailRecipientCodec INSTANCE = new MsgMailRecipientCodec();

    private static final UntaggedUnion<MsgMail.Recipient> UNION = UntaggedUnion.of(
            UntaggedUnion.object(in -> MsgMailPlaceCodec.INSTANCE.readJson(in), "kind", "x", "y"),
            UntaggedUnion.object(in -> MsgMailRoomCodec.INSTANCE.readJson(in), "room", "parent"),
            UntaggedUnion.value(16, in -> newName(in.readString())),
            UntaggedUnion.value(16, in -> newUsers(readUsers(in))),
            UntaggedUnion.anyObject(16, in -> newAny(Required.element(in.readAny(), "Object"))));

    private MsgMailRecipientCodec() {
        Generation.check(MsgMailRecipientCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgMail.Recipient value) {
        out.writeVarint(1);
        if (value instanceof MsgMail.Place member) {
            out.writeHeader(0x3);
            MsgMailPlaceCodec.INSTANCE.write(out, member);
            return;
        }
        if (value instanceof MsgMail.Room member) {
            out.writeHeader(0x7);
            MsgMailRoomCodec.INSTANCE.write(out, member);
            return;
        }
        if (value instanceof MsgMail.Name member) {
            out.writeHeader(0x8);
            out.writeString(Required.element(member.value(), "string"));
            return;
        }
        if (value instanceof MsgMail.Users member) {
            out.enter();
            out.writeHeader(0xc);
            int mark = out.beginBlock();
            writeUsers(out, Required.element(member.ids(), "Array"));
            out.endBlock(mark);
            out.leave();
            return;
        }
        if (value instanceof MsgMail.Any member) {
            out.writeHeader(0x10);
            out.writeAny(Required.element(member.value(), "Object"));
            return;
        }
        throw CodecException.of("The value is not a member of Recipient.");
    }

    @Override
    public MsgMail.Recipient read(BinaryReader in) {
        int members = in.readCount();
        if (members != 1) {
            return readAll(in, members);
        }
        MsgMail.Recipient value = null;
        int header = in.readHeader();
        switch (header >>> 2) {
            case 0 -> {
                value = MsgMailPlaceCodec.INSTANCE.read(in);
            }
            case 1 -> {
                value = MsgMailRoomCodec.INSTANCE.read(in);
            }
            case 2 -> {
                in.allocate(16);
                value = newName(in.readString());
            }
            case 3 -> {
                in.allocate(16);
                in.skipPrefix();
                in.enter();
                value = newUsers(readUsers(in));
                in.leave();
            }
            case 4 -> {
                in.allocate(16);
                value = newAny(Required.element(in.readAny(), "Object"));
            }
            default -> in.skip(header);
        }
        if (value == null) {
            throw CodecException.of("There is no known member of Recipient.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, MsgMail.Recipient value) {
        if (value instanceof MsgMail.Place member) {
            MsgMailPlaceCodec.INSTANCE.writeJson(out, member);
            return;
        }
        if (value instanceof MsgMail.Room member) {
            MsgMailRoomCodec.INSTANCE.writeJson(out, member);
            return;
        }
        if (value instanceof MsgMail.Name member) {
            out.writeString(Required.element(member.value(), "string"));
            return;
        }
        if (value instanceof MsgMail.Users member) {
            out.enter();
            writeUsers(out, Required.element(member.ids(), "Array"));
            out.leave();
            return;
        }
        if (value instanceof MsgMail.Any member) {
            out.writeAny(Required.element(member.value(), "Object"));
            return;
        }
        throw CodecException.of("The value is not a member of Recipient.");
    }

    @Override
    public MsgMail.Recipient readJson(JsonReader in) {
        return in.readUnion(UNION);
    }

    private static MsgMail.Recipient readAll(BinaryReader in, int members) {
        UnionParts<MsgMail.Recipient> parts = new UnionParts<>(UNION);
        for (int left = members; left > 0; left--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> {
                    MsgMailPlaceCodec.readParts(in, parts.json());
                }
                case 1 -> {
                    MsgMailRoomCodec.readParts(in, parts.json());
                }
                case 2 -> {
                    in.allocate(16);
                    parts.set(newName(in.readString()));
                }
                case 3 -> {
                    in.allocate(16);
                    in.skipPrefix();
                    in.enter();
                    parts.set(newUsers(readUsers(in)));
                    in.leave();
                }
                case 4 -> {
                    in.allocate(16);
                    parts.json().writeAny(in.readAny());
                }
                default -> in.skip(header);
            }
        }
        return parts.get(in, "Recipient");
    }

    private static MsgMail.Name newName(String value) {
        try {
            return new MsgMail.Name(value);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    private static MsgMail.Users newUsers(List<Long> value) {
        try {
            return new MsgMail.Users(value);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    private static MsgMail.Any newAny(Object value) {
        try {
            return new MsgMail.Any(value);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    private static void writeUsers(BinaryWriter out, List<Long> values) {
        int countMark = out.beginCount(values.size());
        int index = 0;
        try {
            for (Long value : values) {
                out.writeUint(Required.element(value, "number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endCount(countMark, index);
    }

    private static List<Long> readUsers(BinaryReader in) {
        int count = in.readCount();
        in.allocate(48 + 28L * count);
        List<Long> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(in.readUintLong());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeUsers(JsonWriter out, List<Long> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Long value : values) {
                out.writeUint(Required.element(value, "number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<Long> readUsers(JsonReader in) {
        in.allocate(72);
        in.beginArray();
        List<Long> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(32);
                values.add(in.readUintLong());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
