package com.example.literals;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonLiterals;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Mixed}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MixedCodec implements Codec<Mixed> {
    /**
     * The shared instance. It has no state.
     */
    public static final MixedCodec INSTANCE = new MixedCodec();

    private static final JsonLiterals LITERALS = JsonLiterals.of(1, "OTHER");

    private MixedCodec() {
        Generation.check(MixedCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Mixed value) {
        out.writeVarint(1);
        out.writeHeader(switch (value) {
            case ONE -> 0x0;
            case OTHER -> 0x4;
        });
    }

    @Override
    public Mixed read(BinaryReader in) {
        Mixed value = null;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> value = Mixed.ONE;
                case 1 -> value = Mixed.OTHER;
                default -> in.skip(header);
            }
        }
        if (value == null) {
            throw CodecException.of("There is no known member of Mixed.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, Mixed value) {
        switch (value) {
            case ONE -> out.writeInt(1);
            case OTHER -> out.writeString("OTHER");
        }
    }

    @Override
    public Mixed readJson(JsonReader in) {
        return switch (in.readLiteral(LITERALS)) {
            case 0 -> Mixed.ONE;
            case 1 -> Mixed.OTHER;
            default -> throw in.notLiteral(LITERALS);
        };
    }
}
