package com.example.vectors;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link MsgVectors.Tree}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsTreeCodec implements Codec<MsgVectors.Tree> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsTreeCodec INSTANCE = new MsgVectorsTreeCodec();

    private static final JsonNames NAMES = JsonNames.of("v", "children");

    private MsgVectorsTreeCodec() {
        Generation.check(MsgVectorsTreeCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.Tree value) {
        List<MsgVectors.Tree> children = value.children();
        out.enter();
        int blocks = 1;
        blocks += children == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x29);
        out.writeInt(value.v());
        try {
            if (children != null) {
                out.writeHeader(0x2c);
                int childrenMark = out.beginBlock();
                writeChildren(out, children);
                out.endBlock(childrenMark);
            }
        } catch (CodecException e) {
            throw e.at("children");
        }
        out.leave();
    }

    @Override
    public MsgVectors.Tree read(BinaryReader in) {
        int v = 0;
        List<MsgVectors.Tree> children = null;
        int seen = 0;
        in.enter();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        v = in.readInt();
                        seen |= 0x1;
                    }
                    case 11 -> {
                        in.skipPrefix();
                        children = readChildren(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        in.leave();
        Required.seen((seen & 0x1) != 0, "v");
        try {
            return new MsgVectors.Tree(v, children);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.Tree value) {
        List<MsgVectors.Tree> children = value.children();
        out.enter();
        out.beginObject();
        out.name(NAMES, 0);
        out.writeInt(value.v());
        try {
            if (children != null) {
                out.name(NAMES, 1);
                writeChildren(out, children);
            }
        } catch (CodecException e) {
            throw e.at("children");
        }
        out.endObject();
        out.leave();
    }

    @Override
    public MsgVectors.Tree readJson(JsonReader in) {
        int v = 0;
        List<MsgVectors.Tree> children = null;
        int seen = 0;
        in.enter();
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        v = in.readInt();
                        seen |= 0x1;
                    }
                    case 1 -> children = readChildren(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        in.leave();
        Required.seen((seen & 0x1) != 0, "v");
        try {
            return new MsgVectors.Tree(v, children);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "v";
            case 11 -> "children";
            default -> "#" + block;
        };
    }

    private static void writeChildren(BinaryWriter out, List<MsgVectors.Tree> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (MsgVectors.Tree value : values) {
                MsgVectorsTreeCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static List<MsgVectors.Tree> readChildren(BinaryReader in) {
        int count = in.readCount();
        List<MsgVectors.Tree> values = new ArrayList<>(Math.min(count, 16));
        try {
            for (int i = 0; i < count; i++) {
                values.add(MsgVectorsTreeCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeChildren(JsonWriter out, List<MsgVectors.Tree> values) {
        out.beginArray();
        int index = 0;
        try {
            for (MsgVectors.Tree value : values) {
                MsgVectorsTreeCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<MsgVectors.Tree> readChildren(JsonReader in) {
        in.beginArray();
        List<MsgVectors.Tree> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(MsgVectorsTreeCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
