package com.example.nulls;

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
 * Encodes and decodes {@link MsgUser}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgUserCodec implements Codec<MsgUser> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgUserCodec INSTANCE = new MsgUserCodec();

    private static final JsonNames NAMES = JsonNames.of("name", "avatar",
            "pair").withNulls("avatar");

    private MsgUserCodec() {
        Generation.check(MsgUserCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgUser value) {
        String name = value.name();
        Optional<String> avatar = value.avatar();
        Pair pair = Required.property(value.pair(), "pair");
        int blocks = 2;
        blocks += avatar != null && avatar.isEmpty() ? 0 : 1;
        out.writeVarint(blocks);
        String at = "name";
        try {
            out.writeHeader(0x2b);
            writeNameOrNull(out, name);
            at = "avatar";
            if (avatar == null || avatar.isPresent()) {
                out.writeHeader(0x2f);
                writeAvatarOrNull(out, avatar == null ? null : avatar.get());
            }
            at = "pair";
            out.writeHeader(0x30);
            int pairMark = out.beginBlock();
            PairCodec.INSTANCE.write(out, pair);
            out.endBlock(pairMark);
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public MsgUser read(BinaryReader in) {
        in.allocate(24);
        String name = null;
        Optional<String> avatar = Optional.empty();
        Pair pair = null;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        name = readNameOrNull(in);
                        seen |= 0x1;
                    }
                    case 11 -> avatar = Required.orNull(readAvatarOrNull(in));
                    case 12 -> {
                        in.skipPrefix();
                        pair = PairCodec.INSTANCE.read(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.orNull((seen & 0x1) != 0, in.nullChecks(), "name");
        pair = Required.property(pair, "pair");
        try {
            return new MsgUser(name, avatar, pair);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgUser value) {
        String name = value.name();
        Optional<String> avatar = value.avatar();
        Pair pair = Required.property(value.pair(), "pair");
        out.beginObject();
        String at = "name";
        try {
            out.name(NAMES, 0);
            writeNameOrNull(out, name);
            at = "avatar";
            if (avatar == null || avatar.isPresent()) {
                out.name(NAMES, 1);
                writeAvatarOrNull(out, avatar == null ? null : avatar.get());
            }
            at = "pair";
            out.name(NAMES, 2);
            PairCodec.INSTANCE.writeJson(out, pair);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    public MsgUser readJson(JsonReader in) {
        in.allocate(24);
        String name = null;
        Optional<String> avatar = Optional.empty();
        Pair pair = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        name = readNameOrNull(in);
                        seen |= 0x1;
                    }
                    case 1 -> avatar = Required.orNull(readAvatarOrNull(in));
                    case 2 -> pair = PairCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.orNull((seen & 0x1) != 0, in.nullChecks(), "name");
        pair = Required.property(pair, "pair");
        try {
            return new MsgUser(name, avatar, pair);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "name";
            case 11 -> "avatar";
            case 12 -> "pair";
            default -> "#" + block;
        };
    }

    private static void writeNameOrNull(BinaryWriter out, @Nullable String value) {
        out.writeVarint(1);
        if (value == null) {
            out.writeHeader(0x4);
        } else {
            out.writeHeader(0x0);
            out.writeString(value);
        }
    }

    private static void writeAvatarOrNull(BinaryWriter out, @Nullable String value) {
        out.writeVarint(1);
        if (value == null) {
            out.writeHeader(0x4);
        } else {
            out.writeHeader(0x0);
            out.writeString(value);
        }
    }

    private static @Nullable String readNameOrNull(BinaryReader in) {
        String value = null;
        boolean known = false;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> {
                    value = in.readString();
                    known = true;
                }
                case 1 -> {
                    value = null;
                    known = true;
                }
                default -> in.skip(header);
            }
        }
        Required.member(known, in.nullChecks());
        return value;
    }

    private static @Nullable String readAvatarOrNull(BinaryReader in) {
        String value = null;
        boolean known = false;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> {
                    value = in.readString();
                    known = true;
                }
                case 1 -> {
                    value = null;
                    known = true;
                }
                default -> in.skip(header);
            }
        }
        Required.member(known, in.nullChecks());
        return value;
    }

    private static void writeNameOrNull(JsonWriter out, @Nullable String value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    private static void writeAvatarOrNull(JsonWriter out, @Nullable String value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    private static @Nullable String readNameOrNull(JsonReader in) {
        return in.readNull() ? null : in.readString();
    }

    private static @Nullable String readAvatarOrNull(JsonReader in) {
        return in.readNull() ? null : in.readString();
    }
}
