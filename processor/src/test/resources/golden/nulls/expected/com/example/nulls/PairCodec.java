package com.example.nulls;

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
 * Writes and reads {@link Pair}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class PairCodec implements Codec<Pair> {
    /**
     * The only one: it has no state.
     */
    public static final PairCodec INSTANCE = new PairCodec();

    private PairCodec() {
        Generation.check(PairCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Pair value) {
        Object any = Required.any(value.any(), true, out.nullChecks(), "0");
        Integer number = value.number();
        long mask = 0x1;
        mask |= number == null ? 0 : 0x2;
        out.writeVarint(mask);
        try {
            out.writeAny(any);
        } catch (CodecException e) {
            throw e.at(0);
        }
        if (number != null) {
            out.writeInt(number);
        }
    }

    @Override
    public Pair read(BinaryReader in) {
        Object any = null;
        Integer number = null;
        long mask = in.readMask(2);
        Required.seen((mask & 0x1) != 0, "0");
        int at = 0;
        try {
            any = in.readAny();
            at = 1;
            if ((mask & 0x2) != 0) {
                number = in.readInt();
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        any = Required.any(any, true, in.nullChecks(), "0");
        try {
            return new Pair(any, number);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Pair value) {
        Object any = Required.any(value.any(), true, out.nullChecks(), "0");
        Integer number = value.number();
        out.beginArray();
        try {
            out.writeAny(any);
        } catch (CodecException e) {
            throw e.at(0);
        }
        if (number != null) {
            out.writeInt(number);
        }
        out.endArray();
    }

    @Override
    public Pair readJson(JsonReader in) {
        Object any = null;
        Integer number = null;
        int seen = 0;
        in.beginArray();
        for (int index = 0; in.nextElement(); index++) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (index) {
                    case 0 -> {
                        any = in.readAny();
                        seen |= 0x1;
                    }
                    case 1 -> number = in.readInt();
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        any = Required.any(any, (seen & 0x1) != 0, in.nullChecks(), "0");
        try {
            return new Pair(any, number);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }
}
