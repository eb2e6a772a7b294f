package com.example.nested;

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
 * Encodes and decodes {@link MsgUser}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgUserCodec implements Codec<MsgUser> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgUserCodec INSTANCE = new MsgUserCodec();

    private static final JsonNames NAMES = JsonNames.of("user");

    private MsgUserCodec() {
        Generation.check(MsgUserCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgUser value) {
        User user = Required.property(value.user(), "user");
        out.writeVarint(1);
        try {
            out.writeHeader(0x2b);
            UserCodec.INSTANCE.write(out, user);
        } catch (CodecException e) {
            throw e.at("user");
        }
    }

    @Override
    public MsgUser read(BinaryReader in) {
        in.allocate(16);
        User user = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> user = UserCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        user = Required.property(user, "user");
        try {
            return new MsgUser(user);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgUser value) {
        User user = Required.property(value.user(), "user");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            UserCodec.INSTANCE.writeJson(out, user);
        } catch (CodecException e) {
            throw e.at("user");
        }
        out.endObject();
    }

    @Override
    public MsgUser readJson(JsonReader in) {
        in.allocate(16);
        User user = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> user = UserCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        user = Required.property(user, "user");
        try {
            return new MsgUser(user);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "user";
            default -> "#" + block;
        };
    }
}
