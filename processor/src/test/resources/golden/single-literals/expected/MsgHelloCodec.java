package com.example.single;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link MsgHello}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgHelloCodec implements Codec<MsgHello> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgHelloCodec INSTANCE = new MsgHelloCodec();

    private static final JsonNames NAMES = JsonNames.of("version", "others", "maybe");

    private MsgHelloCodec() {
        Generation.check(MsgHelloCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgHello value) {
        Version version = Required.property(value.version(), "version");
        List<Version> others = Required.property(value.others(), "others");
        Version maybe = Required.property(value.maybe(), "maybe").orElse(null);
        out.writeVarint(1);
        VersionCodec.INSTANCE.write(out, version);
        try {
            out.writeHeader(0x2c);
            int othersMark = out.beginBlock();
            writeOthers(out, others);
            out.endBlock(othersMark);
        } catch (CodecException e) {
            throw e.at("others");
        }
        if (maybe != null) {
            VersionCodec.INSTANCE.write(out, maybe);
        }
    }

    @Override
    public MsgHello read(BinaryReader in) {
        in.allocate(24);
        Version version = VersionCodec.INSTANCE.read(in);
        List<Version> others = null;
        Version maybe = VersionCodec.INSTANCE.read(in);
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> version = VersionCodec.INSTANCE.read(in);
                    case 11 -> {
                        in.skipPrefix();
                        others = readOthers(in);
                    }
                    case 12 -> maybe = VersionCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        version = Required.property(version, "version");
        others = Required.property(others, "others");
        try {
            return new MsgHello(version, others, Optional.ofNullable(maybe));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgHello value) {
        Version version = Required.property(value.version(), "version");
        List<Version> others = Required.property(value.others(), "others");
        Version maybe = Required.property(value.maybe(), "maybe").orElse(null);
        out.beginObject();
        out.name(NAMES, 0);
        VersionCodec.INSTANCE.writeJson(out, version);
        try {
            out.name(NAMES, 1);
            writeOthers(out, others);
        } catch (CodecException e) {
            throw e.at("others");
        }
        if (maybe != null) {
            out.name(NAMES, 2);
            VersionCodec.INSTANCE.writeJson(out, maybe);
        }
        out.endObject();
    }

    @Override
    public MsgHello readJson(JsonReader in) {
        in.allocate(24);
        Version version = null;
        List<Version> others = null;
        Version maybe = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> version = VersionCodec.INSTANCE.readJson(in);
                    case 1 -> others = readOthers(in);
                    case 2 -> maybe = VersionCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        version = Required.property(version, "version");
        others = Required.property(others, "others");
        try {
            return new MsgHello(version, others, Optional.ofNullable(maybe));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "version";
            case 11 -> "others";
            case 12 -> "maybe";
            default -> "#" + block;
        };
    }

    private static void writeOthers(BinaryWriter out, List<Version> values) {
        int countMark = out.beginCount(values.size());
        int index = 0;
        try {
            for (Version value : values) {
                VersionCodec.INSTANCE.write(out, Required.element(value, "string | number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endCount(countMark, index);
    }

    private static List<Version> readOthers(BinaryReader in) {
        int count = in.readCountOfNothing();
        in.allocate(48 + 4L * count);
        List<Version> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(VersionCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeOthers(JsonWriter out, List<Version> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Version value : values) {
                VersionCodec.INSTANCE.writeJson(out, Required.element(value, "string | number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<Version> readOthers(JsonReader in) {
        in.allocate(72);
        in.beginArray();
        List<Version> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(8);
                values.add(VersionCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
