package io.tsrpc.room.protocols.rt;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;

/**
 * Encodes and decodes {@link ApiLeave.Res}.
 */
public final class ApiLeaveResCodec implements Codec<ApiLeave.Res> {
    /**
     * The shared instance. It has no state.
     */
    public static final ApiLeaveResCodec INSTANCE = new ApiLeaveResCodec();

    private ApiLeaveResCodec() {
        Generation.check(ApiLeaveResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiLeave.Res value) {
        out.writeVarint(0);
    }

    @Override
    public ApiLeave.Res read(BinaryReader in) {
        in.allocate(16);
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        try {
            return new ApiLeave.Res();
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiLeave.Res value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public ApiLeave.Res readJson(JsonReader in) {
        in.allocate(16);
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipUnknown();
        }
        try {
            return new ApiLeave.Res();
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }
}
