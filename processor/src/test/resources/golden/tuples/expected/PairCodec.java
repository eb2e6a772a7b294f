package com.example.tuples;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Pair}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class PairCodec implements Codec<Pair> {
    /**
     * The shared instance. It has no state.
     */
    public static final PairCodec INSTANCE = new PairCodec();

    private PairCodec() {
        Generation.check(PairCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Pair value) {
        String name = Required.property(value.name(), "0");
        long mask = 0x3;
        out.writeVarint(mask);
        out.writeString(name);
        out.writeInt(value.count());
    }

    @Override
    public Pair read(BinaryReader in) {
        in.allocate(24);
        String name = null;
        int count = 0;
        long mask = in.readMask(2);
        Required.seen((mask & 0x1) != 0, "0");
        Required.seen((mask & 0x2) != 0, "1");
        int at = 0;
        try {
            name = in.readString();
            at = 1;
            count = in.readInt();
        } catch (CodecException e) {
            throw e.at(at);
        }
        try {
            return new Pair(name, count);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Pair value) {
        String name = Required.property(value.name(), "0");
        out.beginArray();
        out.writeString(name);
        out.writeInt(value.count());
        out.endArray();
    }

    @Override
    public Pair readJson(JsonReader in) {
        in.allocate(24);
        String name = null;
        int count = 0;
        int seen = 0;
        in.beginArray();
        for (int index = 0; in.nextElement(); index++) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (index) {
                    case 0 -> name = in.readString();
                    case 1 -> {
                        count = in.readInt();
                        seen |= 0x1;
                    }
                    default -> in.skipUnknown();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        name = Required.property(name, "0");
        Required.seen((seen & 0x1) != 0, "1");
        try {
            return new Pair(name, count);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }
}
