package io.tsrpc.benchmarks.codec;

import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;

/** Our JSON, as the runtime writes and reads a body: with a new writer and a new reader for each. */
final class TsrpcJsonCodec<T extends Record> implements PayloadCodec {
    private final Codec<T> codec;

    private TsrpcJsonCodec(Codec<T> codec) {
        this.codec = codec;
    }

    static PayloadCodec of(Payload payload) {
        return new TsrpcJsonCodec<>(payload.service().msg());
    }

    @Override
    @SuppressWarnings("unchecked") // the payload's value
    public byte[] encode(Object prepared) {
        try (JsonWriter out = new JsonWriter()) {
            codec.writeJson(out, (T) prepared);
            return out.toByteArray();
        }
    }

    @Override
    public Object decode(byte[] bytes) {
        JsonReader in = new JsonReader(bytes);
        T value = codec.readJson(in);
        in.expectEnd();
        return value;
    }
}
