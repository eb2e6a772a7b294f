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
 * Writes and reads {@link User.Contact}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class UserContact2Codec implements Codec<User.Contact> {
    /**
     * The only one: it has no state.
     */
    public static final UserContact2Codec INSTANCE = new UserContact2Codec();

    private static final JsonNames NAMES = JsonNames.of("type", "mail");

    private UserContact2Codec() {
        Generation.check(UserContact2Codec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, User.Contact value) {
        String mail = Required.property(value.mail(), "mail");
        out.writeVarint(1);
        out.writeHeader(0x2c);
        out.writeString(mail);
    }

    @Override
    public User.Contact read(BinaryReader in) {
        String mail = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> mail = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        mail = Required.property(mail, "mail");
        try {
            return new User.Contact(mail);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, User.Contact value) {
        String mail = Required.property(value.mail(), "mail");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("Contact");
        out.name(NAMES, 1);
        out.writeString(mail);
        out.endObject();
    }

    @Override
    public User.Contact readJson(JsonReader in) {
        String mail = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("Contact");
                        seen |= 0x1;
                    }
                    case 1 -> mail = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        mail = Required.property(mail, "mail");
        try {
            return new User.Contact(mail);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "mail";
            default -> "#" + block;
        };
    }
}
