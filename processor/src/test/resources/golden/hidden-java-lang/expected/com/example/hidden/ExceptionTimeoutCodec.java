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
 * Writes and reads {@link Exception.Timeout}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ExceptionTimeoutCodec implements Codec<Exception.Timeout> {
    /**
     * The only one: it has no state.
     */
    public static final ExceptionTimeoutCodec INSTANCE = new ExceptionTimeoutCodec();

    private static final JsonNames NAMES = JsonNames.of("type", "after");

    private ExceptionTimeoutCodec() {
        Generation.check(ExceptionTimeoutCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Exception.Timeout value) {
        out.writeVarint(1);
        try {
            out.writeHeader(0x2d);
            out.writeLong(value.after());
        } catch (CodecException e) {
            throw e.at("after");
        }
    }

    @Override
    public Exception.Timeout read(BinaryReader in) {
        long after = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> {
                        after = in.readLong();
                        seen |= 0x1;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "after");
        try {
            return new Exception.Timeout(after);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Exception.Timeout value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("Timeout");
        try {
            out.name(NAMES, 1);
            out.writeLong(value.after());
        } catch (CodecException e) {
            throw e.at("after");
        }
        out.endObject();
    }

    @Override
    public Exception.Timeout readJson(JsonReader in) {
        long after = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("Timeout");
                        seen |= 0x1;
                    }
                    case 1 -> {
                        after = in.readLong();
                        seen |= 0x2;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        Required.seen((seen & 0x2) != 0, "after");
        try {
            return new Exception.Timeout(after);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "after";
            default -> "#" + block;
        };
    }
}
