package io.tsrpc.benchmarks.codec;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;

/** Our binary form, as the runtime writes and reads a body: with a new writer and a new reader for each. */
final class TsrpcCodec<T extends Record> implements PayloadCodec {
    private final Codec<T> codec;

    private TsrpcCodec(Codec<T> codec) {
        this.codec = codec;
    }

    static PayloadCodec of(Payload payload) {
        return new TsrpcCodec<>(payload.service().msg());
    }

    @Override
    @SuppressWarnings("unchecked") // the payload's value
    public byte[] encode(Object prepared) {
        BinaryWriter out = new BinaryWriter();
        codec.write(out, (T) prepared);
        return out.toByteArray();
    }

    @Override
    public Object decode(byte[] bytes) {
        return codec.read(new BinaryReader(bytes));
    }
}
