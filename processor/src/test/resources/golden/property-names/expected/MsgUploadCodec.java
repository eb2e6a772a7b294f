package com.example.propertynames;

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
 * Encodes and decodes {@link MsgUpload}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgUploadCodec implements Codec<MsgUpload> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgUploadCodec INSTANCE = new MsgUploadCodec();

    private static final JsonNames NAMES = JsonNames.of("content-type", "default", "1st",
            "hashCode");

    private MsgUploadCodec() {
        Generation.check(MsgUploadCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgUpload value) {
        String contentType = Required.property(value.contentType(), "content-type");
        Integer first = Required.property(value.first(), "1st").orElse(null);
        List<String> hashes = Required.property(value.hashes(), "hashCode");
        int blocks = 3;
        blocks += first == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x28);
        out.writeString(contentType);
        out.writeHeader(0x2d);
        out.writeBoolean(value.isDefault());
        if (first != null) {
            out.writeHeader(0x31);
            out.writeInt(first);
        }
        try {
            out.writeHeader(0x34);
            int hashesMark = out.beginBlock();
            writeHashes(out, hashes);
            out.endBlock(hashesMark);
        } catch (CodecException e) {
            throw e.at("hashCode");
        }
    }

    @Override
    public MsgUpload read(BinaryReader in) {
        in.allocate(32);
        String contentType = null;
        boolean isDefault = false;
        Integer first = null;
        List<String> hashes = null;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> contentType = in.readString();
                    case 11 -> {
                        isDefault = in.readBoolean();
                        seen |= 0x1;
                    }
                    case 12 -> first = in.readInt();
                    case 13 -> {
                        in.skipPrefix();
                        hashes = readHashes(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        contentType = Required.property(contentType, "content-type");
        Required.seen((seen & 0x1) != 0, "default");
        hashes = Required.property(hashes, "hashCode");
        try {
            return new MsgUpload(contentType, isDefault, Optional.ofNullable(first), hashes);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgUpload value) {
        String contentType = Required.property(value.contentType(), "content-type");
        Integer first = Required.property(value.first(), "1st").orElse(null);
        List<String> hashes = Required.property(value.hashes(), "hashCode");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(contentType);
        out.name(NAMES, 1);
        out.writeBoolean(value.isDefault());
        if (first != null) {
            out.name(NAMES, 2);
            out.writeInt(first);
        }
        try {
            out.name(NAMES, 3);
            writeHashes(out, hashes);
        } catch (CodecException e) {
            throw e.at("hashCode");
        }
        out.endObject();
    }

    @Override
    public MsgUpload readJson(JsonReader in) {
        in.allocate(32);
        String contentType = null;
        boolean isDefault = false;
        Integer first = null;
        List<String> hashes = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> contentType = in.readString();
                    case 1 -> {
                        isDefault = in.readBoolean();
                        seen |= 0x1;
                    }
                    case 2 -> first = in.readInt();
                    case 3 -> hashes = readHashes(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        contentType = Required.property(contentType, "content-type");
        Required.seen((seen & 0x1) != 0, "default");
        hashes = Required.property(hashes, "hashCode");
        try {
            return new MsgUpload(contentType, isDefault, Optional.ofNullable(first), hashes);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "content-type";
            case 11 -> "default";
            case 12 -> "1st";
            case 13 -> "hashCode";
            default -> "#" + block;
        };
    }

    private static void writeHashes(BinaryWriter out, List<String> values) {
        int countMark = out.beginCount(values.size());
        int index = 0;
        try {
            for (String value : values) {
                out.writeString(Required.element(value, "string"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endCount(countMark, index);
    }

    private static List<String> readHashes(BinaryReader in) {
        int count = in.readCount();
        in.allocate(48 + 4L * count);
        List<String> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(in.readString());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeHashes(JsonWriter out, List<String> values) {
        out.beginArray();
        int index = 0;
        try {
            for (String value : values) {
                out.writeString(Required.element(value, "string"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<String> readHashes(JsonReader in) {
        in.allocate(72);
        in.beginArray();
        List<String> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(8);
                values.add(in.readString());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
