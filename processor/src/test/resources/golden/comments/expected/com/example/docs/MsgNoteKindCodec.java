package com.example.docs;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link MsgNote.Kind}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgNoteKindCodec implements Codec<MsgNote.Kind> {
    /**
     * The only one: it has no state.
     */
    public static final MsgNoteKindCodec INSTANCE = new MsgNoteKindCodec();

    private MsgNoteKindCodec() {
        Generation.check(MsgNoteKindCodec.class, 1);
    }

    @Override
    @SuppressWarnings("deprecation")
    public void write(BinaryWriter out, MsgNote.Kind value) {
        out.writeVarint(switch (value) {
            case NEW -> 0;
            case OLD -> 1;
        });
    }

    @Override
    @SuppressWarnings("deprecation")
    public MsgNote.Kind read(BinaryReader in) {
        long id = in.readVarint();
        return switch (id == (int) id ? (int) id : -1) {
            case 0 -> MsgNote.Kind.NEW;
            case 1 -> MsgNote.Kind.OLD;
            default -> throw in.unexpectedEnum(id);
        };
    }

    @Override
    @SuppressWarnings("deprecation")
    public void writeJson(JsonWriter out, MsgNote.Kind value) {
        out.writeString(switch (value) {
            case NEW -> "NEW";
            case OLD -> "OLD";
        });
    }

    @Override
    @SuppressWarnings("deprecation")
    public MsgNote.Kind readJson(JsonReader in) {
        Object value = in.readEnumValue();
        if (value instanceof String text) {
            return switch (text) {
                case "NEW" -> MsgNote.Kind.NEW;
                case "OLD" -> MsgNote.Kind.OLD;
                default -> throw in.notEnumMember();
            };
        }
        throw in.notEnumMember();
    }
}
