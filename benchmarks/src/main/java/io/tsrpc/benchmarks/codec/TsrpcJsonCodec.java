package io.tsrpc.benchmarks.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;

/** Our JSON, as the runtime writes and reads a body: text from a new writer and for a new reader, UTF-8 on the wire. */
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
        JsonWriter out = new JsonWriter();
        codec.writeJson(out, (T) prepared);
        return out.toString().getBytes(UTF_8);
    }

    @Override
    public Object decode(byte[] bytes) {
        try (JsonReader in = new JsonReader(new String(bytes, UTF_8))) {
            T value = codec.readJson(in);
            in.expectEnd();
            return value;
        }
    }
}
