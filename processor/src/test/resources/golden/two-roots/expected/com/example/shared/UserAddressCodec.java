package com.example.shared;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link User.Address}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class UserAddressCodec implements Codec<User.Address> {
    /**
     * The only one: it has no state.
     */
    public static final UserAddressCodec INSTANCE = new UserAddressCodec();

    private UserAddressCodec() {
        Generation.check(UserAddressCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, User.Address value) {
        out.writeVarint(1);
        if (value instanceof User.Contact member) {
            out.writeHeader(0x3);
            UserContactCodec.INSTANCE.write(out, member);
        } else {
            throw CodecException.of("This is no member of Address.");
        }
    }

    @Override
    public User.Address read(BinaryReader in) {
        User.Address value = null;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> value = UserContactCodec.INSTANCE.read(in);
                default -> in.skip(header);
            }
        }
        if (value == null) {
            throw CodecException.of("There is no known member of Address.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, User.Address value) {
        if (value instanceof User.Contact member) {
            UserContactCodec.INSTANCE.writeJson(out, member);
        } else {
            throw CodecException.of("This is no member of Address.");
        }
    }

    @Override
    public User.Address readJson(JsonReader in) {
        String literal = in.peekProperty("type");
        if (literal == null) {
            throw noMember(in);
        }
        return switch (literal) {
            case "Contact" -> UserContactCodec.INSTANCE.readJson(in);
            default -> throw noMember(in);
        };
    }

    private static CodecException noMember(JsonReader in) {
        return in.noMember("type", "Contact");
    }
}
