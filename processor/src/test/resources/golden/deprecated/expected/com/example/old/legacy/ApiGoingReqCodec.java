package com.example.old.legacy;

import com.example.old.OldValue;
import com.example.old.OldValueCodec;
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
 * Writes and reads {@link ApiGoing.Req}.
 */
@SuppressWarnings({
        "deprecation",
        "removal"
})
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiGoingReqCodec implements Codec<ApiGoing.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiGoingReqCodec INSTANCE = new ApiGoingReqCodec();

    private static final JsonNames NAMES = JsonNames.of("value");

    private ApiGoingReqCodec() {
        Generation.check(ApiGoingReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiGoing.Req theValue) {
        OldValue value = Required.property(theValue.value(), "value");
        out.writeVarint(1);
        try {
            out.writeHeader(0x2b);
            OldValueCodec.INSTANCE.write(out, value);
        } catch (CodecException e) {
            throw e.at("value");
        }
    }

    @Override
    public ApiGoing.Req read(BinaryReader in) {
        OldValue value = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> value = OldValueCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        value = Required.property(value, "value");
        try {
            return new ApiGoing.Req(value);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiGoing.Req theValue) {
        OldValue value = Required.property(theValue.value(), "value");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            OldValueCodec.INSTANCE.writeJson(out, value);
        } catch (CodecException e) {
            throw e.at("value");
        }
        out.endObject();
    }

    @Override
    public ApiGoing.Req readJson(JsonReader in) {
        OldValue value = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> value = OldValueCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        value = Required.property(value, "value");
        try {
            return new ApiGoing.Req(value);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "value";
            default -> "#" + block;
        };
    }
}
