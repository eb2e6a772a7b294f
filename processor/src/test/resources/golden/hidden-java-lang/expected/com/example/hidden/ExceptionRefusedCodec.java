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
 * Writes and reads {@link Exception.Refused}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ExceptionRefusedCodec implements Codec<Exception.Refused> {
    /**
     * The only one: it has no state.
     */
    public static final ExceptionRefusedCodec INSTANCE = new ExceptionRefusedCodec();

    private static final JsonNames NAMES = JsonNames.of("type", "reason");

    private ExceptionRefusedCodec() {
        Generation.check(ExceptionRefusedCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Exception.Refused value) {
        Object reason = Required.property(value.reason(), "reason");
        out.writeVarint(1);
        try {
            out.writeHeader(0x2f);
            ObjectCodec.INSTANCE.write(out, reason);
        } catch (CodecException e) {
            throw e.at("reason");
        }
    }

    @Override
    public Exception.Refused read(BinaryReader in) {
        Object reason = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> reason = ObjectCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        reason = Required.property(reason, "reason");
        try {
            return new Exception.Refused(reason);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Exception.Refused value) {
        Object reason = Required.property(value.reason(), "reason");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("Refused");
        try {
            out.name(NAMES, 1);
            ObjectCodec.INSTANCE.writeJson(out, reason);
        } catch (CodecException e) {
            throw e.at("reason");
        }
        out.endObject();
    }

    @Override
    public Exception.Refused readJson(JsonReader in) {
        Object reason = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("Refused");
                        seen |= 0x1;
                    }
                    case 1 -> reason = ObjectCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        reason = Required.property(reason, "reason");
        try {
            return new Exception.Refused(reason);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "reason";
            default -> "#" + block;
        };
    }
}
