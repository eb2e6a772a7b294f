package com.example.docs;

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
 * Writes and reads {@link MsgNote}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgNoteCodec implements Codec<MsgNote> {
    /**
     * The only one: it has no state.
     */
    public static final MsgNoteCodec INSTANCE = new MsgNoteCodec();

    private static final JsonNames NAMES = JsonNames.of("text", "kind", "place");

    private MsgNoteCodec() {
        Generation.check(MsgNoteCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgNote value) {
        String text = Required.property(value.text(), "text");
        MsgNote.Kind kind = Required.property(value.kind(), "kind");
        Place place = value.place();
        int blocks = 2;
        blocks += place == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x28);
        out.writeString(text);
        out.writeHeader(0x2d);
        MsgNoteKindCodec.INSTANCE.write(out, kind);
        try {
            if (place != null) {
                out.writeHeader(0x30);
                int placeMark = out.beginBlock();
                PlaceCodec.INSTANCE.write(out, place);
                out.endBlock(placeMark);
            }
        } catch (CodecException e) {
            throw e.at("place");
        }
    }

    @Override
    public MsgNote read(BinaryReader in) {
        String text = null;
        MsgNote.Kind kind = null;
        Place place = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> text = in.readString();
                    case 11 -> kind = MsgNoteKindCodec.INSTANCE.read(in);
                    case 12 -> {
                        in.skipPrefix();
                        place = PlaceCodec.INSTANCE.read(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        text = Required.property(text, "text");
        kind = Required.property(kind, "kind");
        try {
            return new MsgNote(text, kind, place);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgNote value) {
        String text = Required.property(value.text(), "text");
        MsgNote.Kind kind = Required.property(value.kind(), "kind");
        Place place = value.place();
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(text);
        out.name(NAMES, 1);
        MsgNoteKindCodec.INSTANCE.writeJson(out, kind);
        try {
            if (place != null) {
                out.name(NAMES, 2);
                PlaceCodec.INSTANCE.writeJson(out, place);
            }
        } catch (CodecException e) {
            throw e.at("place");
        }
        out.endObject();
    }

    @Override
    public MsgNote readJson(JsonReader in) {
        String text = null;
        MsgNote.Kind kind = null;
        Place place = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> text = in.readString();
                    case 1 -> kind = MsgNoteKindCodec.INSTANCE.readJson(in);
                    case 2 -> place = PlaceCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        text = Required.property(text, "text");
        kind = Required.property(kind, "kind");
        try {
            return new MsgNote(text, kind, place);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "text";
            case 11 -> "kind";
            case 12 -> "place";
            default -> "#" + block;
        };
    }
}
