package com.example.leaves;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
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
 * Encodes and decodes {@link MsgLeaves}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgLeavesCodec implements Codec<MsgLeaves> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgLeavesCodec INSTANCE = new MsgLeavesCodec();

    private static final JsonNames NAMES = JsonNames.of("instant", "any", "maybeAny", "uuid",
            "money", "blob", "id");

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
        in.allocate(40);
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
        } catch (Exception e) {
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
            out.name(NAMES, 0);
            out.writeDate(instant);
            at = "any";
            out.name(NAMES, 1);
            out.writeAny(any);
            at = "maybeAny";
            if (maybeAny != null) {
                out.name(NAMES, 2);
                out.writeAny(maybeAny);
            }
            out.name(NAMES, 3);
            out.writeText(TextForms.UUID, uuid);
            at = "money";
            out.name(NAMES, 4);
            out.writeText(FORM, money);
            at = "blob";
            if (blob != null) {
                out.name(NAMES, 5);
                out.writeForm(FORM2, blob);
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.name(NAMES, 6);
        out.writeString(id.toHexString());
        out.endObject();
    }

    @Override
    public MsgLeaves readJson(JsonReader in) {
        in.allocate(40);
        Instant instant = null;
        Object any = null;
        Object maybeAny = null;
        UUID uuid = null;
        Money money = null;
        Blob blob = null;
        ObjectId id = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> instant = in.readInstant();
                    case 1 -> {
                        any = in.readAny();
                        seen |= 0x1;
                    }
                    case 2 -> maybeAny = in.readAny();
                    case 3 -> uuid = in.readText(TextForms.UUID);
                    case 4 -> money = in.readText(FORM);
                    case 5 -> blob = in.readForm(FORM2);
                    case 6 -> id = new ObjectId(ObjectIds.checkHex(in.readString()));
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        instant = Required.property(instant, "instant");
        any = Required.any(any, (seen & 0x1) != 0, in.nullChecks(), "any");
        uuid = Required.property(uuid, "uuid");
        money = Required.property(money, "money");
        id = Required.property(id, "id");
        try {
            return new MsgLeaves(instant, any, maybeAny, uuid, money, blob, id);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
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
