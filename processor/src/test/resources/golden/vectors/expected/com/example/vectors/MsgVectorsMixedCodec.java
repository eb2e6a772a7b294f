package com.example.vectors;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link MsgVectors.Mixed}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsMixedCodec implements Codec<MsgVectors.Mixed> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsMixedCodec INSTANCE = new MsgVectorsMixedCodec();

    private MsgVectorsMixedCodec() {
        Generation.check(MsgVectorsMixedCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.Mixed value) {
        String text = Required.property(value.text(), "0");
        Instant date = Required.property(value.date(), "3");
        byte[] bytes = Required.property(value.bytes(), "4");
        long mask = 0x1f;
        out.writeVarint(mask);
        out.writeString(text);
        out.writeInt(value.number());
        out.writeBoolean(value.flag());
        try {
            out.writeDate(date);
        } catch (CodecException e) {
            throw e.at(3);
        }
        out.writeBytes(bytes);
    }

    @Override
    public MsgVectors.Mixed read(BinaryReader in) {
        String text = null;
        int number = 0;
        boolean flag = false;
        Instant date = null;
        byte[] bytes = null;
        long mask = in.readMask(5);
        Required.seen((mask & 0x1) != 0, "0");
        Required.seen((mask & 0x2) != 0, "1");
        Required.seen((mask & 0x4) != 0, "2");
        Required.seen((mask & 0x8) != 0, "3");
        Required.seen((mask & 0x10) != 0, "4");
        int at = 0;
        try {
            text = in.readString();
            at = 1;
            number = in.readInt();
            at = 2;
            flag = in.readBoolean();
            at = 3;
            date = in.readInstant();
            at = 4;
            bytes = in.readBytes();
        } catch (CodecException e) {
            throw e.at(at);
        }
        try {
            return new MsgVectors.Mixed(text, number, flag, date, bytes);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.Mixed value) {
        String text = Required.property(value.text(), "0");
        Instant date = Required.property(value.date(), "3");
        byte[] bytes = Required.property(value.bytes(), "4");
        out.beginArray();
        out.writeString(text);
        out.writeInt(value.number());
        out.writeBoolean(value.flag());
        try {
            out.writeDate(date);
        } catch (CodecException e) {
            throw e.at(3);
        }
        out.writeBytes(bytes);
        out.endArray();
    }

    @Override
    public MsgVectors.Mixed readJson(JsonReader in) {
        String text = null;
        int number = 0;
        boolean flag = false;
        Instant date = null;
        byte[] bytes = null;
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
                        number = in.readInt();
                        seen |= 0x1;
                    }
                    case 2 -> {
                        flag = in.readBoolean();
                        seen |= 0x2;
                    }
                    case 3 -> date = in.readInstant();
                    case 4 -> bytes = in.readBytes();
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        text = Required.property(text, "0");
        Required.seen((seen & 0x1) != 0, "1");
        Required.seen((seen & 0x2) != 0, "2");
        date = Required.property(date, "3");
        bytes = Required.property(bytes, "4");
        try {
            return new MsgVectors.Mixed(text, number, flag, date, bytes);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }
}
