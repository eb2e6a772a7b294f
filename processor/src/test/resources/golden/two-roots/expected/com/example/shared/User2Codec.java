package com.example.shared;

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
 * Writes and reads {@link User}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class User2Codec implements Codec<User> {
    /**
     * The only one: it has no state.
     */
    public static final User2Codec INSTANCE = new User2Codec();

    private static final JsonNames NAMES = JsonNames.of("name", "address");

    private User2Codec() {
        Generation.check(User2Codec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, User value) {
        String name = Required.property(value.name(), "name");
        User.Address address = value.address();
        int blocks = 1;
        blocks += address == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x28);
        out.writeString(name);
        try {
            if (address != null) {
                out.writeHeader(0x2f);
                UserAddress2Codec.INSTANCE.write(out, address);
            }
        } catch (CodecException e) {
            throw e.at("address");
        }
    }

    @Override
    public User read(BinaryReader in) {
        String name = null;
        User.Address address = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> name = in.readString();
                    case 11 -> address = UserAddress2Codec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        name = Required.property(name, "name");
        try {
            return new User(name, address);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, User value) {
        String name = Required.property(value.name(), "name");
        User.Address address = value.address();
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(name);
        try {
            if (address != null) {
                out.name(NAMES, 1);
                UserAddress2Codec.INSTANCE.writeJson(out, address);
            }
        } catch (CodecException e) {
            throw e.at("address");
        }
        out.endObject();
    }

    @Override
    public User readJson(JsonReader in) {
        String name = null;
        User.Address address = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> name = in.readString();
                    case 1 -> address = UserAddress2Codec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        name = Required.property(name, "name");
        try {
            return new User(name, address);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "name";
            case 11 -> "address";
            default -> "#" + block;
        };
    }
}
