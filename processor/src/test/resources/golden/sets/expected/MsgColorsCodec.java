package com.example.sets;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.ReceivedSet;
import io.tsrpc.codec.Required;
import io.tsrpc.codec.SaltedHash;
import io.tsrpc.stub.Generation;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link MsgColors}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgColorsCodec implements Codec<MsgColors> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgColorsCodec INSTANCE = new MsgColorsCodec();

    private static final JsonNames NAMES = JsonNames.of("colors");

    private MsgColorsCodec() {
        Generation.check(MsgColorsCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgColors value) {
        Set<Color> colors = Required.property(value.colors(), "colors");
        out.writeVarint(1);
        try {
            out.writeHeader(0x28);
            int colorsMark = out.beginBlock();
            writeColors(out, colors);
            out.endBlock(colorsMark);
        } catch (CodecException e) {
            throw e.at("colors");
        }
    }

    @Override
    public MsgColors read(BinaryReader in) {
        in.allocate(16);
        Set<Color> colors = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        colors = readColors(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        colors = Required.property(colors, "colors");
        try {
            return new MsgColors(colors);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgColors value) {
        Set<Color> colors = Required.property(value.colors(), "colors");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            writeColors(out, colors);
        } catch (CodecException e) {
            throw e.at("colors");
        }
        out.endObject();
    }

    @Override
    public MsgColors readJson(JsonReader in) {
        in.allocate(16);
        Set<Color> colors = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> colors = readColors(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        colors = Required.property(colors, "colors");
        try {
            return new MsgColors(colors);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "colors";
            default -> "#" + block;
        };
    }

    private static Set<Color> readColors(BinaryReader in) {
        int count = in.readCount();
        in.allocate(240 + 40L * count);
        ReceivedSet<Color> values = new ReceivedSet<>(SaltedHash::of);
        try {
            for (int i = 0; i < count; i++) {
                values.receive(ColorCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeColors(BinaryWriter out, Set<Color> values) {
        long setMark = out.beginSet(values.size());
        int index = 0;
        try {
            for (Color value : values) {
                ColorCodec.INSTANCE.write(out, Required.element(value, "string | number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endSet(setMark, index, in -> readColors(in));
    }

    private static Set<Color> readColors(JsonReader in) {
        in.allocate(240);
        in.beginArray();
        ReceivedSet<Color> values = new ReceivedSet<>(SaltedHash::of);
        try {
            while (in.nextElement()) {
                in.allocate(40);
                values.receive(ColorCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeColors(JsonWriter out, Set<Color> values) {
        long setMark = out.beginSet();
        int index = 0;
        try {
            for (Color value : values) {
                ColorCodec.INSTANCE.writeJson(out, Required.element(value, "string | number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endSet(setMark, in -> readColors(in));
    }
}
