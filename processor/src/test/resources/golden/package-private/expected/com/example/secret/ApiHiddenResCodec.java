package com.example.secret;

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
 * Writes and reads {@link ApiHidden.Res}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
final class ApiHiddenResCodec implements Codec<ApiHidden.Res> {
    /**
     * The only one: it has no state.
     */
    static final ApiHiddenResCodec INSTANCE = new ApiHiddenResCodec();

    private static final JsonNames NAMES = JsonNames.of("choice");

    private ApiHiddenResCodec() {
        Generation.check(ApiHiddenResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiHidden.Res value) {
        ApiHidden.Choice choice = Required.property(value.choice(), "choice");
        out.writeVarint(1);
        try {
            out.writeHeader(0x2b);
            ApiHiddenChoiceCodec.INSTANCE.write(out, choice);
        } catch (CodecException e) {
            throw e.at("choice");
        }
    }

    @Override
    public ApiHidden.Res read(BinaryReader in) {
        ApiHidden.Choice choice = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> choice = ApiHiddenChoiceCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        choice = Required.property(choice, "choice");
        try {
            return new ApiHidden.Res(choice);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiHidden.Res value) {
        ApiHidden.Choice choice = Required.property(value.choice(), "choice");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            ApiHiddenChoiceCodec.INSTANCE.writeJson(out, choice);
        } catch (CodecException e) {
            throw e.at("choice");
        }
        out.endObject();
    }

    @Override
    public ApiHidden.Res readJson(JsonReader in) {
        ApiHidden.Choice choice = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> choice = ApiHiddenChoiceCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        choice = Required.property(choice, "choice");
        try {
            return new ApiHidden.Res(choice);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "choice";
            default -> "#" + block;
        };
    }
}
