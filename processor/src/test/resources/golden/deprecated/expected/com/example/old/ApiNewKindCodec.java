package com.example.old;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link ApiNew.Kind}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiNewKindCodec implements Codec<ApiNew.Kind> {
    /**
     * The only one: it has no state.
     */
    public static final ApiNewKindCodec INSTANCE = new ApiNewKindCodec();

    private ApiNewKindCodec() {
        Generation.check(ApiNewKindCodec.class, 1);
    }

    @Override
    @SuppressWarnings("deprecation")
    public void write(BinaryWriter out, ApiNew.Kind value) {
        out.writeVarint(switch (value) {
            case FIRST -> 0;
            case SECOND -> 1;
        });
    }

    @Override
    @SuppressWarnings("deprecation")
    public ApiNew.Kind read(BinaryReader in) {
        long id = in.readVarint();
        return switch (id == (int) id ? (int) id : -1) {
            case 0 -> ApiNew.Kind.FIRST;
            case 1 -> ApiNew.Kind.SECOND;
            default -> throw in.unexpectedEnum(id);
        };
    }

    @Override
    @SuppressWarnings("deprecation")
    public void writeJson(JsonWriter out, ApiNew.Kind value) {
        out.writeString(switch (value) {
            case FIRST -> "FIRST";
            case SECOND -> "SECOND";
        });
    }

    @Override
    @SuppressWarnings("deprecation")
    public ApiNew.Kind readJson(JsonReader in) {
        Object value = in.readEnumValue();
        if (value instanceof String text) {
            return switch (text) {
                case "FIRST" -> ApiNew.Kind.FIRST;
                case "SECOND" -> ApiNew.Kind.SECOND;
                default -> throw in.notEnumMember();
            };
        }
        throw in.notEnumMember();
    }
}
