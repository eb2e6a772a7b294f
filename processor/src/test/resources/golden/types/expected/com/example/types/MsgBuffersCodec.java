package com.example.types;

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
 * Writes and reads {@link MsgBuffers}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgBuffersCodec implements Codec<MsgBuffers> {
    /**
     * The only one: it has no state.
     */
    public static final MsgBuffersCodec INSTANCE = new MsgBuffersCodec();

    private static final JsonNames NAMES = JsonNames.of("plain", "int8", "int16", "int32", "uint16",
            "uint32", "float32", "float64", "buffer");

    private MsgBuffersCodec() {
        Generation.check(MsgBuffersCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgBuffers value) {
        byte[] plain = Required.property(value.plain(), "plain");
        byte[] int8 = Required.property(value.int8(), "int8");
        short[] int16 = Required.property(value.int16(), "int16");
        int[] int32 = Required.property(value.int32(), "int32");
        int[] uint16 = Required.property(value.uint16(), "uint16");
        long[] uint32 = Required.property(value.uint32(), "uint32");
        float[] float32 = Required.property(value.float32(), "float32");
        double[] float64 = Required.property(value.float64(), "float64");
        byte[] buffer = Required.property(value.buffer(), "buffer");
        out.writeVarint(9);
        out.writeHeader(0x28);
        out.writeBytes(plain);
        out.writeHeader(0x2c);
        out.writeBytes(int8);
        out.writeHeader(0x30);
        out.writeShorts(int16);
        out.writeHeader(0x34);
        out.writeInts(int32);
        String at = "uint16";
        try {
            out.writeHeader(0x38);
            out.writeUint16s(uint16);
            at = "uint32";
            out.writeHeader(0x3c);
            out.writeUint32s(uint32);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.writeHeader(0x40);
        out.writeFloats(float32);
        out.writeHeader(0x44);
        out.writeDoubles(float64);
        out.writeHeader(0x48);
        out.writeBytes(buffer);
    }

    @Override
    public MsgBuffers read(BinaryReader in) {
        byte[] plain = null;
        byte[] int8 = null;
        short[] int16 = null;
        int[] int32 = null;
        int[] uint16 = null;
        long[] uint32 = null;
        float[] float32 = null;
        double[] float64 = null;
        byte[] buffer = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> plain = in.readBytes();
                    case 11 -> int8 = in.readInt8s();
                    case 12 -> int16 = in.readShorts();
                    case 13 -> int32 = in.readInts();
                    case 14 -> uint16 = in.readUint16s();
                    case 15 -> uint32 = in.readUint32s();
                    case 16 -> float32 = in.readFloats();
                    case 17 -> float64 = in.readDoubles();
                    case 18 -> buffer = in.readArrayBuffer();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        plain = Required.property(plain, "plain");
        int8 = Required.property(int8, "int8");
        int16 = Required.property(int16, "int16");
        int32 = Required.property(int32, "int32");
        uint16 = Required.property(uint16, "uint16");
        uint32 = Required.property(uint32, "uint32");
        float32 = Required.property(float32, "float32");
        float64 = Required.property(float64, "float64");
        buffer = Required.property(buffer, "buffer");
        try {
            return new MsgBuffers(plain, int8, int16, int32, uint16, uint32, float32, float64,
                    buffer);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgBuffers value) {
        byte[] plain = Required.property(value.plain(), "plain");
        byte[] int8 = Required.property(value.int8(), "int8");
        short[] int16 = Required.property(value.int16(), "int16");
        int[] int32 = Required.property(value.int32(), "int32");
        int[] uint16 = Required.property(value.uint16(), "uint16");
        long[] uint32 = Required.property(value.uint32(), "uint32");
        float[] float32 = Required.property(value.float32(), "float32");
        double[] float64 = Required.property(value.float64(), "float64");
        byte[] buffer = Required.property(value.buffer(), "buffer");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeBytes(plain);
        out.name(NAMES, 1);
        out.writeBytes(int8);
        out.name(NAMES, 2);
        out.writeShorts(int16);
        out.name(NAMES, 3);
        out.writeInts(int32);
        String at = "uint16";
        try {
            out.name(NAMES, 4);
            out.writeUint16s(uint16);
            at = "uint32";
            out.name(NAMES, 5);
            out.writeUint32s(uint32);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.name(NAMES, 6);
        out.writeFloats(float32);
        out.name(NAMES, 7);
        out.writeDoubles(float64);
        out.name(NAMES, 8);
        out.writeBytes(buffer);
        out.endObject();
    }

    @Override
    public MsgBuffers readJson(JsonReader in) {
        byte[] plain = null;
        byte[] int8 = null;
        short[] int16 = null;
        int[] int32 = null;
        int[] uint16 = null;
        long[] uint32 = null;
        float[] float32 = null;
        double[] float64 = null;
        byte[] buffer = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> plain = in.readBytes();
                    case 1 -> int8 = in.readInt8s();
                    case 2 -> int16 = in.readShorts();
                    case 3 -> int32 = in.readInts();
                    case 4 -> uint16 = in.readUint16s();
                    case 5 -> uint32 = in.readUint32s();
                    case 6 -> float32 = in.readFloats();
                    case 7 -> float64 = in.readDoubles();
                    case 8 -> buffer = in.readArrayBuffer();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        plain = Required.property(plain, "plain");
        int8 = Required.property(int8, "int8");
        int16 = Required.property(int16, "int16");
        int32 = Required.property(int32, "int32");
        uint16 = Required.property(uint16, "uint16");
        uint32 = Required.property(uint32, "uint32");
        float32 = Required.property(float32, "float32");
        float64 = Required.property(float64, "float64");
        buffer = Required.property(buffer, "buffer");
        try {
            return new MsgBuffers(plain, int8, int16, int32, uint16, uint32, float32, float64,
                    buffer);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "plain";
            case 11 -> "int8";
            case 12 -> "int16";
            case 13 -> "int32";
            case 14 -> "uint16";
            case 15 -> "uint32";
            case 16 -> "float32";
            case 17 -> "float64";
            case 18 -> "buffer";
            default -> "#" + block;
        };
    }
}
