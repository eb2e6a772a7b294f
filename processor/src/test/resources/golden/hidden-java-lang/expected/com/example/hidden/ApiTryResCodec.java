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
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiTry.Res}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiTryResCodec implements Codec<ApiTry.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiTryResCodec INSTANCE = new ApiTryResCodec();

    private static final JsonNames NAMES = JsonNames.of("exception");

    private ApiTryResCodec() {
        Generation.check(ApiTryResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiTry.Res value) {
        Exception exception = Required.property(value.exception(), "exception");
        out.writeVarint(1);
        try {
            out.writeHeader(0x2b);
            ExceptionCodec.INSTANCE.write(out, exception);
        } catch (CodecException e) {
            throw e.at("exception");
        }
    }

    @Override
    public ApiTry.Res read(BinaryReader in) {
        Exception exception = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> exception = ExceptionCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        exception = Required.property(exception, "exception");
        try {
            return new ApiTry.Res(exception);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiTry.Res value) {
        Exception exception = Required.property(value.exception(), "exception");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            ExceptionCodec.INSTANCE.writeJson(out, exception);
        } catch (CodecException e) {
            throw e.at("exception");
        }
        out.endObject();
    }

    @Override
    public ApiTry.Res readJson(JsonReader in) {
        Exception exception = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> exception = ExceptionCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        exception = Required.property(exception, "exception");
        try {
            return new ApiTry.Res(exception);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "exception";
            default -> "#" + block;
        };
    }
}
