package com.example.names;

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
 * Writes and reads {@link ApiClass.List}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ApiClassListCodec implements Codec<ApiClass.List> {
    /**
     * The only one: it has no state.
     */
    public static final ApiClassListCodec INSTANCE = new ApiClassListCodec();

    private static final JsonNames NAMES = JsonNames.of("users");

    private ApiClassListCodec() {
        Generation.check(ApiClassListCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, ApiClass.List value) {
        List<ApiClass.User> users = Required.property(value.users(), "users");
        out.writeVarint(1);
        try {
            out.writeHeader(0x28);
            int usersMark = out.beginBlock();
            writeUsers(out, users);
            out.endBlock(usersMark);
        } catch (CodecException e) {
            throw e.at("users");
        }
    }

    @Override
    public ApiClass.List read(BinaryReader in) {
        List<ApiClass.User> users = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        users = readUsers(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        users = Required.property(users, "users");
        try {
            return new ApiClass.List(users);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, ApiClass.List value) {
        List<ApiClass.User> users = Required.property(value.users(), "users");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            writeUsers(out, users);
        } catch (CodecException e) {
            throw e.at("users");
        }
        out.endObject();
    }

    @Override
    public ApiClass.List readJson(JsonReader in) {
        List<ApiClass.User> users = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> users = readUsers(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        users = Required.property(users, "users");
        try {
            return new ApiClass.List(users);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "users";
            default -> "#" + block;
        };
    }

    private static void writeUsers(BinaryWriter out, List<ApiClass.User> values) {
        out.writeVarint(values.size());
        int index = 0;
        try {
            for (ApiClass.User value : values) {
                ApiClassUserCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
    }

    private static List<ApiClass.User> readUsers(BinaryReader in) {
        int count = in.readCount();
        List<ApiClass.User> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(ApiClassUserCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeUsers(JsonWriter out, List<ApiClass.User> values) {
        out.beginArray();
        int index = 0;
        try {
            for (ApiClass.User value : values) {
                ApiClassUserCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<ApiClass.User> readUsers(JsonReader in) {
        in.beginArray();
        List<ApiClass.User> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                values.add(ApiClassUserCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
