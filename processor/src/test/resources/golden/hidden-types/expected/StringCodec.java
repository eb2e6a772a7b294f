package com.example.hidden;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.lang.Exception;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link String}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class StringCodec implements Codec<String> {
    /**
     * The shared instance. It has no state.
     */
    public static final StringCodec INSTANCE = new StringCodec();

    private static final JsonNames NAMES = JsonNames.of("override");

    private StringCodec() {
        Generation.check(StringCodec.class, 1);
    }

    @java.lang.Override
    public void write(BinaryWriter out, String value) {
        Override override = Required.property(value.override(), "override");
        out.writeVarint(1);
        out.writeHeader(0x29);
        OverrideCodec.INSTANCE.write(out, override);
    }

    @java.lang.Override
    public String read(BinaryReader in) {
        in.allocate(16);
        Override override = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> override = OverrideCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        override = Required.property(override, "override");
        try {
            return new String(override);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @java.lang.Override
    public void writeJson(JsonWriter out, String value) {
        Override override = Required.property(value.override(), "override");
        out.beginObject();
        out.name(NAMES, 0);
        OverrideCodec.INSTANCE.writeJson(out, override);
        out.endObject();
    }

    @java.lang.Override
    public String readJson(JsonReader in) {
        in.allocate(16);
        Override override = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> override = OverrideCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        override = Required.property(override, "override");
        try {
            return new String(override);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static java.lang.String property(int block) {
        return switch (block) {
            case 10 -> "override";
            default -> "#" + block;
        };
    }
}
