package com.example.buffers;

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
 * Encodes and decodes {@link MsgBuffers}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgBuffersCodec implements Codec<MsgBuffers> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgBuffersCodec INSTANCE = new MsgBuffersCodec();

    private static final JsonNames NAMES = JsonNames.of("plain", "uint32", "float32", "buffer");

    private MsgBuffersCodec() {
        Generation.check(MsgBuffersCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgBuffers value) {
        byte[] plain = Required.property(value.plain(), "plain");
        long[] uint32 = Required.property(value.uint32(), "uint32");
        float[] float32 = Required.property(value.float32(), "float32");
        byte[] buffer = value.buffer();
        int blocks = 3;
        blocks += buffer == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x28);
        out.writeBytes(plain);
        try {
            out.writeHeader(0x2c);
            out.writeUint32s(uint32);
        } catch (CodecException e) {
            throw e.at("uint32");
        }
        out.writeHeader(0x30);
        out.writeFloats(float32);
        if (buffer != null) {
            out.writeHeader(0x34);
            out.writeBytes(buffer);
        }
    }

    @Override
    public MsgBuffers read(BinaryReader in) {
        in.allocate(32);
        byte[] plain = null;
        long[] uint32 = null;
        float[] float32 = null;
        byte[] buffer = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> plain = in.readBytes();
                    case 11 -> uint32 = in.readUint32s();
                    case 12 -> float32 = in.readFloats();
                    case 13 -> buffer = in.readArrayBuffer();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        plain = Required.property(plain, "plain");
        uint32 = Required.property(uint32, "uint32");
        float32 = Required.property(float32, "float32");
        try {
            return new MsgBuffers(plain, uint32, float32, buffer);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgBuffers value) {
        byte[] plain = Required.property(value.plain(), "plain");
        long[] uint32 = Required.property(value.uint32(), "uint32");
        float[] float32 = Required.property(value.float32(), "float32");
        byte[] buffer = value.buffer();
        out.beginObject();
        out.name(NAMES, 0);
        out.writeBytes(plain);
        try {
            out.name(NAMES, 1);
            out.writeUint32s(uint32);
        } catch (CodecException e) {
            throw e.at("uint32");
        }
        out.name(NAMES, 2);
        out.writeFloats(float32);
        if (buffer != null) {
            out.name(NAMES, 3);
            out.writeBytes(buffer);
        }
        out.endObject();
    }

    @Override
    public MsgBuffers readJson(JsonReader in) {
        in.allocate(32);
        byte[] plain = null;
        long[] uint32 = null;
        float[] float32 = null;
        byte[] buffer = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> plain = in.readBytes();
                    case 1 -> uint32 = in.readUint32s();
                    case 2 -> float32 = in.readFloats();
                    case 3 -> buffer = in.readArrayBuffer();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        plain = Required.property(plain, "plain");
        uint32 = Required.property(uint32, "uint32");
        float32 = Required.property(float32, "float32");
        try {
            return new MsgBuffers(plain, uint32, float32, buffer);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "plain";
            case 11 -> "uint32";
            case 12 -> "float32";
            case 13 -> "buffer";
            default -> "#" + block;
        };
    }
}
