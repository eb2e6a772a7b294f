package com.example.nullinside;

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
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes {@link MsgPick}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgPickCodec implements Codec<MsgPick> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgPickCodec INSTANCE = new MsgPickCodec();

    private static final JsonNames NAMES = JsonNames.of("former").withNulls("former");

    private MsgPickCodec() {
        Generation.check(MsgPickCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgPick value) {
        Optional<MsgPick.Role> former = value.former();
        int blocks = 0;
        blocks += former != null && former.isEmpty() ? 0 : 1;
        out.writeVarint(blocks);
        try {
            if (former == null || former.isPresent()) {
                out.writeHeader(0x2b);
                writeFormerOrNull(out, former == null ? null : former.get());
            }
        } catch (CodecException e) {
            throw e.at("former");
        }
    }

    @Override
    public MsgPick read(BinaryReader in) {
        in.allocate(16);
        Optional<MsgPick.Role> former = Optional.empty();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> former = Required.orNull(readFormerOrNull(in));
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        try {
            return new MsgPick(former);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgPick value) {
        Optional<MsgPick.Role> former = value.former();
        out.beginObject();
        try {
            if (former == null || former.isPresent()) {
                out.name(NAMES, 0);
                writeFormerOrNull(out, former == null ? null : former.get());
            }
        } catch (CodecException e) {
            throw e.at("former");
        }
        out.endObject();
    }

    @Override
    public MsgPick readJson(JsonReader in) {
        in.allocate(16);
        Optional<MsgPick.Role> former = Optional.empty();
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> former = Required.orNull(readFormerOrNull(in));
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        try {
            return new MsgPick(former);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "former";
            default -> "#" + block;
        };
    }

    private static void writeFormerOrNull(BinaryWriter out, MsgPick. @Nullable Role value) {
        if (value == null) {
            out.writeVarint(3);
            out.writeHeader(0x3);
            MsgPickRoleCodec.INSTANCE.writeOrNull(out, null);
            out.writeHeader(0x4);
            out.writeHeader(0x8);
        } else {
            out.writeVarint(1);
            out.writeHeader(0x3);
            MsgPickRoleCodec.INSTANCE.write(out, value);
        }
    }

    private static MsgPick. @Nullable Role readFormerOrNull(BinaryReader in) {
        MsgPick.Role value = null;
        boolean known = false;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> {
                    value = MsgPickRoleCodec.INSTANCE.readOrNull(in);
                    known = true;
                }
                case 1 -> {
                    value = null;
                    known = true;
                }
                case 2 -> known = true;
                default -> in.skip(header);
            }
        }
        Required.member(known, in.nullChecks());
        return value;
    }

    private static void writeFormerOrNull(JsonWriter out, MsgPick. @Nullable Role value) {
        if (value == null) {
            out.writeNull();
        } else {
            MsgPickRoleCodec.INSTANCE.writeJson(out, value);
        }
    }

    private static MsgPick. @Nullable Role readFormerOrNull(JsonReader in) {
        return in.readNull() ? null : MsgPickRoleCodec.INSTANCE.readJson(in);
    }
}
