package com.example.names;

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
 * Writes and reads {@link ApiClass.Override}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiClassOverrideCodec implements Codec<ApiClass.Override> {
    /**
     * The only one: it has no state.
     */
    public static final ApiClassOverrideCodec INSTANCE = new ApiClassOverrideCodec();

    private static final JsonNames NAMES = JsonNames.of("names");

    private ApiClassOverrideCodec() {
        Generation.check(ApiClassOverrideCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiClass.Override value) {
        List<String> names = Required.property(value.names(), "names");
        out.writeVarint(1);
        try {
            out.writeHeader(0x28);
            int namesMark = out.beginBlock();
            writeNames(out, names);
            out.endBlock(namesMark);
        } catch (CodecException e) {
            throw e.at("names");
        }
    }

    @Override
    public ApiClass.Override read(BinaryReader in) {
        List<String> names = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        names = readNames(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        names = Required.property(names, "names");
        try {
            return new ApiClass.Override(names);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiClass.Override value) {
        List<String> names = Required.property(value.names(), "names");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            writeNames(out, names);
        } catch (CodecException e) {
            throw e.at("names");
        }
        out.endObject();
    }

    @Override
    public ApiClass.Override readJson(JsonReader in) {
        List<String> names = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> names = readNames(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        names = Required.property(names, "names");
        try {
            return new ApiClass.Override(names);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "names";
            default -> "#" + block;
        };
    }

    private static void writeNames(BinaryWriter out, List<String> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (String value : values) {
                out.writeString(Required.element(value, "string"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static List<String> readNames(BinaryReader in) {
        int count = in.readCount();
        List<String> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(in.readString());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeNames(JsonWriter out, List<String> values) {
        out.beginArray();
        int index = 0;
        try {
            for (String value : values) {
                out.writeString(Required.element(value, "string"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<String> readNames(JsonReader in) {
        in.beginArray();
        List<String> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(in.readString());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
