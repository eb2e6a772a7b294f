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
 * Writes and reads {@link MsgVectors.UintPair}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsUintPairCodec implements Codec<MsgVectors.UintPair> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsUintPairCodec INSTANCE = new MsgVectorsUintPairCodec();

    private MsgVectorsUintPairCodec() {
        Generation.check(MsgVectorsUintPairCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.UintPair value) {
        String text = Required.property(value.text(), "1");
        long mask = 0x3;
        out.writeVarint(mask);
        try {
            out.writeUint(value.number());
        } catch (CodecException e) {
            throw e.at(0);
        }
        out.writeString(text);
    }

    @Override
    public MsgVectors.UintPair read(BinaryReader in) {
        int number = 0;
        String text = null;
        long mask = in.readMask(2);
        Required.seen((mask & 0x1) != 0, "0");
        Required.seen((mask & 0x2) != 0, "1");
        int at = 0;
        try {
            number = in.readUintInt();
            at = 1;
            text = in.readString();
        } catch (CodecException e) {
            throw e.at(at);
        }
        try {
            return new MsgVectors.UintPair(number, text);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.UintPair value) {
        String text = Required.property(value.text(), "1");
        out.beginArray();
        try {
            out.writeUint(value.number());
        } catch (CodecException e) {
            throw e.at(0);
        }
        out.writeString(text);
        out.endArray();
    }

    @Override
    public MsgVectors.UintPair readJson(JsonReader in) {
        int number = 0;
        String text = null;
        int seen = 0;
        in.beginArray();
        for (int index = 0; in.nextElement(); index++) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (index) {
                    case 0 -> {
                        number = in.readUintInt();
                        seen |= 0x1;
                    }
                    case 1 -> text = in.readString();
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        Required.seen((seen & 0x1) != 0, "0");
        text = Required.property(text, "1");
        try {
            return new MsgVectors.UintPair(number, text);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }
}
