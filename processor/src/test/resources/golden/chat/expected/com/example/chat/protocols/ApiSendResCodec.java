package com.example.chat.protocols;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiSend.Res}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiSendResCodec implements Codec<ApiSend.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiSendResCodec INSTANCE = new ApiSendResCodec();

    private static final JsonNames NAMES = JsonNames.of("time");

    private ApiSendResCodec() {
        Generation.check(ApiSendResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiSend.Res value) {
        Instant time = Required.property(value.time(), "time");
        out.writeVarint(1);
        try {
            out.writeHeader(0x29);
            out.writeDate(time);
        } catch (CodecException e) {
            throw e.at("time");
        }
    }

    @Override
    public ApiSend.Res read(BinaryReader in) {
        Instant time = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> time = in.readInstant();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        time = Required.property(time, "time");
        try {
            return new ApiSend.Res(time);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiSend.Res value) {
        Instant time = Required.property(value.time(), "time");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            out.writeDate(time);
        } catch (CodecException e) {
            throw e.at("time");
        }
        out.endObject();
    }

    @Override
    public ApiSend.Res readJson(JsonReader in) {
        Instant time = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> time = in.readInstant();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        time = Required.property(time, "time");
        try {
            return new ApiSend.Res(time);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "time";
            default -> "#" + block;
        };
    }
}
