package com.example.hidden;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link Exception}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ExceptionCodec implements Codec<Exception> {
    /**
     * The only one: it has no state.
     */
    public static final ExceptionCodec INSTANCE = new ExceptionCodec();

    private ExceptionCodec() {
        Generation.check(ExceptionCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Exception value) {
        out.writeVarint(1);
        if (value instanceof Exception.Timeout member) {
            out.writeHeader(0x3);
            ExceptionTimeoutCodec.INSTANCE.write(out, member);
        } else if (value instanceof Exception.Refused member) {
            out.writeHeader(0x7);
            ExceptionRefusedCodec.INSTANCE.write(out, member);
        } else {
            throw CodecException.of("This is no member of Exception.");
        }
    }

    @Override
    public Exception read(BinaryReader in) {
        Exception value = null;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> value = ExceptionTimeoutCodec.INSTANCE.read(in);
                case 1 -> value = ExceptionRefusedCodec.INSTANCE.read(in);
                default -> in.skip(header);
            }
        }
        if (value == null) {
            throw CodecException.of("There is no known member of Exception.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, Exception value) {
        if (value instanceof Exception.Timeout member) {
            ExceptionTimeoutCodec.INSTANCE.writeJson(out, member);
        } else if (value instanceof Exception.Refused member) {
            ExceptionRefusedCodec.INSTANCE.writeJson(out, member);
        } else {
            throw CodecException.of("This is no member of Exception.");
        }
    }

    @Override
    public Exception readJson(JsonReader in) {
        String literal = in.peekProperty("type");
        if (literal == null) {
            throw noMember(in);
        }
        return switch (literal) {
            case "Timeout" -> ExceptionTimeoutCodec.INSTANCE.readJson(in);
            case "Refused" -> ExceptionRefusedCodec.INSTANCE.readJson(in);
            default -> throw noMember(in);
        };
    }

    private static CodecException noMember(JsonReader in) {
        return in.noMember("type", "Timeout", "Refused");
    }
}
