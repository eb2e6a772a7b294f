package io.tsrpc.benchmarks.codec;

import com.google.protobuf.Message;
import java.io.IOException;

/**
 * protobuf for applications that work with generated messages all the way. It is measured at less than the others: a message
 * that is encoded again knows its sizes, and one that was decoded keeps its strings as bytes until somebody asks.
 */
record ProtobufMessagesCodec(ProtobufMapping<?, ?> mapping) implements PayloadCodec {
    static PayloadCodec of(Payload payload) {
        return new ProtobufMessagesCodec(ProtobufMapping.of(payload));
    }

    @Override
    public Object prepare(Record value) {
        return mapping.message(value);
    }

    @Override
    public byte[] encode(Object prepared) {
        return ((Message) prepared).toByteArray();
    }

    @Override
    public Object decode(byte[] bytes) throws IOException {
        return mapping.parser().parseFrom(bytes);
    }

    @Override
    public Record restore(Object decoded) {
        return mapping.record(decoded);
    }
}
