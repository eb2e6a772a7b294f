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
 * Writes and reads {@link ApiHidden.No}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
final class ApiHiddenNoCodec implements Codec<ApiHidden.No> {
    /**
     * The only one: it has no state.
     */
    static final ApiHiddenNoCodec INSTANCE = new ApiHiddenNoCodec();

    private static final JsonNames NAMES = JsonNames.of("type");

    private ApiHiddenNoCodec() {
        Generation.check(ApiHiddenNoCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiHidden.No value) {
        out.writeVarint(0);
    }

    @Override
    public ApiHidden.No read(BinaryReader in) {
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 10 -> {} // always the same, so it has no bytes
                default -> in.skipProperty(header);
            }
        }
        return new ApiHidden.No();
    }

    @Override
    public void writeJson(JsonWriter out, ApiHidden.No value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("No");
        out.endObject();
    }

    @Override
    public ApiHidden.No readJson(JsonReader in) {
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("No");
                        seen |= 0x1;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        return new ApiHidden.No();
    }
}
