package com.example.mixed;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.MapKeys;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link User}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class UserCodec implements Codec<User> {
    /**
     * The shared instance. It has no state.
     */
    public static final UserCodec INSTANCE = new UserCodec();

    private static final JsonNames NAMES = JsonNames.of("id", "name", "age", "email", "height",
            "tags", "scores", "friends");

    private UserCodec() {
        Generation.check(UserCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, User value) {
        String name = Required.property(value.name(), "name");
        String email = value.email();
        Double height = Required.property(value.height(), "height").orElse(null);
        List<String> tags = Required.property(value.tags(), "tags");
        Map<String, Integer> scores = Required.property(value.scores(), "scores");
        List<User> friends = Required.property(value.friends(), "friends");
        out.enter();
        int blocks = 6;
        blocks += email == null ? 0 : 1;
        blocks += height == null ? 0 : 1;
        out.writeVarint(blocks);
        String at = "id";
        try {
            out.writeHeader(0x29);
            out.writeLong(value.id());
            out.writeHeader(0x2c);
            out.writeString(name);
            out.writeHeader(0x31);
            out.writeInt(value.age());
            if (email != null) {
                out.writeHeader(0x34);
                out.writeString(email);
            }
            if (height != null) {
                out.writeHeader(0x3a);
                out.writeDouble(height);
            }
            at = "tags";
            out.writeHeader(0x3c);
            int tagsMark = out.beginBlock();
            writeTags(out, tags);
            out.endBlock(tagsMark);
            at = "scores";
            out.writeHeader(0x43);
            writeScores(out, scores);
            at = "friends";
            out.writeHeader(0x44);
            int friendsMark = out.beginBlock();
            writeFriends(out, friends);
            out.endBlock(friendsMark);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.leave();
    }

    @Override
    public User read(BinaryReader in) {
        in.allocate(48);
        long id = 0;
        String name = null;
        int age = 0;
        String email = null;
        Double height = null;
        List<String> tags = null;
        Map<String, Integer> scores = null;
        List<User> friends = null;
        int seen = 0;
        in.enter();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        id = in.readLong();
                        seen |= 0x1;
                    }
                    case 11 -> name = in.readString();
                    case 12 -> {
                        age = in.readInt();
                        seen |= 0x2;
                    }
                    case 13 -> email = in.readString();
                    case 14 -> height = in.readDouble();
                    case 15 -> {
                        in.skipPrefix();
                        tags = readTags(in);
                    }
                    case 16 -> scores = readScores(in);
                    case 17 -> {
                        in.skipPrefix();
                        friends = readFriends(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        in.leave();
        Required.seen((seen & 0x1) != 0, "id");
        name = Required.property(name, "name");
        Required.seen((seen & 0x2) != 0, "age");
        tags = Required.property(tags, "tags");
        scores = Required.property(scores, "scores");
        friends = Required.property(friends, "friends");
        try {
            return new User(id, name, age, email, Optional.ofNullable(height), tags, scores,
                    friends);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, User value) {
        String name = Required.property(value.name(), "name");
        String email = value.email();
        Double height = Required.property(value.height(), "height").orElse(null);
        List<String> tags = Required.property(value.tags(), "tags");
        Map<String, Integer> scores = Required.property(value.scores(), "scores");
        List<User> friends = Required.property(value.friends(), "friends");
        out.enter();
        out.beginObject();
        String at = "id";
        try {
            out.name(NAMES, 0);
            out.writeLong(value.id());
            out.name(NAMES, 1);
            out.writeString(name);
            out.name(NAMES, 2);
            out.writeInt(value.age());
            if (email != null) {
                out.name(NAMES, 3);
                out.writeString(email);
            }
            if (height != null) {
                out.name(NAMES, 4);
                out.writeDouble(height);
            }
            at = "tags";
            out.name(NAMES, 5);
            writeTags(out, tags);
            at = "scores";
            out.name(NAMES, 6);
            writeScores(out, scores);
            at = "friends";
            out.name(NAMES, 7);
            writeFriends(out, friends);
        } catch (CodecException e) {
            throw e.at(at);
        }
        out.endObject();
        out.leave();
    }

    @Override
    public User readJson(JsonReader in) {
        in.allocate(48);
        long id = 0;
        String name = null;
        int age = 0;
        String email = null;
        Double height = null;
        List<String> tags = null;
        Map<String, Integer> scores = null;
        List<User> friends = null;
        int seen = 0;
        in.enter();
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        id = in.readLong();
                        seen |= 0x1;
                    }
                    case 1 -> name = in.readString();
                    case 2 -> {
                        age = in.readInt();
                        seen |= 0x2;
                    }
                    case 3 -> email = in.readString();
                    case 4 -> height = in.readDouble();
                    case 5 -> tags = readTags(in);
                    case 6 -> scores = readScores(in);
                    case 7 -> friends = readFriends(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        in.leave();
        Required.seen((seen & 0x1) != 0, "id");
        name = Required.property(name, "name");
        Required.seen((seen & 0x2) != 0, "age");
        tags = Required.property(tags, "tags");
        scores = Required.property(scores, "scores");
        friends = Required.property(friends, "friends");
        try {
            return new User(id, name, age, email, Optional.ofNullable(height), tags, scores,
                    friends);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "id";
            case 11 -> "name";
            case 12 -> "age";
            case 13 -> "email";
            case 14 -> "height";
            case 15 -> "tags";
            case 16 -> "scores";
            case 17 -> "friends";
            default -> "#" + block;
        };
    }

    private static void writeTags(BinaryWriter out, List<String> values) {
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

    private static void writeScores(BinaryWriter out, Map<String, Integer> values) {
        long mapMark = out.beginMap(values.size());
        int count = 0;
        for (Map.Entry<String, Integer> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Integer value = Required.entry(entry.getValue(), key, "number");
            out.writeHeader(0x1);
            out.writeString(key);
            out.writeInt(value);
            count++;
        }
        out.endMap(mapMark, count, values);
    }

    private static void writeFriends(BinaryWriter out, List<User> values) {
        int countMark = out.beginCount(values.size());
        int index = 0;
        try {
            for (User value : values) {
                UserCodec.INSTANCE.write(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endCount(countMark, index);
    }

    private static List<String> readTags(BinaryReader in) {
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

    private static Map<String, Integer> readScores(BinaryReader in) {
        in.allocate(112);
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 != 0) {
                in.skip(header);
                continue;
            }
            String key = in.readString();
            try {
                in.allocate(128);
                values.put(key, in.readInt());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static List<User> readFriends(BinaryReader in) {
        int count = in.readCount();
        in.allocate(48 + 4L * count);
        List<User> values = new ArrayList<>(Math.min(count, 16));
        try {
            for (int i = 0; i < count; i++) {
                values.add(UserCodec.INSTANCE.read(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeTags(JsonWriter out, List<String> values) {
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

    private static void writeScores(JsonWriter out, Map<String, Integer> values) {
        out.beginObject();
        for (Map.Entry<String, Integer> entry : values.entrySet()) {
            String key = MapKeys.text(entry.getKey());
            Integer value = Required.entry(entry.getValue(), key, "number");
            out.key(key);
            out.writeInt(value);
        }
        out.endObject();
    }

    private static void writeFriends(JsonWriter out, List<User> values) {
        out.beginArray();
        int index = 0;
        try {
            for (User value : values) {
                UserCodec.INSTANCE.writeJson(out, Required.element(value, "Object"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<String> readTags(JsonReader in) {
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

    private static Map<String, Integer> readScores(JsonReader in) {
        in.allocate(112);
        in.beginObject();
        Map<String, Integer> values = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            try {
                in.allocate(128);
                values.put(key, in.readInt());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        return values;
    }

    private static List<User> readFriends(JsonReader in) {
        in.allocate(72);
        in.beginArray();
        List<User> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(8);
                values.add(UserCodec.INSTANCE.readJson(in));
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
