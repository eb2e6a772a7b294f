package com.example.secret;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiHidden.Choice}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
final class ApiHiddenChoiceCodec implements Codec<ApiHidden.Choice> {
    /**
     * The only one: it has no state.
     */
    static final ApiHiddenChoiceCodec INSTANCE = new ApiHiddenChoiceCodec();

    private ApiHiddenChoiceCodec() {
        Generation.check(ApiHiddenChoiceCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiHidden.Choice value) {
        out.writeVarint(1);
        if (value instanceof ApiHidden.Yes member) {
            out.writeHeader(0x3);
            ApiHiddenYesCodec.INSTANCE.write(out, member);
        } else if (value instanceof ApiHidden.No member) {
            out.writeHeader(0x7);
            ApiHiddenNoCodec.INSTANCE.write(out, member);
        } else {
            throw CodecException.of("This is no member of Choice.");
        }
    }

    @Override
    public ApiHidden.Choice read(BinaryReader in) {
        ApiHidden.Choice value = null;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> value = ApiHiddenYesCodec.INSTANCE.read(in);
                case 1 -> value = ApiHiddenNoCodec.INSTANCE.read(in);
                default -> in.skip(header);
            }
        }
        if (value == null) {
            throw CodecException.of("There is no known member of Choice.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, ApiHidden.Choice value) {
        if (value instanceof ApiHidden.Yes member) {
            ApiHiddenYesCodec.INSTANCE.writeJson(out, member);
        } else if (value instanceof ApiHidden.No member) {
            ApiHiddenNoCodec.INSTANCE.writeJson(out, member);
        } else {
            throw CodecException.of("This is no member of Choice.");
        }
    }

    @Override
    public ApiHidden.Choice readJson(JsonReader in) {
        String literal = in.peekProperty("type");
        if (literal == null) {
            throw noMember(in);
        }
        return switch (literal) {
            case "Yes" -> ApiHiddenYesCodec.INSTANCE.readJson(in);
            case "No" -> ApiHiddenNoCodec.INSTANCE.readJson(in);
            default -> throw noMember(in);
        };
    }

    private static CodecException noMember(JsonReader in) {
        return in.noMember("type", "Yes", "No");
    }
}
