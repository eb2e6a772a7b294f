package io.tsrpc.benchmarks.codec;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;

/** The codecs that are measured side by side. */
public enum CodecSubject {
    TSRPC("tsrpc", TsrpcCodec::of),
    TSRPC_JSON("tsrpc-json", TsrpcJsonCodec::of),
    PROTOBUF("protobuf", ProtobufCodec::of),
    PROTOBUF_MESSAGES("protobuf-messages", ProtobufMessagesCodec::of),
    FORY("fory", ForyCodec::java),
    FORY_XLANG("fory-xlang", ForyCodec::xlang),
    KRYO("kryo", KryoCodec::new),
    JACKSON_JSON("jackson-json", JacksonCodec::json),
    JACKSON_CBOR("jackson-cbor", JacksonCodec::cbor),
    AVAJE_JSONB("avaje-jsonb", AvajeCodec::of);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor or factory method
    private final Function<Payload, PayloadCodec> factory;

    CodecSubject(String label, Function<Payload, PayloadCodec> factory) {
        this.label = label;
        this.factory = factory;
    }

    /**
     * The codec that the command line calls so.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static CodecSubject named(String label) {
        return Arrays.stream(values())
                .filter(subject -> subject.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No codec: " + label));
    }

    /** What the command line calls it. */
    public String label() {
        return label;
    }

    /**
     * A codec for a payload, which has proved that it gives back the payload's value.
     *
     * @throws IllegalStateException if it gives back another one
     * @throws IOException if it cannot read what it has written
     */
    PayloadCodec codec(Payload payload) throws IOException {
        PayloadCodec codec = factory.apply(payload);
        Record back = codec.restore(codec.decode(codec.encode(codec.prepare(payload.value()))));
        if (!back.equals(payload.value())) {
            throw new IllegalStateException(label + " does not give back " + payload.label() + ": " + back);
        }
        return codec;
    }
}
