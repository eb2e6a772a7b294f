package com.example.undefined;

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
 * Encodes and decodes {@link MsgChange}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgChangeCodec implements Codec<MsgChange> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgChangeCodec INSTANCE = new MsgChangeCodec();

    private static final JsonNames NAMES = JsonNames.of("name", "age").withNulls("age");

    private MsgChangeCodec() {
        Generation.check(MsgChangeCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgChange value) {
        String name = Required.property(value.name(), "name").orElse(null);
        Optional<Integer> age = value.age();
        int blocks = 0;
        blocks += name == null ? 0 : 1;
        blocks += age != null && age.isEmpty() ? 0 : 1;
        out.writeVarint(blocks);
        String at = "name";
        try {
            if (name != null) {
                out.writeHeader(0x2b);
                writeNameOrNull(out, name);
            }
            at = "age";
            if (age == null || age.isPresent()) {
                out.writeHeader(0x2f);
                writeAgeOrNull(out, age == null ? null : age.get());
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public MsgChange read(BinaryReader in) {
        in.allocate(24);
        String name = null;
        Optional<Integer> age = Optional.empty();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> name = readNameOrNull(in);
                    case 11 -> age = Required.orNull(readAgeOrNull(in));
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        try {
            return new MsgChange(Optional.ofNullable(name), age);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgChange value) {
        String name = Required.property(value.name(), "name").orElse(null);
        Optional<Integer> age = value.age();
        out.beginObject();
        String at = "name";
        try {
            if (name != null) {
                out.name(NAMES, 0);
                writeNameOrNull(out, name);
            }
            at = "age";
            if (age == null || age.isPresent()) {
                out.name(NAMES, 1);
                writeAgeOrNull(out, age == null ? null : age.get());
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    public MsgChange readJson(JsonReader in) {
        in.allocate(24);
        String name = null;
        Optional<Integer> age = Optional.empty();
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> name = readNameOrNull(in);
                    case 1 -> age = Required.orNull(readAgeOrNull(in));
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        try {
            return new MsgChange(Optional.ofNullable(name), age);
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
            case 11 -> "age";
            default -> "#" + block;
        };
    }

    private static void writeNameOrNull(BinaryWriter out, String value) {
        out.writeVarint(1);
        out.writeHeader(0x0);
        out.writeString(value);
    }

    private static void writeAgeOrNull(BinaryWriter out, @Nullable Integer value) {
        if (value == null) {
            out.writeVarint(2);
            out.writeHeader(0x4);
            out.writeHeader(0x8);
        } else {
            out.writeVarint(1);
            out.writeHeader(0x1);
            out.writeInt(value);
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

    private static @Nullable Integer readAgeOrNull(BinaryReader in) {
        Integer value = null;
        boolean known = false;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> {
                    value = in.readInt();
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

    private static void writeNameOrNull(JsonWriter out, String value) {
        out.writeString(value);
    }

    private static void writeAgeOrNull(JsonWriter out, @Nullable Integer value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeInt(value);
        }
    }

    private static @Nullable String readNameOrNull(JsonReader in) {
        return in.readString();
    }

    private static @Nullable Integer readAgeOrNull(JsonReader in) {
        return in.readNull() ? null : in.readInt();
    }
}
