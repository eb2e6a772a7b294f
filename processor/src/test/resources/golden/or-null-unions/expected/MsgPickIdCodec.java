package com.example.nullunions;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.codec.UnionParts;
import io.tsrpc.codec.UntaggedUnion;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes {@link MsgPick.Id}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgPickIdCodec implements Codec<MsgPick.Id> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgPickIdCodec INSTANCE = new MsgPickIdCodec();

    private static final UntaggedUnion<MsgPick.Id> UNION = UntaggedUnion.of(
            UntaggedUnion.object(in -> MsgPickIdPlaceCodec.INSTANCE.readJson(in), "row"),
            UntaggedUnion.value(16, in -> newText(in.readString())));

    private MsgPickIdCodec() {
        Generation.check(MsgPickIdCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgPick.Id value) {
        out.writeVarint(1);
        if (value instanceof MsgPick.Id.Place member) {
            out.writeHeader(0x3);
            MsgPickIdPlaceCodec.INSTANCE.write(out, member);
            return;
        }
        if (value instanceof MsgPick.Id.Text member) {
            out.writeHeader(0x4);
            out.writeString(Required.element(member.value(), "string"));
            return;
        }
        throw CodecException.of("The value is not a member of Id.");
    }

    @Override
    public MsgPick.Id read(BinaryReader in) {
        MsgPick.Id value = readOrNull(in);
        if (value == null) {
            throw CodecException.of("There is no known member of Id.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, MsgPick.Id value) {
        if (value instanceof MsgPick.Id.Place member) {
            MsgPickIdPlaceCodec.INSTANCE.writeJson(out, member);
            return;
        }
        if (value instanceof MsgPick.Id.Text member) {
            out.writeString(Required.element(member.value(), "string"));
            return;
        }
        throw CodecException.of("The value is not a member of Id.");
    }

    @Override
    public MsgPick.Id readJson(JsonReader in) {
        return in.readUnion(UNION);
    }

    /**
     * Writes a value, or null.
     */
    public void writeOrNull(BinaryWriter out, MsgPick. @Nullable Id value) {
        if (value == null) {
            out.writeVarint(1);
            out.writeHeader(0x8);
        } else {
            write(out, value);
        }
    }

    /**
     * Reads a value, or null.
     */
    public MsgPick. @Nullable Id readOrNull(BinaryReader in) {
        int members = in.readCount();
        if (members != 1) {
            return readAll(in, members);
        }
        MsgPick.Id value = null;
        boolean isNull = false;
        int header = in.readHeader();
        switch (header >>> 2) {
            case 0 -> {
                value = MsgPickIdPlaceCodec.INSTANCE.read(in);
            }
            case 1 -> {
                in.allocate(16);
                value = newText(in.readString());
            }
            case 2 -> {
                value = null;
                isNull = true;
            }
            default -> in.skip(header);
        }
        Required.member(value != null || isNull, in.nullChecks());
        return value;
    }

    private static MsgPick. @Nullable Id readAll(BinaryReader in, int members) {
        UnionParts<MsgPick.Id> parts = new UnionParts<>(UNION);
        boolean isNull = false;
        for (int left = members; left > 0; left--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> {
                    MsgPickIdPlaceCodec.readParts(in, parts.json());
                }
                case 1 -> {
                    in.allocate(16);
                    parts.set(newText(in.readString()));
                }
                case 2 -> isNull = true;
                default -> in.skip(header);
            }
        }
        if (parts.isEmpty()) {
            Required.member(isNull, in.nullChecks());
            return null;
        }
        return parts.get(in, "Id");
    }

    private static MsgPick.Id.Text newText(String value) {
        try {
            return new MsgPick.Id.Text(value);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }
}
