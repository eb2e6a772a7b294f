package io.tsrpc.benchmarks.codec;

import java.io.IOException;

/** protobuf as applications with types of their own use it: their records are mapped to generated messages and back. */
record ProtobufCodec(ProtobufMapping<?, ?> mapping) implements PayloadCodec {
    static PayloadCodec of(Payload payload) {
        return new ProtobufCodec(ProtobufMapping.of(payload));
    }

    @Override
    public byte[] encode(Object prepared) {
        return mapping.message(prepared).toByteArray();
    }

    @Override
    public Object decode(byte[] bytes) throws IOException {
        return mapping.record(mapping.parser().parseFrom(bytes));
    }
}
