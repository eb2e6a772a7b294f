package com.example.nulls;

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
 * Writes and reads {@link Base}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class BaseCodec implements Codec<Base> {
    /**
     * The only one: it has no state.
     */
    public static final BaseCodec INSTANCE = new BaseCodec();

    private static final JsonNames NAMES = JsonNames.of("a", "b");

    private BaseCodec() {
        Generation.check(BaseCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Base value) {
        String a = Required.property(value.a(), "a");
        Integer b = value.b();
        int blocks = 1;
        blocks += b == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x28);
        out.writeString(a);
        if (b != null) {
            out.writeHeader(0x2d);
            out.writeInt(b);
        }
    }

    @Override
    public Base read(BinaryReader in) {
        String a = null;
        Integer b = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> a = in.readString();
                    case 11 -> b = in.readInt();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        a = Required.property(a, "a");
        try {
            return new Base(a, b);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Base value) {
        String a = Required.property(value.a(), "a");
        Integer b = value.b();
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(a);
        if (b != null) {
            out.name(NAMES, 1);
            out.writeInt(b);
        }
        out.endObject();
    }

    @Override
    public Base readJson(JsonReader in) {
        String a = null;
        Integer b = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> a = in.readString();
                    case 1 -> b = in.readInt();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        a = Required.property(a, "a");
        try {
            return new Base(a, b);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "a";
            case 11 -> "b";
            default -> "#" + block;
        };
    }
}
