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
 * Writes and reads {@link MsgVectors.Single}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsSingleCodec implements Codec<MsgVectors.Single> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsSingleCodec INSTANCE = new MsgVectorsSingleCodec();

    private MsgVectorsSingleCodec() {
        Generation.check(MsgVectorsSingleCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.Single value) {
        String text = Required.property(value.text(), "0");
        long mask = 0x1;
        out.writeVarint(mask);
        out.writeString(text);
    }

    @Override
    public MsgVectors.Single read(BinaryReader in) {
        String text = null;
        long mask = in.readMask(1);
        Required.seen((mask & 0x1) != 0, "0");
        try {
            text = in.readString();
        } catch (CodecException e) {
            throw e.at(0);
        }
        try {
            return new MsgVectors.Single(text);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.Single value) {
        String text = Required.property(value.text(), "0");
        out.beginArray();
        out.writeString(text);
        out.endArray();
    }

    @Override
    public MsgVectors.Single readJson(JsonReader in) {
        String text = null;
        in.beginArray();
        for (int index = 0; in.nextElement(); index++) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (index) {
                    case 0 -> text = in.readString();
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        text = Required.property(text, "0");
        try {
            return new MsgVectors.Single(text);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }
}
