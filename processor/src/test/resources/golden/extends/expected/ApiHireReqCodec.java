package com.example.inherited;

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
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link ApiHire.Req}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiHireReqCodec implements Codec<ApiHire.Req> {
    /**
     * The shared instance. It has no state.
     */
    public static final ApiHireReqCodec INSTANCE = new ApiHireReqCodec();

    private static final JsonNames NAMES = JsonNames.of("fullTime", "token", "attempt", "roles",
            "name", "age");

    private ApiHireReqCodec() {
        Generation.check(ApiHireReqCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiHire.Req value) {
        String token = Required.property(value.token(), "token").orElse(null);
        Integer attempt = Required.property(value.attempt(), "attempt").orElse(null);
        List<String> roles = Required.property(value.roles(), "roles");
        String name = Required.property(value.name(), "name");
        int blocks1 = 0;
        blocks1 += token == null ? 0 : 1;
        blocks1 += attempt == null ? 0 : 1;
        int blocks = 2;
        blocks += blocks1 == 0 ? 0 : 1;
        out.writeVarint(blocks);
        if (blocks1 > 0) {
            out.writeHeader(0x7);
            out.writeVarint(blocks1);
        }
        if (token != null) {
            out.writeHeader(0x28);
            out.writeString(token);
        }
        String at = "attempt";
        try {
            if (attempt != null) {
                out.writeHeader(0x2d);
                out.writeUint(attempt);
            }
            out.writeHeader(0xb);
            out.writeVarint(2);
            out.writeHeader(0x7);
            out.writeVarint(2);
            out.writeHeader(0x28);
            out.writeString(name);
            out.writeHeader(0x2d);
            out.writeInt(value.age());
            at = "roles";
            out.writeHeader(0x28);
            int rolesMark = out.beginBlock();
            writeRoles(out, roles);
            out.endBlock(rolesMark);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.writeHeader(0x29);
        out.writeBoolean(value.fullTime());
    }

    @Override
    public ApiHire.Req read(BinaryReader in) {
        in.allocate(40);
        boolean fullTime = false;
        String token = null;
        Integer attempt = null;
        List<String> roles = null;
        String name = null;
        int age = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 == 1) {
                // BaseRequest
                for (int blocks1 = in.readCount(); blocks1 > 0; blocks1--) {
                    int header1 = in.readHeader();
                    try {
                        switch (header1 >>> 2) {
                            case 10 -> token = in.readString();
                            case 11 -> attempt = in.readUintInt();
                            default -> in.skipProperty(header1);
                        }
                    } catch (CodecException e) {
                        throw e.at(property1(header1 >>> 2));
                    }
                }
                continue;
            }
            if (header >>> 2 == 2) {
                // Staff
                for (int blocks2 = in.readCount(); blocks2 > 0; blocks2--) {
                    int header2 = in.readHeader();
                    if (header2 >>> 2 == 1) {
                        // Person
                        for (int blocks3 = in.readCount(); blocks3 > 0; blocks3--) {
                            int header3 = in.readHeader();
                            try {
                                switch (header3 >>> 2) {
                                    case 10 -> name = in.readString();
                                    case 11 -> {
                                        age = in.readInt();
                                        seen |= 0x1;
                                    }
                                    default -> in.skipProperty(header3);
                                }
                            } catch (CodecException e) {
                                throw e.at(property3(header3 >>> 2));
                            }
                        }
                        continue;
                    }
                    try {
                        switch (header2 >>> 2) {
                            case 10 -> {
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
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        fullTime = in.readBoolean();
                        seen |= 0x2;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x2) != 0, "fullTime");
        roles = Required.property(roles, "roles");
        name = Required.property(name, "name");
        Required.seen((seen & 0x1) != 0, "age");
        try {
            return new ApiHire.Req(Optional.ofNullable(token), Optional.ofNullable(attempt), name,
                    age, roles, fullTime);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiHire.Req value) {
        String token = Required.property(value.token(), "token").orElse(null);
        Integer attempt = Required.property(value.attempt(), "attempt").orElse(null);
        List<String> roles = Required.property(value.roles(), "roles");
        String name = Required.property(value.name(), "name");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeBoolean(value.fullTime());
        if (token != null) {
            out.name(NAMES, 1);
            out.writeString(token);
        }
        String at = "attempt";
        try {
            if (attempt != null) {
                out.name(NAMES, 2);
                out.writeUint(attempt);
            }
            at = "roles";
            out.name(NAMES, 3);
            writeRoles(out, roles);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.name(NAMES, 4);
        out.writeString(name);
        out.name(NAMES, 5);
        out.writeInt(value.age());
        out.endObject();
    }

    @Override
    public ApiHire.Req readJson(JsonReader in) {
        in.allocate(40);
        boolean fullTime = false;
        String token = null;
        Integer attempt = null;
        List<String> roles = null;
        String name = null;
        int age = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        fullTime = in.readBoolean();
                        seen |= 0x1;
                    }
                    case 1 -> token = in.readString();
                    case 2 -> attempt = in.readUintInt();
                    case 3 -> roles = readRoles(in);
                    case 4 -> name = in.readString();
                    case 5 -> {
                        age = in.readInt();
                        seen |= 0x2;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "fullTime");
        roles = Required.property(roles, "roles");
        name = Required.property(name, "name");
        Required.seen((seen & 0x2) != 0, "age");
        try {
            return new ApiHire.Req(Optional.ofNullable(token), Optional.ofNullable(attempt), name,
                    age, roles, fullTime);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "fullTime";
            default -> "#" + block;
        };
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property1(int block) {
        return switch (block) {
            case 10 -> "token";
            case 11 -> "attempt";
            default -> "#" + block;
        };
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property2(int block) {
        return switch (block) {
            case 10 -> "roles";
            default -> "#" + block;
        };
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property3(int block) {
        return switch (block) {
            case 10 -> "name";
            case 11 -> "age";
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
