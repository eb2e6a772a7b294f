package com.example.mod.protocols.deep.er;

import com.example.mod.protocols.MsgNote;
import com.example.mod.protocols.MsgNoteCodec;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;

/**
 * Writes and reads {@link ApiDig.Res}.
 */
public final class ApiDigResCodec implements Codec<ApiDig.Res> {
    /**
     * The only one: it has no state.
     */
    public static final ApiDigResCodec INSTANCE = new ApiDigResCodec();

    private static final JsonNames NAMES = JsonNames.of("note");

    private ApiDigResCodec() {
        Generation.check(ApiDigResCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiDig.Res value) {
        MsgNote note = Required.property(value.note(), "note");
        out.writeVarint(1);
        try {
            out.writeHeader(0x2b);
            MsgNoteCodec.INSTANCE.write(out, note);
        } catch (CodecException e) {
            throw e.at("note");
        }
    }

    @Override
    public ApiDig.Res read(BinaryReader in) {
        MsgNote note = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> note = MsgNoteCodec.INSTANCE.read(in);
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        note = Required.property(note, "note");
        try {
            return new ApiDig.Res(note);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiDig.Res value) {
        MsgNote note = Required.property(value.note(), "note");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            MsgNoteCodec.INSTANCE.writeJson(out, note);
        } catch (CodecException e) {
            throw e.at("note");
        }
        out.endObject();
    }

    @Override
    public ApiDig.Res readJson(JsonReader in) {
        MsgNote note = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> note = MsgNoteCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        note = Required.property(note, "note");
        try {
            return new ApiDig.Res(note);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "note";
            default -> "#" + block;
        };
    }
}
