package io.tsrpc.benchmarks.codec;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Kryo with all types registered, references not tracked, and its buffers kept. */
final class KryoCodec implements PayloadCodec {
    private static final int BUFFER = 4096;

    private final Class<? extends Record> type;
    private final Kryo kryo = new Kryo();
    private final Output out = new Output(BUFFER, -1);
    private final Input in = new Input();

    KryoCodec(Payload payload) {
        type = payload.type();
        kryo.setReferences(false);
        kryo.setRegistrationRequired(true);
        RecordTypes.ALL.forEach(kryo::register);
        kryo.register(ArrayList.class);
        kryo.register(LinkedHashMap.class);
    }

    @Override
    public byte[] encode(Object prepared) {
        out.reset();
        kryo.writeObject(out, prepared);
        return out.toBytes();
    }

    @Override
    public Object decode(byte[] bytes) {
        in.setBuffer(bytes);
        return kryo.readObject(in, type);
    }
}
