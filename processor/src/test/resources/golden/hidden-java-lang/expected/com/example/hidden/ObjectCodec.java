package com.example.hidden;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.lang.Math;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link Object}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ObjectCodec implements Codec<Object> {
    /**
     * The only one: it has no state.
     */
    public static final ObjectCodec INSTANCE = new ObjectCodec();

    private static final JsonNames NAMES = JsonNames.of("any", "more");

    private ObjectCodec() {
        Generation.check(ObjectCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Object value) {
        java.lang.Object any = Required.any(value.any(), true, out.nullChecks(), "any");
        List<Object> more = Required.property(value.more(), "more");
        out.enter();
        out.writeVarint(2);
        String at = "any";
        try {
            out.writeHeader(0x28);
            out.writeAny(any);
            at = "more";
            out.writeHeader(0x2c);
            int moreMark = out.beginBlock();
            writeMore(out, more);
            out.endBlock(moreMark);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.leave();
    }

    @Override
    public Object read(BinaryReader in) {
        java.lang.Object any = null;
        List<Object> more = null;
        int seen = 0;
        in.enter();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        any = in.readAny();
                        seen |= 0x1;
                    }
                    case 11 -> {
                        in.skipPrefix();
                        more = readMore(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        in.leave();
        any = Required.any(any, (seen & 0x1) != 0, in.nullChecks(), "any");
        more = Required.property(more, "more");
        try {
            return new Object(any, more);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Object value) {
        java.lang.Object any = Required.any(value.any(), true, out.nullChecks(), "any");
        List<Object> more = Required.property(value.more(), "more");
        out.enter();
        out.beginObject();
        String at = "any";
        try {
            out.name(NAMES, 0);
            out.writeAny(any);
            at = "more";
            out.name(NAMES, 1);
            writeMore(out, more);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
        out.leave();
    }

    @Override
    public Object readJson(JsonReader in) {
        java.lang.Object any = null;
        List<Object> more = null;
        int seen = 0;
        in.enter();
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        any = in.readAny();
                        seen |= 0x1;
                    }
                    case 1 -> more = readMore(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        in.leave();
        any = Required.any(any, (seen & 0x1) != 0, in.nullChecks(), "any");
        more = Required.property(more, "more");
        try {
            return new Object(any, more);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "any";
            case 11 -> "more";
            default -> "#" + block;
        };
    }

    private static void writeMore(BinaryWriter out, List<Object> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Object value : values) {
                ObjectCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static List<Object> readMore(BinaryReader in) {
        int count = in.readCount();
        List<Object> values = new ArrayList<>(Math.min(count, 16));
        try {
            for (int i = 0; i < count; i++) {
                values.add(ObjectCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeMore(JsonWriter out, List<Object> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Object value : values) {
                ObjectCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<Object> readMore(JsonReader in) {
        in.beginArray();
        List<Object> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(ObjectCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
