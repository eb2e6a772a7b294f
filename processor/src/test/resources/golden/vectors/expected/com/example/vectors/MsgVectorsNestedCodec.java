package com.example.vectors;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link MsgVectors.Nested}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsNestedCodec implements Codec<MsgVectors.Nested> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsNestedCodec INSTANCE = new MsgVectorsNestedCodec();

    private MsgVectorsNestedCodec() {
        Generation.check(MsgVectorsNestedCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.Nested value) {
        MsgVectors.Single single = Required.property(value.single(), "0");
        List<MsgVectors.IntPair> pairs = Required.property(value.pairs(), "1");
        long mask = 0x3;
        out.writeVarint(mask);
        int at = 0;
        try {
            MsgVectorsSingleCodec.INSTANCE.write(out, single);
            at = 1;
            writePairs(out, pairs);
        } catch (CodecException e) {
            throw e.at(at);
        }
    }

    @Override
    public MsgVectors.Nested read(BinaryReader in) {
        MsgVectors.Single single = null;
        List<MsgVectors.IntPair> pairs = null;
        long mask = in.readMask(2);
        Required.seen((mask & 0x1) != 0, "0");
        Required.seen((mask & 0x2) != 0, "1");
        int at = 0;
        try {
            single = MsgVectorsSingleCodec.INSTANCE.read(in);
            at = 1;
            pairs = readPairs(in);
        } catch (CodecException e) {
            throw e.at(at);
        }
        try {
            return new MsgVectors.Nested(single, pairs);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.Nested value) {
        MsgVectors.Single single = Required.property(value.single(), "0");
        List<MsgVectors.IntPair> pairs = Required.property(value.pairs(), "1");
        out.beginArray();
        int at = 0;
        try {
            MsgVectorsSingleCodec.INSTANCE.writeJson(out, single);
            at = 1;
            writePairs(out, pairs);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endArray();
    }

    @Override
    public MsgVectors.Nested readJson(JsonReader in) {
        MsgVectors.Single single = null;
        List<MsgVectors.IntPair> pairs = null;
        in.beginArray();
        for (int index = 0; in.nextElement(); index++) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (index) {
                    case 0 -> single = MsgVectorsSingleCodec.INSTANCE.readJson(in);
                    case 1 -> pairs = readPairs(in);
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        single = Required.property(single, "0");
        pairs = Required.property(pairs, "1");
        try {
            return new MsgVectors.Nested(single, pairs);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    private static void writePairs(BinaryWriter out, List<MsgVectors.IntPair> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (MsgVectors.IntPair value : values) {
                MsgVectorsIntPairCodec.INSTANCE.write(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static List<MsgVectors.IntPair> readPairs(BinaryReader in) {
        int count = in.readCount();
        List<MsgVectors.IntPair> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(MsgVectorsIntPairCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writePairs(JsonWriter out, List<MsgVectors.IntPair> values) {
        out.beginArray();
        int index = 0;
        try {
            for (MsgVectors.IntPair value : values) {
                MsgVectorsIntPairCodec.INSTANCE.writeJson(out, Required.element(value, "Array"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<MsgVectors.IntPair> readPairs(JsonReader in) {
        in.beginArray();
        List<MsgVectors.IntPair> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(MsgVectorsIntPairCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
