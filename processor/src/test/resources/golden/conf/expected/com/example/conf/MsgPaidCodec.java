package com.example.conf;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link MsgPaid}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgPaidCodec implements Codec<MsgPaid> {
    /**
     * The only one: it has no state.
     */
    public static final MsgPaidCodec INSTANCE = new MsgPaidCodec();

    private static final JsonNames NAMES = JsonNames.of("cents");

    private MsgPaidCodec() {
        Generation.check(MsgPaidCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgPaid value) {
        out.writeVarint(1);
        out.writeHeader(0x29);
        out.writeInt(value.cents());
    }

    @Override
    public MsgPaid read(BinaryReader in) {
        int cents = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        cents = in.readInt();
                        seen |= 0x1;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "cents");
        try {
            return new MsgPaid(cents);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgPaid value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeInt(value.cents());
        out.endObject();
    }

    @Override
    public MsgPaid readJson(JsonReader in) {
        int cents = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        cents = in.readInt();
                        seen |= 0x1;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "cents");
        try {
            return new MsgPaid(cents);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "cents";
            default -> "#" + block;
        };
    }
}
