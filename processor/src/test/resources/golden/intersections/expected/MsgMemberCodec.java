package com.example.intersections;

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

/**
 * Encodes and decodes {@link MsgMember}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgMemberCodec implements Codec<MsgMember> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgMemberCodec INSTANCE = new MsgMemberCodec();

    private static final JsonNames NAMES = JsonNames.of("name", "age", "roles", "admin", "mail");

    private MsgMemberCodec() {
        Generation.check(MsgMemberCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgMember value) {
        String name = Required.property(value.name(), "name");
        List<String> roles = Required.property(value.roles(), "roles");
        Boolean admin = value.admin();
        String mail = value.mail();
        int blocks2 = 1;
        blocks2 += admin == null ? 0 : 1;
        int blocks3 = 0;
        blocks3 += mail == null ? 0 : 1;
        out.writeVarint(3);
        out.writeHeader(0x3);
        out.writeVarint(3);
        out.writeHeader(0x28);
        out.writeString(name);
        out.writeHeader(0x2d);
        out.writeInt(value.age());
        String at = "roles";
        try {
            out.writeHeader(0x30);
            int rolesMark = out.beginBlock();
            writeRoles(out, roles);
            out.endBlock(rolesMark);
            out.writeHeader(0x7);
            out.writeVarint(blocks2);
            if (admin != null) {
                out.writeHeader(0x29);
                out.writeBoolean(admin);
            }
            at = "roles";
            out.writeHeader(0x2c);
            int rolesMark2 = out.beginBlock();
            writeRoles(out, roles);
            out.endBlock(rolesMark2);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.writeHeader(0xb);
        out.writeVarint(blocks3);
        if (mail != null) {
            out.writeHeader(0x2c);
            out.writeString(mail);
        }
    }

    @Override
    public MsgMember read(BinaryReader in) {
        in.allocate(32);
        String name = null;
        int age = 0;
        List<String> roles = null;
        Boolean admin = null;
        String mail = null;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 == 0) {
                // Person
                for (int blocks1 = in.readCount(); blocks1 > 0; blocks1--) {
                    int header1 = in.readHeader();
                    try {
                        switch (header1 >>> 2) {
                            case 10 -> name = in.readString();
                            case 11 -> {
                                age = in.readInt();
                                seen |= 0x1;
                            }
                            case 12 -> {
                                in.skipPrefix();
                                roles = readRoles(in);
                            }
                            default -> in.skipProperty(header1);
                        }
                    } catch (CodecException e) {
                        throw e.at(property1(header1 >>> 2));
                    }
                }
                continue;
            }
            if (header >>> 2 == 1) {
                // Rights
                for (int blocks2 = in.readCount(); blocks2 > 0; blocks2--) {
                    int header2 = in.readHeader();
                    try {
                        switch (header2 >>> 2) {
                            case 10 -> admin = in.readBoolean();
                            case 11 -> {
                                in.skipPrefix();
                                roles = readRoles(in);
                            }
                            default -> in.skipProperty(header2);
                        }
                    } catch (CodecException e) {
                        throw e.at(property2(header2 >>> 2));
                    }
                }
                continue;
            }
            if (header >>> 2 == 2) {
                // Contact
                for (int blocks3 = in.readCount(); blocks3 > 0; blocks3--) {
                    int header3 = in.readHeader();
                    try {
                        switch (header3 >>> 2) {
                            case 11 -> mail = in.readString();
                            default -> in.skipProperty(header3);
                        }
                    } catch (CodecException e) {
                        throw e.at(property3(header3 >>> 2));
                    }
                }
                continue;
            }
            in.skip(header);
        }
        name = Required.property(name, "name");
        Required.seen((seen & 0x1) != 0, "age");
        roles = Required.property(roles, "roles");
        try {
            return new MsgMember(name, roles, admin, mail, age);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgMember value) {
        String name = Required.property(value.name(), "name");
        List<String> roles = Required.property(value.roles(), "roles");
        Boolean admin = value.admin();
        String mail = value.mail();
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(name);
        out.name(NAMES, 1);
        out.writeInt(value.age());
        try {
            out.name(NAMES, 2);
            writeRoles(out, roles);
        } catch (CodecException e) {
            throw e.at("roles");
        }
        if (admin != null) {
            out.name(NAMES, 3);
            out.writeBoolean(admin);
        }
        if (mail != null) {
            out.name(NAMES, 4);
            out.writeString(mail);
        }
        out.endObject();
    }

    @Override
    public MsgMember readJson(JsonReader in) {
        in.allocate(32);
        String name = null;
        int age = 0;
        List<String> roles = null;
        Boolean admin = null;
        String mail = null;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> name = in.readString();
                    case 1 -> {
                        age = in.readInt();
                        seen |= 0x1;
                    }
                    case 2 -> roles = readRoles(in);
                    case 3 -> admin = in.readBoolean();
                    case 4 -> mail = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        name = Required.property(name, "name");
        Required.seen((seen & 0x1) != 0, "age");
        roles = Required.property(roles, "roles");
        try {
            return new MsgMember(name, roles, admin, mail, age);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property1(int block) {
        return switch (block) {
            case 10 -> "name";
            case 11 -> "age";
            case 12 -> "roles";
            default -> "#" + block;
        };
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property2(int block) {
        return switch (block) {
            case 10 -> "admin";
            case 11 -> "roles";
            default -> "#" + block;
        };
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property3(int block) {
        return switch (block) {
            case 11 -> "mail";
            default -> "#" + block;
        };
    }

    private static void writeRoles(BinaryWriter out, List<String> values) {
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

    private static List<String> readRoles(BinaryReader in) {
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

    private static void writeRoles(JsonWriter out, List<String> values) {
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

    private static List<String> readRoles(JsonReader in) {
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
