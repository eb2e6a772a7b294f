package com.example.leaves;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.ObjectIds;
import io.tsrpc.codec.Required;
import io.tsrpc.codec.TextForms;
import io.tsrpc.stub.Generation;
import java.time.Instant;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.bson.types.ObjectId;

/**
 * Writes and reads {@link MsgLeaves}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgLeavesCodec implements Codec<MsgLeaves> {
    /**
     * The only one: it has no state.
     */
    public static final MsgLeavesCodec INSTANCE = new MsgLeavesCodec();

    private static final Money.Form FORM = new Money.Form();

    private static final Blob.Form FORM2 = new Blob.Form();

    private MsgLeavesCodec() {
        Generation.check(MsgLeavesCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgLeaves value) {
        Instant instant = Required.property(value.instant(), "instant");
        Object any = Required.any(value.any(), true, out.nullChecks(), "any");
        Object maybeAny = value.maybeAny();
        UUID uuid = Required.property(value.uuid(), "uuid");
        Money money = Required.property(value.money(), "money");
        Blob blob = value.blob();
        ObjectId id = Required.property(value.id(), "id");
        int blocks = 5;
        blocks += maybeAny == null ? 0 : 1;
        blocks += blob == null ? 0 : 1;
        out.writeVarint(blocks);
        String at = "instant";
        try {
            out.writeHeader(0x29);
            out.writeDate(instant);
            at = "any";
            out.writeHeader(0x2c);
            out.writeAny(any);
            at = "maybeAny";
            if (maybeAny != null) {
                out.writeHeader(0x30);
                out.writeAny(maybeAny);
            }
            out.writeHeader(0x34);
            out.writeText(TextForms.UUID, uuid);
            at = "money";
            out.writeHeader(0x38);
            out.writeText(FORM, money);
            at = "blob";
            if (blob != null) {
                out.writeHeader(0x3c);
                out.writeForm(FORM2, blob);
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.writeHeader(0x40);
        out.writeBytes(id.toByteArray());
    }

    @Override
    public MsgLeaves read(BinaryReader in) {
        Instant instant = null;
        Object any = null;
        Object maybeAny = null;
        UUID uuid = null;
        Money money = null;
        Blob blob = null;
        ObjectId id = null;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> instant = in.readInstant();
                    case 11 -> {
                        any = in.readAny();
                        seen |= 0x1;
                    }
                    case 12 -> maybeAny = in.readAny();
                    case 13 -> uuid = in.readText(TextForms.UUID);
                    case 14 -> money = in.readText(FORM);
                    case 15 -> blob = in.readForm(FORM2);
                    case 16 -> id = new ObjectId(ObjectIds.checkBytes(in.readBytes()));
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        instant = Required.property(instant, "instant");
        any = Required.any(any, (seen & 0x1) != 0, in.nullChecks(), "any");
        uuid = Required.property(uuid, "uuid");
        money = Required.property(money, "money");
        id = Required.property(id, "id");
        try {
            return new MsgLeaves(instant, any, maybeAny, uuid, money, blob, id);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgLeaves value) {
        Instant instant = Required.property(value.instant(), "instant");
        Object any = Required.any(value.any(), true, out.nullChecks(), "any");
        Object maybeAny = value.maybeAny();
        UUID uuid = Required.property(value.uuid(), "uuid");
        Money money = Required.property(value.money(), "money");
        Blob blob = value.blob();
        ObjectId id = Required.property(value.id(), "id");
        out.beginObject();
        String at = "instant";
        try {
            out.name("instant");
            out.writeDate(instant);
            at = "any";
            out.name("any");
            out.writeAny(any);
            at = "maybeAny";
            if (maybeAny != null) {
                out.name("maybeAny");
                out.writeAny(maybeAny);
            }
            out.name("uuid");
            out.writeText(TextForms.UUID, uuid);
            at = "money";
            out.name("money");
            out.writeText(FORM, money);
            at = "blob";
            if (blob != null) {
                out.name("blob");
                out.writeForm(FORM2, blob);
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.name("id");
        out.writeString(id.toHexString());
        out.endObject();
    }

    @Override
    public MsgLeaves readJson(JsonReader in) {
        Instant instant = null;
        Object any = null;
        Object maybeAny = null;
        UUID uuid = null;
        Money money = null;
        Blob blob = null;
        ObjectId id = null;
        int seen = 0;
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (property) {
                    case "instant" -> instant = in.readInstant();
                    case "any" -> {
                        any = in.readAny();
                        seen |= 0x1;
                    }
                    case "maybeAny" -> maybeAny = in.readAny();
                    case "uuid" -> uuid = in.readText(TextForms.UUID);
                    case "money" -> money = in.readText(FORM);
                    case "blob" -> blob = in.readForm(FORM2);
                    case "id" -> id = new ObjectId(ObjectIds.checkHex(in.readString()));
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(property);
            }
        }
        instant = Required.property(instant, "instant");
        any = Required.any(any, (seen & 0x1) != 0, in.nullChecks(), "any");
        uuid = Required.property(uuid, "uuid");
        money = Required.property(money, "money");
        id = Required.property(id, "id");
        try {
            return new MsgLeaves(instant, any, maybeAny, uuid, money, blob, id);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "instant";
            case 11 -> "any";
            case 12 -> "maybeAny";
            case 13 -> "uuid";
            case 14 -> "money";
            case 15 -> "blob";
            case 16 -> "id";
            default -> "#" + block;
        };
    }
}
