package io.tsrpc.benchmarks.codec;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

/** avaje-jsonb with the adapters that it generates for the records. */
final class AvajeCodec<T extends Record> implements PayloadCodec {
    private final JsonType<T> type;

    private AvajeCodec(JsonType<T> type) {
        this.type = type;
    }

    static PayloadCodec of(Payload payload) {
        return new AvajeCodec<>(Jsonb.builder().build().type(payload.type()));
    }

    @Override
    @SuppressWarnings("unchecked") // the payload's value
    public byte[] encode(Object prepared) {
        return type.toJsonBytes((T) prepared);
    }

    @Override
    public Object decode(byte[] bytes) {
        return type.fromJson(bytes);
    }
}
