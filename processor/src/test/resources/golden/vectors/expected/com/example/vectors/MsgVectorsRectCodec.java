package com.example.vectors;

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
 * Writes and reads {@link MsgVectors.Rect}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsRectCodec implements Codec<MsgVectors.Rect> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsRectCodec INSTANCE = new MsgVectorsRectCodec();

    private static final JsonNames NAMES = JsonNames.of("kind", "w", "h");

    private MsgVectorsRectCodec() {
        Generation.check(MsgVectorsRectCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.Rect value) {
        out.writeVarint(2);
        out.writeHeader(0x2e);
        out.writeDouble(value.w());
        out.writeHeader(0x32);
        out.writeDouble(value.h());
    }

    @Override
    public MsgVectors.Rect read(BinaryReader in) {
        double w = 0;
        double h = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {} // always the same, so it has no bytes
                    case 11 -> {
                        w = in.readDouble();
                        seen |= 0x1;
                    }
                    case 12 -> {
                        h = in.readDouble();
                        seen |= 0x2;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "w");
        Required.seen((seen & 0x2) != 0, "h");
        try {
            return new MsgVectors.Rect(w, h);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.Rect value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("rect");
        out.name(NAMES, 1);
        out.writeDouble(value.w());
        out.name(NAMES, 2);
        out.writeDouble(value.h());
        out.endObject();
    }

    @Override
    public MsgVectors.Rect readJson(JsonReader in) {
        double w = 0;
        double h = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("rect");
                        seen |= 0x1;
                    }
                    case 1 -> {
                        w = in.readDouble();
                        seen |= 0x2;
                    }
                    case 2 -> {
                        h = in.readDouble();
                        seen |= 0x4;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "kind");
        Required.seen((seen & 0x2) != 0, "w");
        Required.seen((seen & 0x4) != 0, "h");
        try {
            return new MsgVectors.Rect(w, h);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "w";
            case 12 -> "h";
            default -> "#" + block;
        };
    }
}
