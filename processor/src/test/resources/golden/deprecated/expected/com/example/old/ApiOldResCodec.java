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
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiOld.Res}.
 */
@SuppressWarnings("deprecation")
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiOldResCodec implements Codec<ApiOld.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiOldResCodec INSTANCE = new ApiOldResCodec();

    private static final JsonNames NAMES = JsonNames.of("old", "current");

    private ApiOldResCodec() {
        Generation.check(ApiOldResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiOld.Res value) {
        String old = Required.property(value.old(), "old");
        String current = Required.property(value.current(), "current");
        out.writeVarint(2);
        out.writeHeader(0x28);
        out.writeString(old);
        out.writeHeader(0x2c);
        out.writeString(current);
    }

    @Override
    public ApiOld.Res read(BinaryReader in) {
        String old = null;
        String current = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> old = in.readString();
                    case 11 -> current = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        old = Required.property(old, "old");
        current = Required.property(current, "current");
        try {
            return new ApiOld.Res(old, current);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiOld.Res value) {
        String old = Required.property(value.old(), "old");
        String current = Required.property(value.current(), "current");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(old);
        out.name(NAMES, 1);
        out.writeString(current);
        out.endObject();
    }

    @Override
    public ApiOld.Res readJson(JsonReader in) {
        String old = null;
        String current = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> old = in.readString();
                    case 1 -> current = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        old = Required.property(old, "old");
        current = Required.property(current, "current");
        try {
            return new ApiOld.Res(old, current);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "old";
            case 11 -> "current";
            default -> "#" + block;
        };
    }
}
