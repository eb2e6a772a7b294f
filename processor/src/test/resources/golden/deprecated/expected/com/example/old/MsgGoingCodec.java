package com.example.old;

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
 * Writes and reads {@link MsgGoing}.
 */
@SuppressWarnings({
        "deprecation",
        "removal"
})
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgGoingCodec implements Codec<MsgGoing> {
    /**
     * The only one: it has no state.
     */
    public static final MsgGoingCodec INSTANCE = new MsgGoingCodec();

    private static final JsonNames NAMES = JsonNames.of("text");

    private MsgGoingCodec() {
        Generation.check(MsgGoingCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgGoing value) {
        String text = Required.property(value.text(), "text");
        out.writeVarint(1);
        out.writeHeader(0x28);
        out.writeString(text);
    }

    @Override
    public MsgGoing read(BinaryReader in) {
        String text = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> text = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        text = Required.property(text, "text");
        try {
            return new MsgGoing(text);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgGoing value) {
        String text = Required.property(value.text(), "text");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(text);
        out.endObject();
    }

    @Override
    public MsgGoing readJson(JsonReader in) {
        String text = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> text = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        text = Required.property(text, "text");
        try {
            return new MsgGoing(text);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "text";
            default -> "#" + block;
        };
    }
}
