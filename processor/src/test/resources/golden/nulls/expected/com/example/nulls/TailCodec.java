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
 * Writes and reads {@link Tail}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class TailCodec implements Codec<Tail> {
    /**
     * The only one: it has no state.
     */
    public static final TailCodec INSTANCE = new TailCodec();

    private TailCodec() {
        Generation.check(TailCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Tail value) {
        String text = Required.property(value.text(), "0");
        Integer number = value.number();
        Boolean flag = value.flag();
        long mask = 0x1;
        mask |= number == null ? 0 : 0x2;
        mask |= flag == null ? 0 : 0x4;
        out.writeVarint(mask);
        out.writeString(text);
        if (number != null) {
            out.writeInt(number);
        }
        if (flag != null) {
            out.writeBoolean(flag);
        }
    }

    @Override
    public Tail read(BinaryReader in) {
        String text = null;
        Integer number = null;
        Boolean flag = null;
        long mask = in.readMask(3);
        Required.seen((mask & 0x1) != 0, "0");
        int at = 0;
        try {
            text = in.readString();
            at = 1;
            if ((mask & 0x2) != 0) {
                number = in.readInt();
            }
            at = 2;
            if ((mask & 0x4) != 0) {
                flag = in.readBoolean();
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        try {
            return new Tail(text, number, flag);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Tail value) {
        String text = Required.property(value.text(), "0");
        Integer number = value.number();
        Boolean flag = value.flag();
        out.beginArray();
        out.writeString(text);
        if (number != null) {
            out.writeInt(number);
        } else if (flag != null) {
            out.writeNull();
        }
        if (flag != null) {
            out.writeBoolean(flag);
        }
        out.endArray();
    }

    @Override
    public Tail readJson(JsonReader in) {
        String text = null;
        Integer number = null;
        Boolean flag = null;
        in.beginArray();
        for (int index = 0; in.nextElement(); index++) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (index) {
                    case 0 -> text = in.readString();
                    case 1 -> number = in.readInt();
                    case 2 -> flag = in.readBoolean();
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        text = Required.property(text, "0");
        try {
            return new Tail(text, number, flag);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }
}
