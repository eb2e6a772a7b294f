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
 * Writes and reads {@link MsgVectors.TextNumber}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsTextNumberCodec implements Codec<MsgVectors.TextNumber> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsTextNumberCodec INSTANCE = new MsgVectorsTextNumberCodec();

    private MsgVectorsTextNumberCodec() {
        Generation.check(MsgVectorsTextNumberCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.TextNumber value) {
        String text = Required.property(value.text(), "0");
        long mask = 0x3;
        out.writeVarint(mask);
        out.writeString(text);
        out.writeDouble(value.number());
    }

    @Override
    public MsgVectors.TextNumber read(BinaryReader in) {
        String text = null;
        double number = 0;
        long mask = in.readMask(2);
        Required.seen((mask & 0x1) != 0, "0");
        Required.seen((mask & 0x2) != 0, "1");
        int at = 0;
        try {
            text = in.readString();
            at = 1;
            number = in.readDouble();
        } catch (CodecException e) {
            throw e.at(at);
        }
        try {
            return new MsgVectors.TextNumber(text, number);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.TextNumber value) {
        String text = Required.property(value.text(), "0");
        out.beginArray();
        out.writeString(text);
        out.writeDouble(value.number());
        out.endArray();
    }

    @Override
    public MsgVectors.TextNumber readJson(JsonReader in) {
        String text = null;
        double number = 0;
        int seen = 0;
        in.beginArray();
        for (int index = 0; in.nextElement(); index++) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (index) {
                    case 0 -> text = in.readString();
                    case 1 -> {
                        number = in.readDouble();
                        seen |= 0x1;
                    }
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        text = Required.property(text, "0");
        Required.seen((seen & 0x1) != 0, "1");
        try {
            return new MsgVectors.TextNumber(text, number);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }
}
