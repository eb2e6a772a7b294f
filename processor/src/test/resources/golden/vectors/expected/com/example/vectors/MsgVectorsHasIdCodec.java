package com.example.vectors;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.ObjectIds;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;
import org.bson.types.ObjectId;

/**
 * Writes and reads {@link MsgVectors.HasId}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgVectorsHasIdCodec implements Codec<MsgVectors.HasId> {
    /**
     * The only one: it has no state.
     */
    public static final MsgVectorsHasIdCodec INSTANCE = new MsgVectorsHasIdCodec();

    private static final JsonNames NAMES = JsonNames.of("_id", "x");

    private MsgVectorsHasIdCodec() {
        Generation.check(MsgVectorsHasIdCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgVectors.HasId value) {
        ObjectId _id = Required.property(value._id(), "_id");
        ObjectId x = value.x();
        int blocks = 1;
        blocks += x == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x28);
        out.writeBytes(_id.toByteArray());
        if (x != null) {
            out.writeHeader(0x2c);
            out.writeBytes(x.toByteArray());
        }
    }

    @Override
    public MsgVectors.HasId read(BinaryReader in) {
        ObjectId _id = null;
        ObjectId x = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> _id = new ObjectId(ObjectIds.checkBytes(in.readBytes()));
                    case 11 -> x = new ObjectId(ObjectIds.checkBytes(in.readBytes()));
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        _id = Required.property(_id, "_id");
        try {
            return new MsgVectors.HasId(_id, x);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgVectors.HasId value) {
        ObjectId _id = Required.property(value._id(), "_id");
        ObjectId x = value.x();
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(_id.toHexString());
        if (x != null) {
            out.name(NAMES, 1);
            out.writeString(x.toHexString());
        }
        out.endObject();
    }

    @Override
    public MsgVectors.HasId readJson(JsonReader in) {
        ObjectId _id = null;
        ObjectId x = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> _id = new ObjectId(ObjectIds.checkHex(in.readString()));
                    case 1 -> x = new ObjectId(ObjectIds.checkHex(in.readString()));
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        _id = Required.property(_id, "_id");
        try {
            return new MsgVectors.HasId(_id, x);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "_id";
            case 11 -> "x";
            default -> "#" + block;
        };
    }
}
