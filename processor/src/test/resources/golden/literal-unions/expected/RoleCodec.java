package com.example.literals;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonLiterals;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Role}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class RoleCodec implements Codec<Role> {
    /**
     * The shared instance. It has no state.
     */
    public static final RoleCodec INSTANCE = new RoleCodec();

    private static final JsonLiterals LITERALS = JsonLiterals.of("admin", "user");

    private RoleCodec() {
        Generation.check(RoleCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Role value) {
        out.writeVarint(1);
        out.writeHeader(switch (value) {
            case ADMIN -> 0x0;
            case USER -> 0x4;
        });
    }

    @Override
    public Role read(BinaryReader in) {
        Role value = null;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> value = Role.ADMIN;
                case 1 -> value = Role.USER;
                default -> in.skip(header);
            }
        }
        if (value == null) {
            throw CodecException.of("There is no known member of Role.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, Role value) {
        out.writeString(switch (value) {
            case ADMIN -> "admin";
            case USER -> "user";
        });
    }

    @Override
    public Role readJson(JsonReader in) {
        return switch (in.readLiteral(LITERALS)) {
            case 0 -> Role.ADMIN;
            case 1 -> Role.USER;
            default -> throw in.notLiteral(LITERALS);
        };
    }
}
