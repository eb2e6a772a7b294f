package com.example.names;

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
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiClass.Codec}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiClassCodecCodec implements Codec<ApiClass.Codec> {
    /**
     * The only one: it has no state.
     */
    public static final ApiClassCodecCodec INSTANCE = new ApiClassCodecCodec();

    private static final JsonNames NAMES = JsonNames.of("codecs");

    private ApiClassCodecCodec() {
        Generation.check(ApiClassCodecCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiClass.Codec value) {
        Map<String, ApiClass.Codec> codecs = Required.property(value.codecs(), "codecs");
        out.enter();
        out.writeVarint(1);
        try {
            out.writeHeader(0x2b);
            writeCodecs(out, codecs);
        } catch (CodecException e) {
            throw e.at("codecs");
        }
        out.leave();
    }

    @Override
    public ApiClass.Codec read(BinaryReader in) {
        Map<String, ApiClass.Codec> codecs = null;
        in.enter();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> codecs = readCodecs(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        in.leave();
        codecs = Required.property(codecs, "codecs");
        try {
            return new ApiClass.Codec(codecs);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiClass.Codec value) {
        Map<String, ApiClass.Codec> codecs = Required.property(value.codecs(), "codecs");
        out.enter();
        out.beginObject();
        try {
            out.name(NAMES, 0);
            writeCodecs(out, codecs);
        } catch (CodecException e) {
            throw e.at("codecs");
        }
        out.endObject();
        out.leave();
    }

    @Override
    public ApiClass.Codec readJson(JsonReader in) {
        Map<String, ApiClass.Codec> codecs = null;
        in.enter();
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> codecs = readCodecs(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        in.leave();
        codecs = Required.property(codecs, "codecs");
        try {
            return new ApiClass.Codec(codecs);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "codecs";
            default -> "#" + block;
        };
    }

    private static void writeCodecs(BinaryWriter out, Map<String, ApiClass.Codec> values) {
        out.writeVarint(values.size());
        for (Map.Entry<String, ApiClass.Codec> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            ApiClass.Codec value = Required.entry(entry.getValue(), key, "Object");
            try {
                out.writeHeader(0x3);
                out.writeString(key);
                ApiClassCodecCodec.INSTANCE.write(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
    }

    private static Map<String, ApiClass.Codec> readCodecs(BinaryReader in) {
        Map<String, ApiClass.Codec> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                values.put(key, ApiClassCodecCodec.INSTANCE.read(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static void writeCodecs(JsonWriter out, Map<String, ApiClass.Codec> values) {
        out.beginObject();
        for (Map.Entry<String, ApiClass.Codec> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            ApiClass.Codec value = Required.entry(entry.getValue(), key, "Object");
            try {
                out.key(key);
                ApiClassCodecCodec.INSTANCE.writeJson(out, value);
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
    }

    private static Map<String, ApiClass.Codec> readCodecs(JsonReader in) {
        in.beginObject();
        Map<String, ApiClass.Codec> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                values.put(key, ApiClassCodecCodec.INSTANCE.readJson(in));
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }
}
