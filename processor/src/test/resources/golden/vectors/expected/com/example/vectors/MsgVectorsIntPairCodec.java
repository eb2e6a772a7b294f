package com.example.vectors;

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
 * Writes and reads {@link MsgVectors.IntPair}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsIntPairCodec implements Codec<MsgVectors.IntPair> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsIntPairCodec INSTANCE = new MsgVectorsIntPairCodec();

    private MsgVectorsIntPairCodec() {
        Generation.check(MsgVectorsIntPairCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.IntPair value) {
        long mask = 0x3;
        out.writeVarint(mask);
        out.writeInt(value.first());
        out.writeInt(value.second());
    }

    @Override
    public MsgVectors.IntPair read(BinaryReader in) {
        int first = 0;
        int second = 0;
        long mask = in.readMask(2);
        Required.seen((mask & 0x1) != 0, "0");
        Required.seen((mask & 0x2) != 0, "1");
        int at = 0;
        try {
            first = in.readInt();
            at = 1;
            second = in.readInt();
        } catch (CodecException e) {
            throw e.at(at);
        }
        try {
            return new MsgVectors.IntPair(first, second);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.IntPair value) {
        out.beginArray();
        out.writeInt(value.first());
        out.writeInt(value.second());
        out.endArray();
    }

    @Override
    public MsgVectors.IntPair readJson(JsonReader in) {
        int first = 0;
        int second = 0;
        int seen = 0;
        in.beginArray();
        for (int index = 0; in.nextElement(); index++) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (index) {
                    case 0 -> {
                        first = in.readInt();
                        seen |= 0x1;
                    }
                    case 1 -> {
                        second = in.readInt();
                        seen |= 0x2;
                    }
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        Required.seen((seen & 0x1) != 0, "0");
        Required.seen((seen & 0x2) != 0, "1");
        try {
            return new MsgVectors.IntPair(first, second);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }
}
