package com.example.secret;

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
 * Writes and reads {@link ApiHidden.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
final class ApiHiddenReqCodec implements Codec<ApiHidden.Req> {
    /**
     * The only one: it has no state.
     */
    static final ApiHiddenReqCodec INSTANCE = new ApiHiddenReqCodec();

    private static final JsonNames NAMES = JsonNames.of("parts");

    private ApiHiddenReqCodec() {
        Generation.check(ApiHiddenReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiHidden.Req value) {
        List<Part> parts = Required.property(value.parts(), "parts");
        out.writeVarint(1);
        try {
            out.writeHeader(0x28);
            int partsMark = out.beginBlock();
            writeParts(out, parts);
            out.endBlock(partsMark);
        } catch (CodecException e) {
            throw e.at("parts");
        }
    }

    @Override
    public ApiHidden.Req read(BinaryReader in) {
        List<Part> parts = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        parts = readParts(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        parts = Required.property(parts, "parts");
        try {
            return new ApiHidden.Req(parts);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiHidden.Req value) {
        List<Part> parts = Required.property(value.parts(), "parts");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            writeParts(out, parts);
        } catch (CodecException e) {
            throw e.at("parts");
        }
        out.endObject();
    }

    @Override
    public ApiHidden.Req readJson(JsonReader in) {
        List<Part> parts = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> parts = readParts(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        parts = Required.property(parts, "parts");
        try {
            return new ApiHidden.Req(parts);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "parts";
            default -> "#" + block;
        };
    }

    private static void writeParts(BinaryWriter out, List<Part> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (Part value : values) {
                PartCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static List<Part> readParts(BinaryReader in) {
        int count = in.readCount();
        List<Part> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(PartCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeParts(JsonWriter out, List<Part> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Part value : values) {
                PartCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<Part> readParts(JsonReader in) {
        in.beginArray();
        List<Part> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(PartCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
