package com.example.elements;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.codec.SaltedHash;
import io.tsrpc.stub.Generation;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Palette}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class PaletteCodec implements Codec<Palette> {
    /**
     * The shared instance. It has no state.
     */
    public static final PaletteCodec INSTANCE = new PaletteCodec();

    private static final JsonNames NAMES = JsonNames.of("name", "mixes");

    private PaletteCodec() {
        Generation.check(PaletteCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Palette value) {
        String name = Required.property(value.name(), "name");
        List<Mix> mixes = Required.property(value.mixes(), "mixes");
        out.writeVarint(2);
        out.writeHeader(0x28);
        out.writeString(name);
        try {
            out.writeHeader(0x2c);
            int mixesMark = out.beginBlock();
            writeMixes(out, mixes);
            out.endBlock(mixesMark);
        } catch (CodecException e) {
            throw e.at("mixes");
        }
    }

    @Override
    public Palette read(BinaryReader in) {
        in.allocate(24);
        String name = null;
        List<Mix> mixes = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> name = in.readString();
                    case 11 -> {
                        in.skipPrefix();
                        mixes = readMixes(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        name = Required.property(name, "name");
        mixes = Required.property(mixes, "mixes");
        try {
            return new Palette(name, mixes);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Palette value) {
        String name = Required.property(value.name(), "name");
        List<Mix> mixes = Required.property(value.mixes(), "mixes");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(name);
        try {
            out.name(NAMES, 1);
            writeMixes(out, mixes);
        } catch (CodecException e) {
            throw e.at("mixes");
        }
        out.endObject();
    }

    @Override
    public Palette readJson(JsonReader in) {
        in.allocate(24);
        String name = null;
        List<Mix> mixes = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> name = in.readString();
                    case 1 -> mixes = readMixes(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        name = Required.property(name, "name");
        mixes = Required.property(mixes, "mixes");
        try {
            return new Palette(name, mixes);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns a hash code that no sender can foresee.
     */
    public static long saltedHash(Palette value) {
        long hash = SaltedHash.START;
        hash = SaltedHash.add(hash, value.name());
        hash = SaltedHash.add(hash, value.mixes(), SaltedHash.elements(MixCodec::saltedHash));
        return hash;
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "name";
            case 11 -> "mixes";
            default -> "#" + block;
        };
    }

    private static void writeMixes(BinaryWriter out, List<Mix> values) {
        int countMark = out.beginCount(values.size());
        int index = 0;
        try {
            for (Mix value : values) {
                MixCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endCount(countMark, index);
    }

    private static List<Mix> readMixes(BinaryReader in) {
        int count = in.readCount();
        in.allocate(48 + 4L * count);
        List<Mix> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(MixCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeMixes(JsonWriter out, List<Mix> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Mix value : values) {
                MixCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<Mix> readMixes(JsonReader in) {
        in.allocate(72);
        in.beginArray();
        List<Mix> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(8);
                values.add(MixCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
