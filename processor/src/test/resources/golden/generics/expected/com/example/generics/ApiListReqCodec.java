package com.example.generics;

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
 * Writes and reads {@link ApiList.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiListReqCodec implements Codec<ApiList.Req> {
    /**
     * The only one: it has no state.
     */
    public static final ApiListReqCodec INSTANCE = new ApiListReqCodec();

    private static final JsonNames NAMES = JsonNames.of("filter");

    private ApiListReqCodec() {
        Generation.check(ApiListReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiList.Req value) {
        Filter filter = Required.property(value.filter(), "filter");
        out.writeVarint(1);
        try {
            out.writeHeader(0x2b);
            FilterCodec.INSTANCE.write(out, filter);
        } catch (CodecException e) {
            throw e.at("filter");
        }
    }

    @Override
    public ApiList.Req read(BinaryReader in) {
        Filter filter = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> filter = FilterCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        filter = Required.property(filter, "filter");
        try {
            return new ApiList.Req(filter);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiList.Req value) {
        Filter filter = Required.property(value.filter(), "filter");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            FilterCodec.INSTANCE.writeJson(out, filter);
        } catch (CodecException e) {
            throw e.at("filter");
        }
        out.endObject();
    }

    @Override
    public ApiList.Req readJson(JsonReader in) {
        Filter filter = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> filter = FilterCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        filter = Required.property(filter, "filter");
        try {
            return new ApiList.Req(filter);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "filter";
            default -> "#" + block;
        };
    }
}
