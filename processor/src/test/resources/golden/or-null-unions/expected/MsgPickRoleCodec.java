package com.example.nullunions;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonLiterals;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes {@link MsgPick.Role}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgPickRoleCodec implements Codec<MsgPick.Role> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgPickRoleCodec INSTANCE = new MsgPickRoleCodec();

    private static final JsonLiterals LITERALS = JsonLiterals.of("admin", "user").orNull();

    private MsgPickRoleCodec() {
        Generation.check(MsgPickRoleCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgPick.Role value) {
        out.writeVarint(1);
        out.writeHeader(switch (value) {
            case ADMIN -> 0x0;
            case USER -> 0x4;
        });
    }

    @Override
    public MsgPick.Role read(BinaryReader in) {
        MsgPick.Role value = readOrNull(in);
        if (value == null) {
            throw CodecException.of("There is no known member of Role.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, MsgPick.Role value) {
        out.writeString(switch (value) {
            case ADMIN -> "admin";
            case USER -> "user";
        });
    }

    @Override
    public MsgPick.Role readJson(JsonReader in) {
        return switch (in.readLiteral(LITERALS)) {
            case 0 -> MsgPick.Role.ADMIN;
            case 1 -> MsgPick.Role.USER;
            default -> throw in.notLiteral(LITERALS);
        };
    }

    /**
     * Writes a value, or null.
     */
    public void writeOrNull(BinaryWriter out, MsgPick. @Nullable Role value) {
        if (value == null) {
            out.writeVarint(1);
            out.writeHeader(0x8);
        } else {
            write(out, value);
        }
    }

    /**
     * Reads a value, or null.
     */
    public MsgPick. @Nullable Role readOrNull(BinaryReader in) {
        MsgPick.Role value = null;
        boolean isNull = false;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> value = MsgPick.Role.ADMIN;
                case 1 -> value = MsgPick.Role.USER;
                case 2 -> {
                    value = null;
                    isNull = true;
                }
                default -> in.skip(header);
            }
        }
        Required.member(value != null || isNull, in.nullChecks());
        return value;
    }
}
