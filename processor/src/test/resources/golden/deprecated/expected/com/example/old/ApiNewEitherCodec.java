package com.example.old;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiNew.Either}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiNewEitherCodec implements Codec<ApiNew.Either> {
    /**
     * The only one: it has no state.
     */
    public static final ApiNewEitherCodec INSTANCE = new ApiNewEitherCodec();

    private ApiNewEitherCodec() {
        Generation.check(ApiNewEitherCodec.class, 1);
    }

    @Override
    @SuppressWarnings("deprecation")
    public void write(BinaryWriter out, ApiNew.Either value) {
        out.writeVarint(1);
        if (value instanceof ApiNew.One member) {
            out.writeHeader(0x3);
            ApiNewOneCodec.INSTANCE.write(out, member);
        } else if (value instanceof ApiNew.Two member) {
            out.writeHeader(0x7);
            ApiNewTwoCodec.INSTANCE.write(out, member);
        } else {
            throw CodecException.of("This is no member of Either.");
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public ApiNew.Either read(BinaryReader in) {
        ApiNew.Either value = null;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> value = ApiNewOneCodec.INSTANCE.read(in);
                case 1 -> value = ApiNewTwoCodec.INSTANCE.read(in);
                default -> in.skip(header);
            }
        }
        if (value == null) {
            throw CodecException.of("There is no known member of Either.");
        }
        return value;
    }

    @Override
    @SuppressWarnings("deprecation")
    public void writeJson(JsonWriter out, ApiNew.Either value) {
        if (value instanceof ApiNew.One member) {
            ApiNewOneCodec.INSTANCE.writeJson(out, member);
        } else if (value instanceof ApiNew.Two member) {
            ApiNewTwoCodec.INSTANCE.writeJson(out, member);
        } else {
            throw CodecException.of("This is no member of Either.");
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public ApiNew.Either readJson(JsonReader in) {
        String literal = in.peekProperty("type");
        if (literal == null) {
            throw noMember(in);
        }
        return switch (literal) {
            case "One" -> ApiNewOneCodec.INSTANCE.readJson(in);
            case "Two" -> ApiNewTwoCodec.INSTANCE.readJson(in);
            default -> throw noMember(in);
        };
    }

    private static CodecException noMember(JsonReader in) {
        return in.noMember("type", "One", "Two");
    }
}
