package io.tsrpc.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type in two versions of a protocol. The newer version writes, as TSBuffer does it; the older one does not know the
 * properties that are new.
 *
 * @param lengthType the length type of its headers
 * @param isPrefixed whether its length is written between header and payload
 * @param isLiteral whether it is a literal, which has no bytes
 * @param write writes a value in the newer version
 * @param read reads a value in the older version
 * @param random makes a value of the newer version
 * @param known what the older version knows of a value
 */
record Versioned(
        int lengthType,
        boolean isPrefixed,
        boolean isLiteral,
        BiConsumer<BinaryWriter, Object> write,
        Function<BinaryReader, Object> read,
        Function<Random, Object> random,
        Function<Object, Object> known) {

    /** A property of an interface. */
    record Property(int id, Versioned type, boolean isOptional, boolean isNew) {}

    /** A member of a union; literals are a text of their own. */
    record Member(int id, Versioned type) {}

    /** A value of a union. */
    record Picked(int id, Object value) {}

    private static final int[] BORDERS = {0, 1, 63, 64, 127, 128, 255, 256, 16383, 16384, 32767, 2097151};
    private static final String[] WORDS = {"a", "id", "k1", "name", "Größe", "中文", "user-42", "hello, world", "\n"};

    static <T> Versioned scalar(
            int lengthType,
            BiConsumer<BinaryWriter, T> write,
            Function<BinaryReader, T> read,
            Function<Random, T> random) {
        return new Versioned(
                lengthType,
                false,
                false,
                (out, value) -> write.accept(out, cast(value)),
                in -> Objects.requireNonNull(read.apply(in)),
                random::apply,
                value -> value);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // each type gets its own values
    private static <T> T cast(Object value) {
        return (T) value;
    }

    static Versioned bool() {
        return scalar(1, BinaryWriter::writeBoolean, BinaryReader::readBoolean, Random::nextBoolean);
    }

    static Versioned uint() {
        return scalar(1, BinaryWriter::writeUint, BinaryReader::readUintLong, Versioned::whole);
    }

    static Versioned integer() {
        return scalar(
                1, BinaryWriter::writeLong, BinaryReader::readLong, r -> r.nextBoolean() ? whole(r) : -whole(r) - 1);
    }

    /** Dates before 1970 too: ten bytes that begin with {@code ff}. */
    static Versioned word() {
        return scalar(1, BinaryWriter::writeVarint, BinaryReader::readVarint, r -> r.nextLong() >> r.nextInt(64));
    }

    static Versioned number() {
        return scalar(2, BinaryWriter::writeDouble, BinaryReader::readDouble, r -> (double) r.nextInt(100) / 4);
    }

    static Versioned text() {
        return scalar(0, BinaryWriter::writeString, BinaryReader::readString, Versioned::word);
    }

    static Versioned bytes() {
        return scalar(
                0,
                (out, list) -> {
                    byte[] bytes = new byte[list.size()];
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = list.get(i);
                    }
                    out.writeBytes(bytes);
                },
                in -> {
                    List<Byte> list = new ArrayList<>();
                    for (byte b : in.readBytes()) {
                        list.add(b);
                    }
                    return list;
                },
                r -> {
                    List<Byte> list = new ArrayList<>();
                    for (int i = r.nextInt(20); i > 0; i--) {
                        list.add((byte) r.nextInt());
                    }
                    return list;
                });
    }

    static Versioned literal(String literal) {
        return new Versioned(0, false, true, (out, value) -> {}, in -> literal, r -> literal, value -> value);
    }

    private static long whole(Random r) {
        return switch (r.nextInt(4)) {
            case 0 -> BORDERS[r.nextInt(BORDERS.length)];
            case 1 -> r.nextInt(100);
            case 2 -> r.nextInt(1 << 20);
            default -> r.nextLong() >>> (11 + r.nextInt(50));
        };
    }

    static String word(Random r) {
        if (r.nextInt(200) == 0) {
            return "";
        }
        return r.nextInt(30) == 0 ? "long text ".repeat(r.nextInt(30)) : WORDS[r.nextInt(WORDS.length)];
    }

    private static int size(Random r) {
        return r.nextInt(12) == 0 ? r.nextInt(60) : r.nextInt(4);
    }

    static Versioned list(Versioned element) {
        return new Versioned(
                0,
                true,
                false,
                (out, value) -> {
                    List<Object> list = cast(value);
                    out.writeVarint(list.size());
                    list.forEach(e -> element.write.accept(out, e));
                },
                in -> {
                    List<Object> list = new ArrayList<>();
                    for (int i = in.readCount(); i > 0; i--) {
                        list.add(element.read.apply(in));
                    }
                    return list;
                },
                r -> {
                    List<Object> list = new ArrayList<>();
                    for (int i = size(r); i > 0; i--) {
                        list.add(element.random.apply(r));
                    }
                    return list;
                },
                value -> {
                    List<Object> list = cast(value);
                    return list.stream().map(element.known).toList();
                });
    }

    /** A tuple, all elements of which may be absent. */
    static Versioned tuple(List<Versioned> elements) {
        return new Versioned(
                0,
                true,
                false,
                (out, value) -> {
                    Map<Integer, Object> present = cast(value);
                    out.writeVarint(
                            present.keySet().stream().mapToLong(i -> 1L << i).sum());
                    present.forEach((i, element) -> elements.get(i).write.accept(out, element));
                },
                in -> {
                    Map<Integer, Object> present = new LinkedHashMap<>();
                    long mask = in.readMask(elements.size());
                    for (int i = 0; i < elements.size(); i++) {
                        if ((mask & 1L << i) != 0) {
                            present.put(i, elements.get(i).read.apply(in));
                        }
                    }
                    return present;
                },
                r -> {
                    Map<Integer, Object> present = new LinkedHashMap<>();
                    for (int i = 0; i < elements.size(); i++) {
                        if (r.nextInt(3) > 0) {
                            present.put(i, elements.get(i).random.apply(r));
                        }
                    }
                    return present;
                },
                value -> {
                    Map<Integer, Object> present = cast(value);
                    Map<Integer, Object> known = new LinkedHashMap<>();
                    present.forEach(
                            (i, element) -> known.put(i, elements.get(i).known.apply(element)));
                    return known;
                });
    }

    static Versioned union(List<Member> members) {
        return new Versioned(
                3,
                false,
                false,
                (out, value) -> {
                    Picked picked = (Picked) value;
                    out.writeVarint(1);
                    member(members, picked.id).writeBlock(out, picked.id, picked.value);
                },
                in -> {
                    Picked picked = null;
                    for (int blocks = in.readCount(); blocks > 0; blocks--) {
                        int header = in.readHeader();
                        Versioned member = member(members, header >>> 2);
                        if (member.isPrefixed) {
                            in.skipPrefix();
                        }
                        picked = new Picked(header >>> 2, member.read.apply(in));
                    }
                    if (picked == null) {
                        throw CodecException.of("There is no known member.");
                    }
                    return picked;
                },
                r -> {
                    Member member = members.get(r.nextInt(members.size()));
                    return new Picked(member.id, member.type.random.apply(r));
                },
                value -> {
                    Picked picked = (Picked) value;
                    return new Picked(
                            picked.id, member(members, picked.id).known.apply(picked.value));
                });
    }

    private static Versioned member(List<Member> members, int id) {
        for (Member member : members) {
            if (member.id == id) {
                return member.type;
            }
        }
        throw CodecException.of("There is no member " + id);
    }

    private void writeBlock(BinaryWriter out, int block, Object value) {
        out.writeHeader(block << 2 | lengthType);
        if (isPrefixed) {
            int mark = out.beginBlock();
            write.accept(out, value);
            out.endBlock(mark);
        } else {
            write.accept(out, value);
        }
    }

    private void writeEntry(BinaryWriter out, String key, Object value) {
        out.writeHeader(lengthType);
        if (isPrefixed) {
            long mark = out.beginEntry(key);
            write.accept(out, value);
            out.endEntry(mark);
        } else {
            out.writeString(key);
            write.accept(out, value);
        }
    }

    /**
     * An interface.
     *
     * @param index the type of its index entries; null if it has none
     * @param indexIsNew whether the older version does not know that it has some
     */
    static Versioned object(List<Property> properties, @Nullable Versioned index, boolean indexIsNew) {
        return new Versioned(
                3,
                false,
                false,
                (out, value) -> writeObject(out, properties, index, cast(value)),
                in -> readObject(in, properties, indexIsNew ? null : index),
                r -> randomObject(r, properties, index),
                value -> knownObject(properties, indexIsNew ? null : index, cast(value)));
    }

    private static void writeObject(
            BinaryWriter out, List<Property> properties, @Nullable Versioned index, Map<Object, Object> value) {
        out.writeVarint(value.size());
        for (Property property : properties) {
            Object it = value.get(property.id);
            if (it != null) {
                property.type.writeBlock(out, property.id + 10, it);
            }
        }
        value.forEach((key, it) -> {
            if (key instanceof String text) {
                Objects.requireNonNull(index).writeEntry(out, text, it);
            }
        });
    }

    private static Map<Object, Object> readObject(
            BinaryReader in, List<Property> properties, @Nullable Versioned index) {
        Map<Object, Object> value = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            int id = (header >>> 2) - 10;
            Versioned known = null;
            for (Property property : properties) {
                known = property.id == id && !property.isNew ? property.type : known;
            }
            Object key = id;
            if (id == -10 && index != null) {
                known = index;
                key = in.readString();
            }
            if (known == null) {
                in.skipProperty(header);
                continue;
            }
            if (known.isPrefixed) {
                in.skipPrefix();
            }
            value.put(key, known.read.apply(in));
        }
        for (Property property : properties) {
            if (!property.isNew && !property.isOptional && !value.containsKey(property.id)) {
                throw CodecException.missing("#" + property.id);
            }
        }
        return value;
    }

    private static Map<Object, Object> randomObject(Random r, List<Property> properties, @Nullable Versioned index) {
        Map<Object, Object> value = new LinkedHashMap<>();
        for (Property property : properties) {
            if (!property.isOptional || r.nextInt(3) > 0) {
                value.put(property.id, property.type.random.apply(r));
            }
        }
        if (index != null) {
            TreeSet<String> keys = new TreeSet<>();
            for (int i = size(r); i > 0; i--) {
                keys.add(r.nextBoolean() ? word(r) : Integer.toString(r.nextInt(1000)));
            }
            keys.forEach(key -> value.put(key, index.random.apply(r)));
        }
        return value;
    }

    private static Map<Object, Object> knownObject(
            List<Property> properties, @Nullable Versioned index, Map<Object, Object> value) {
        Map<Object, Object> known = new LinkedHashMap<>();
        for (Property property : properties) {
            if (!property.isNew && value.containsKey(property.id)) {
                known.put(property.id, property.type.known.apply(value.get(property.id)));
            }
        }
        if (index != null) {
            value.forEach((key, it) -> {
                if (key instanceof String) {
                    known.put(key, index.known.apply(it));
                }
            });
        }
        return known;
    }

    /** A Pick of an Overwrite: two lists. */
    static Versioned twoLists(Versioned first, Versioned second) {
        return new Versioned(
                3,
                false,
                false,
                (out, value) -> {
                    List<Object> lists = cast(value);
                    first.write.accept(out, lists.get(0));
                    second.write.accept(out, lists.get(1));
                },
                in -> List.of(first.read.apply(in), second.read.apply(in)),
                r -> List.of(first.random.apply(r), second.random.apply(r)),
                value -> value);
    }
}
