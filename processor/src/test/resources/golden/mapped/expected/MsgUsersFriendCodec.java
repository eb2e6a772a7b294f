package com.example.mapped;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link MsgUsers.Friend}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgUsersFriendCodec implements Codec<MsgUsers.Friend> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgUsersFriendCodec INSTANCE = new MsgUsersFriendCodec();

    private static final JsonNames NAMES = JsonNames.of("since", "mail", "name");

    private MsgUsersFriendCodec() {
        Generation.check(MsgUsersFriendCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgUsers.Friend value) {
        String mail = value.mail();
        String name = Required.property(value.name(), "name");
        int blocks1 = 1;
        blocks1 += mail == null ? 0 : 1;
        out.writeVarint(2);
        out.writeHeader(0x7);
        out.writeVarint(blocks1);
        out.writeHeader(0x7);
        out.writeVarint(1);
        out.writeHeader(0x28);
        out.writeString(name);
        if (mail != null) {
            out.writeHeader(0x30);
            out.writeString(mail);
        }
        out.writeHeader(0x29);
        out.writeInt(value.since());
    }

    @Override
    public MsgUsers.Friend read(BinaryReader in) {
        in.allocate(24);
        int since = 0;
        String mail = null;
        String name = null;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 == 1) {
                // Contact
                for (int blocks1 = in.readCount(); blocks1 > 0; blocks1--) {
                    int header1 = in.readHeader();
                    if (header1 >>> 2 == 1) {
                        // Named
                        for (int blocks2 = in.readCount(); blocks2 > 0; blocks2--) {
                            int header2 = in.readHeader();
                            try {
                                switch (header2 >>> 2) {
                                    case 10 -> name = in.readString();
                                    default -> in.skipProperty(header2);
                                }
                            } catch (CodecException e) {
                                throw e.at(property2(header2 >>> 2));
                            }
                        }
                        continue;
                    }
                    try {
                        switch (header1 >>> 2) {
                            case 12 -> mail = in.readString();
                            default -> in.skipProperty(header1);
                        }
                    } catch (CodecException e) {
                        throw e.at(property1(header1 >>> 2));
                    }
                }
                continue;
            }
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        since = in.readInt();
                        seen |= 0x1;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "since");
        name = Required.property(name, "name");
        try {
            return new MsgUsers.Friend(since, mail, name);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgUsers.Friend value) {
        String mail = value.mail();
        String name = Required.property(value.name(), "name");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeInt(value.since());
        if (mail != null) {
            out.name(NAMES, 1);
            out.writeString(mail);
        }
        out.name(NAMES, 2);
        out.writeString(name);
        out.endObject();
    }

    @Override
    public MsgUsers.Friend readJson(JsonReader in) {
        in.allocate(24);
        int since = 0;
        String mail = null;
        String name = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        since = in.readInt();
                        seen |= 0x1;
                    }
                    case 1 -> mail = in.readString();
                    case 2 -> name = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "since");
        name = Required.property(name, "name");
        try {
            return new MsgUsers.Friend(since, mail, name);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "since";
            default -> "#" + block;
        };
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property1(int block) {
        return switch (block) {
            case 12 -> "mail";
            default -> "#" + block;
        };
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property2(int block) {
        return switch (block) {
            case 10 -> "name";
            default -> "#" + block;
        };
    }
}
