package io.tsrpc.benchmarks.codec;

import org.apache.fory.Fory;

/**
 * Apache Fory with all types registered, references not tracked, and without its compatible mode, as its guide says for peers
 * that have the same classes. From JDK 25 on it wants {@link CodecProgram#jvmArguments}.
 */
record ForyCodec(Fory fory) implements PayloadCodec {
    private static final int FIRST_ID = 200;

    /** What it does between Java and Java. */
    static PayloadCodec java(Payload payload) {
        return of(false);
    }

    /** What it does between languages. */
    static PayloadCodec xlang(Payload payload) {
        return of(true);
    }

    private static PayloadCodec of(boolean xlang) {
        Fory fory = Fory.builder()
                .withXlang(xlang)
                .withRefTracking(false)
                .withCompatible(false)
                .requireClassRegistration(true)
                .build();
        int id = FIRST_ID;
        for (Class<?> type : RecordTypes.ALL) {
            fory.register(type, id++);
        }
        return new ForyCodec(fory);
    }

    @Override
    public byte[] encode(Object prepared) {
        return fory.serialize(prepared);
    }

    @Override
    public Object decode(byte[] bytes) {
        return fory.deserialize(bytes);
    }
}
