package com.example.hidden;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.MapKeys;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.lang.Integer;
import java.lang.Override;
import java.lang.RuntimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link String}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class StringCodec implements Codec<String> {
    /**
     * The only one: it has no state.
     */
    public static final StringCodec INSTANCE = new StringCodec();

    private static final JsonNames NAMES = JsonNames.of("text", "counts");

    private StringCodec() {
        Generation.check(StringCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, String value) {
        java.lang.String text = Required.property(value.text(), "text");
        Map<java.lang.String, Integer> counts = Required.property(value.counts(), "counts");
        out.writeVarint(2);
        out.writeHeader(0x28);
        out.writeString(text);
        try {
            out.writeHeader(0x2f);
            writeCounts(out, counts);
        } catch (CodecException e) {
            throw e.at("counts");
        }
    }

    @Override
    public String read(BinaryReader in) {
        java.lang.String text = null;
        Map<java.lang.String, Integer> counts = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> text = in.readString();
                    case 11 -> counts = readCounts(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        text = Required.property(text, "text");
        counts = Required.property(counts, "counts");
        try {
            return new String(text, counts);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, String value) {
        java.lang.String text = Required.property(value.text(), "text");
        Map<java.lang.String, Integer> counts = Required.property(value.counts(), "counts");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(text);
        try {
            out.name(NAMES, 1);
            writeCounts(out, counts);
        } catch (CodecException e) {
            throw e.at("counts");
        }
        out.endObject();
    }

    @Override
    public String readJson(JsonReader in) {
        java.lang.String text = null;
        Map<java.lang.String, Integer> counts = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> text = in.readString();
                    case 1 -> counts = readCounts(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        text = Required.property(text, "text");
        counts = Required.property(counts, "counts");
        try {
            return new String(text, counts);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static java.lang.String property(int block) {
        return switch (block) {
            case 10 -> "text";
            case 11 -> "counts";
            default -> "#" + block;
        };
    }

    private static void writeCounts(BinaryWriter out, Map<java.lang.String, Integer> values) {
        out.writeVarint(values.size());
        for (Map.Entry<java.lang.String, Integer> entry : values.entrySet()) {
            java.lang.String key = MapKeys.text(entry.getKey());
            Integer value = Required.entry(entry.getValue(), key, "number");
            out.writeHeader(0x1);
            out.writeString(key);
            out.writeInt(value);
        }
    }

    private static Map<java.lang.String, Integer> readCounts(BinaryReader in) {
        Map<java.lang.String, Integer> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            java.lang.String key = in.readString();
            try {
                values.put(key, in.readInt());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static void writeCounts(JsonWriter out, Map<java.lang.String, Integer> values) {
        out.beginObject();
        for (Map.Entry<java.lang.String, Integer> entry : values.entrySet()) {
            java.lang.String key = MapKeys.text(entry.getKey());
            Integer value = Required.entry(entry.getValue(), key, "number");
            out.key(key);
            out.writeInt(value);
        }
        out.endObject();
    }

    private static Map<java.lang.String, Integer> readCounts(JsonReader in) {
        in.beginObject();
        Map<java.lang.String, Integer> values = new LinkedHashMap<>();
        for (java.lang.String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, in.readInt());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }
}
