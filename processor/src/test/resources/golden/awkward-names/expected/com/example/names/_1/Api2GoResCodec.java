package com.example.names._1;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link Api2Go.Res}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class Api2GoResCodec implements Codec<Api2Go.Res> {
    /**
     * The only one: it has no state.
     */
    public static final Api2GoResCodec INSTANCE = new Api2GoResCodec();

    private Api2GoResCodec() {
        Generation.check(Api2GoResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Api2Go.Res value) {
        out.writeVarint(0);
    }

    @Override
    public Api2Go.Res read(BinaryReader in) {
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        return new Api2Go.Res();
    }

    @Override
    public void writeJson(JsonWriter out, Api2Go.Res value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public Api2Go.Res readJson(JsonReader in) {
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipValue();
        }
        return new Api2Go.Res();
    }
}
