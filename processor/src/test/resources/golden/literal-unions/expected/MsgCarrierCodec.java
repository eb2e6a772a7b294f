package com.example.literals;

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
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes {@link MsgCarrier}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgCarrierCodec implements Codec<MsgCarrier> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgCarrierCodec INSTANCE = new MsgCarrierCodec();

    private static final JsonNames NAMES = JsonNames.of("role", "mixed", "roles");

    private MsgCarrierCodec() {
        Generation.check(MsgCarrierCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgCarrier value) {
        Role role = Required.property(value.role(), "role");
        Mixed mixed = value.mixed();
        List<Role> roles = Required.property(value.roles(), "roles");
        int blocks = 2;
        blocks += mixed == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x2b);
        RoleCodec.INSTANCE.write(out, role);
        if (mixed != null) {
            out.writeHeader(0x2f);
            MixedCodec.INSTANCE.write(out, mixed);
        }
        try {
            out.writeHeader(0x30);
            int rolesMark = out.beginBlock();
            writeRoles(out, roles);
            out.endBlock(rolesMark);
        } catch (CodecException e) {
            throw e.at("roles");
        }
    }

    @Override
    public MsgCarrier read(BinaryReader in) {
        in.allocate(24);
        Role role = null;
        Mixed mixed = null;
        List<Role> roles = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> role = RoleCodec.INSTANCE.read(in);
                    case 11 -> mixed = MixedCodec.INSTANCE.read(in);
                    case 12 -> {
                        in.skipPrefix();
                        roles = readRoles(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        role = Required.property(role, "role");
        roles = Required.property(roles, "roles");
        try {
            return new MsgCarrier(role, mixed, roles);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgCarrier value) {
        Role role = Required.property(value.role(), "role");
        Mixed mixed = value.mixed();
        List<Role> roles = Required.property(value.roles(), "roles");
        out.beginObject();
        out.name(NAMES, 0);
        RoleCodec.INSTANCE.writeJson(out, role);
        if (mixed != null) {
            out.name(NAMES, 1);
            MixedCodec.INSTANCE.writeJson(out, mixed);
        }
        try {
            out.name(NAMES, 2);
            writeRoles(out, roles);
        } catch (CodecException e) {
            throw e.at("roles");
        }
        out.endObject();
    }

    @Override
    public MsgCarrier readJson(JsonReader in) {
        in.allocate(24);
        Role role = null;
        Mixed mixed = null;
        List<Role> roles = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> role = RoleCodec.INSTANCE.readJson(in);
                    case 1 -> mixed = MixedCodec.INSTANCE.readJson(in);
                    case 2 -> roles = readRoles(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        role = Required.property(role, "role");
        roles = Required.property(roles, "roles");
        try {
            return new MsgCarrier(role, mixed, roles);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "role";
            case 11 -> "mixed";
            case 12 -> "roles";
            default -> "#" + block;
        };
    }

    private static void writeRolesElementOrNull(BinaryWriter out, @Nullable Role value) {
        out.writeVarint(1);
        if (value == null) {
            out.writeHeader(0x4);
        } else {
            out.writeHeader(0x3);
            RoleCodec.INSTANCE.write(out, value);
        }
    }

    private static void writeRoles(BinaryWriter out, List<Role> values) {
        int countMark = out.beginCount(values.size());
        int index = 0;
        try {
            for (Role value : values) {
                writeRolesElementOrNull(out, value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endCount(countMark, index);
    }

    private static @Nullable Role readRolesElementOrNull(BinaryReader in) {
        Role value = null;
        boolean known = false;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> {
                    value = RoleCodec.INSTANCE.read(in);
                    known = true;
                }
                case 1 -> {
                    value = null;
                    known = true;
                }
                default -> in.skip(header);
            }
        }
        Required.member(known, in.nullChecks());
        return value;
    }

    private static List<Role> readRoles(BinaryReader in) {
        int count = in.readCount();
        in.allocate(48 + 4L * count);
        List<Role> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(readRolesElementOrNull(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeRolesElementOrNull(JsonWriter out, @Nullable Role value) {
        if (value == null) {
            out.writeNull();
        } else {
            RoleCodec.INSTANCE.writeJson(out, value);
        }
    }

    private static void writeRoles(JsonWriter out, List<Role> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Role value : values) {
                writeRolesElementOrNull(out, value);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static @Nullable Role readRolesElementOrNull(JsonReader in) {
        return in.readNull() ? null : RoleCodec.INSTANCE.readJson(in);
    }

    private static List<Role> readRoles(JsonReader in) {
        in.allocate(72);
        in.beginArray();
        List<Role> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(8);
                values.add(readRolesElementOrNull(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
