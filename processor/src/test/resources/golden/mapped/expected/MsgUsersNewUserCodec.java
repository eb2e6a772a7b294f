package com.example.mapped;

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
 * Encodes and decodes {@link MsgUsers.NewUser}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgUsersNewUserCodec implements Codec<MsgUsers.NewUser> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgUsersNewUserCodec INSTANCE = new MsgUsersNewUserCodec();

    private static final JsonNames NAMES = JsonNames.of("roles", "mail", "name");

    private MsgUsersNewUserCodec() {
        Generation.check(MsgUsersNewUserCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgUsers.NewUser value) {
        List<String> roles = Required.property(value.roles(), "roles");
        String mail = value.mail();
        String name = Required.property(value.name(), "name");
        int blocks = 2;
        blocks += mail == null ? 0 : 1;
        out.writeVarint(blocks);
        out.writeHeader(0x7);
        out.writeVarint(1);
        out.writeHeader(0x28);
        out.writeString(name);
        try {
            out.writeHeader(0x2c);
            int rolesMark = out.beginBlock();
            writeRoles(out, roles);
            out.endBlock(rolesMark);
        } catch (CodecException e) {
            throw e.at("roles");
        }
        if (mail != null) {
            out.writeHeader(0x30);
            out.writeString(mail);
        }
    }

    @Override
    public MsgUsers.NewUser read(BinaryReader in) {
        in.allocate(24);
        List<String> roles = null;
        String mail = null;
        String name = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 == 1) {
                // Named
                for (int blocks1 = in.readCount(); blocks1 > 0; blocks1--) {
                    int header1 = in.readHeader();
                    try {
                        switch (header1 >>> 2) {
                            case 10 -> name = in.readString();
                            default -> in.skipProperty(header1);
                        }
                    } catch (CodecException e) {
                        throw e.at(property1(header1 >>> 2));
                    }
                }
                continue;
            }
            try {
                switch (header >>> 2) {
                    case 11 -> {
                        in.skipPrefix();
                        roles = readRoles(in);
                    }
                    case 12 -> mail = in.readString();
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        roles = Required.property(roles, "roles");
        name = Required.property(name, "name");
        try {
            return new MsgUsers.NewUser(name, roles, mail);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgUsers.NewUser value) {
        List<String> roles = Required.property(value.roles(), "roles");
        String mail = value.mail();
        String name = Required.property(value.name(), "name");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            writeRoles(out, roles);
        } catch (CodecException e) {
            throw e.at("roles");
        }
        if (mail != null) {
            out.name(NAMES, 1);
            out.writeString(mail);
        }
        out.name(NAMES, 2);
        out.writeString(name);
        out.endObject();
    }

    @Override
    public MsgUsers.NewUser readJson(JsonReader in) {
        in.allocate(24);
        List<String> roles = null;
        String mail = null;
        String name = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> roles = readRoles(in);
                    case 1 -> mail = in.readString();
                    case 2 -> name = in.readString();
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        roles = Required.property(roles, "roles");
        name = Required.property(name, "name");
        try {
            return new MsgUsers.NewUser(name, roles, mail);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 11 -> "roles";
            case 12 -> "mail";
            default -> "#" + block;
        };
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property1(int block) {
        return switch (block) {
            case 10 -> "name";
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
