package com.example.constants;

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
 * Encodes and decodes {@link MsgPing}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgPingCodec implements Codec<MsgPing> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgPingCodec INSTANCE = new MsgPingCodec();

    private static final JsonNames NAMES = JsonNames.of("type");

    private MsgPingCodec() {
        Generation.check(MsgPingCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgPing value) {
        out.writeVarint(0);
    }

    @Override
    public MsgPing read(BinaryReader in) {
        in.allocate(16);
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 10 -> {} // always the same, so it has no bytes
                default -> in.skipProperty(header);
            }
        }
        try {
            return new MsgPing();
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgPing value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString("ping");
        out.endObject();
    }

    @Override
    public MsgPing readJson(JsonReader in) {
        in.allocate(16);
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        in.expectLiteral("ping");
                        seen |= 0x1;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "type");
        try {
            return new MsgPing();
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }
}
