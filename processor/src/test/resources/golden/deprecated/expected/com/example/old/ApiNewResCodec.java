package com.example.old;

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
 * Writes and reads {@link ApiNew.Res}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiNewResCodec implements Codec<ApiNew.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiNewResCodec INSTANCE = new ApiNewResCodec();

    private static final JsonNames NAMES = JsonNames.of("values", "either");

    private ApiNewResCodec() {
        Generation.check(ApiNewResCodec.class, 1);
    }

    @Override
    @SuppressWarnings("deprecation")
    public void write(BinaryWriter out, ApiNew.Res value) {
        List<OldValue> values = Required.property(value.values(), "values");
        ApiNew.Either either = Required.property(value.either(), "either");
        out.writeVarint(2);
        String at = "values";
        try {
            out.writeHeader(0x28);
            int valuesMark = out.beginBlock();
            writeValues(out, values);
            out.endBlock(valuesMark);
            at = "either";
            out.writeHeader(0x2f);
            ApiNewEitherCodec.INSTANCE.write(out, either);
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public ApiNew.Res read(BinaryReader in) {
        List<OldValue> values = null;
        ApiNew.Either either = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        values = readValues(in);
                    }
                    case 11 -> either = ApiNewEitherCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        values = Required.property(values, "values");
        either = Required.property(either, "either");
        try {
            return new ApiNew.Res(values, either);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public void writeJson(JsonWriter out, ApiNew.Res value) {
        List<OldValue> values = Required.property(value.values(), "values");
        ApiNew.Either either = Required.property(value.either(), "either");
        out.beginObject();
        String at = "values";
        try {
            out.name(NAMES, 0);
            writeValues(out, values);
            at = "either";
            out.name(NAMES, 1);
            ApiNewEitherCodec.INSTANCE.writeJson(out, either);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
    }

    @Override
    @SuppressWarnings("deprecation")
    public ApiNew.Res readJson(JsonReader in) {
        List<OldValue> values = null;
        ApiNew.Either either = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> values = readValues(in);
                    case 1 -> either = ApiNewEitherCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        values = Required.property(values, "values");
        either = Required.property(either, "either");
        try {
            return new ApiNew.Res(values, either);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "values";
            case 11 -> "either";
            default -> "#" + block;
        };
    }

    @SuppressWarnings("deprecation")
    private static void writeValues(BinaryWriter out, List<OldValue> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (OldValue value : values) {
                OldValueCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    @SuppressWarnings("deprecation")
    private static List<OldValue> readValues(BinaryReader in) {
        int count = in.readCount();
        List<OldValue> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(OldValueCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    @SuppressWarnings("deprecation")
    private static void writeValues(JsonWriter out, List<OldValue> values) {
        out.beginArray();
        int index = 0;
        try {
            for (OldValue value : values) {
                OldValueCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    @SuppressWarnings("deprecation")
    private static List<OldValue> readValues(JsonReader in) {
        in.beginArray();
        List<OldValue> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(OldValueCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
