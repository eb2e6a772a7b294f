package io.tsrpc.processor.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Replaces types of TypeScript that are made of others by what has the same bytes and the same values: {@code keyof T} by a union of
 * literals, {@code T['name']} by the type of the property, {@code NonNullable<T>} by the type without null and undefined, {@code object}
 * by {@code any}. An {@code ObjectId} of {@code mongodb} becomes that of {@code bson}.
 *
 * <p>TSBuffer looks for null and undefined only in a union that a property or an element of a tuple has itself, and in unions in that,
 * not in one that it names. So {@code T['name']} becomes the name of a new type there, if it may be null or undefined.
 */
public final class SameBytes {
    /** The other names by which TSRPC knows an {@code ObjectId}, depending on the package that it is imported from. */
    private static final Set<String> OBJECT_IDS = Set.of("?mongodb/ObjectId", "?mongodb/ObjectID", "?bson/ObjectID");

    /** What marks the union of a single type that {@code NonNullable} has become. */
    public static final String NON_NULLABLE = "nonNullable";

    private final Map<String, @Nullable Object> types;
    private final Map<String, @Nullable Object> made = new LinkedHashMap<>();
    private final boolean keepsObject;
    private final Set<Map<?, ?>> accesses = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Map<?, ?>> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private SameBytes(Map<String, @Nullable Object> types, boolean keepsObject) {
        this.types = types;
        this.keepsObject = keepsObject;
    }

    /** A service proto without these types. What does not fit stays as it is. */
    public static Map<String, @Nullable Object> in(Map<String, @Nullable Object> proto) {
        return in(proto, false);
    }

    /** The same, but {@code object} stays: what is {@code any} may be a text, too, which those who know it as an object refuse. */
    public static Map<String, @Nullable Object> exceptObject(Map<String, @Nullable Object> proto) {
        return in(proto, true);
    }

    private static Map<String, @Nullable Object> in(Map<String, @Nullable Object> proto, boolean keepsObject) {
        if (!(proto.get("types") instanceof Map<?, ?> types)) {
            return proto;
        }
        SameBytes same = new SameBytes(tree(types), keepsObject);
        Map<String, @Nullable Object> all = same.replacedIn(types);
        all.putAll(same.made);
        Map<String, @Nullable Object> replaced = new LinkedHashMap<>(proto);
        replaced.put("types", all);
        return replaced;
    }

    /** Whether a type has got its name here: the file has none of it. */
    public static boolean isMade(String schemaId) {
        return schemaId.contains("['");
    }

    private @Nullable Object replaced(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(item -> all.add(replaced(item)));
            return all;
        }
        if (!(value instanceof Map<?, ?> schema)) {
            return value;
        }
        if (!open.add(schema)) {
            return replacedIn(schema); // one that goes round in a circle stays
        }
        Object instead = instead(schema);
        Object result = instead == null ? replacedIn(schema) : replaced(instead);
        open.remove(schema);
        return result;
    }

    private Map<String, @Nullable Object> replacedIn(Map<?, ?> schemas) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        schemas.forEach((key, value) -> {
            if (key.equals("type") && schemas.containsKey("id")) {
                all.put("type", slot(value));
            } else if (key.equals("elementTypes")) {
                all.put("elementTypes", list(value).stream().map(this::slot).toList());
            } else {
                all.put(String.valueOf(key), replaced(value));
            }
        });
        return all;
    }

    /** The type of a property, of a member of a union, or of an element of a tuple. */
    private @Nullable Object slot(@Nullable Object type) {
        if (type instanceof Map<?, ?> nonNullable && isOf("NonNullable", nonNullable)) {
            Object target = nonNullable.get("target");
            if (!isOf("Union", target) && !mayBe(target, SameBytes::isNull) && !isOf("Literal", resolved(target))) {
                return slot(target); // which refuses undefined, too
            }
        }
        Object replaced = replaced(type);
        return type instanceof Map<?, ?> access
                        && isOf("IndexedAccess", access)
                        && isOf("Union", replaced)
                        && mayBe(replaced, SameBytes::isNothing)
                ? made(name(access), replaced)
                : replaced;
    }

    private static boolean isOf(String kind, @Nullable Object schema) {
        return schema instanceof Map<?, ?> map && kind.equals(map.get("type"));
    }

    private static String name(Map<?, ?> access) {
        Object object = access.get("objectType");
        Object of = object;
        if (object instanceof Map<?, ?> type) {
            of = isOf("IndexedAccess", type) ? name(type) : type.get(isOf("Reference", type) ? "target" : "type");
        }
        return of + "['" + access.get("index") + "']";
    }

    /** A reference to a new type. */
    private Object made(String name, @Nullable Object schema) {
        String id = name;
        while (made.containsKey(id) && !Objects.equals(made.get(id), schema)) {
            id += "~";
        }
        made.put(id, schema);
        return schema("Reference", "target", id);
    }

    private @Nullable Object instead(Map<?, ?> schema) {
        if (!(schema.get("type") instanceof String type)) {
            return null;
        }
        return switch (type) {
            case "Object" -> keepsObject ? null : schema("Any");
            case "Reference" ->
                OBJECT_IDS.contains(String.valueOf(schema.get("target")))
                        ? schema("Reference", "target", "?bson/ObjectId")
                        : null;
            case "NonNullable" -> nonNullable(schema.get("target"));
            case "IndexedAccess" -> property(schema);
            case "Keyof" -> names(schema);
            default -> null;
        };
    }

    /** If a property is optional, its type is a union with undefined, in which the id is that of the type. */
    private @Nullable Object property(Map<?, ?> access) {
        Map<String, Map<String, @Nullable Object>> properties = properties(access.get("objectType"), new HashSet<>());
        Map<String, @Nullable Object> property =
                properties == null ? null : properties.get(String.valueOf(access.get("index")));
        if (property == null
                || !Boolean.TRUE.equals(property.get("optional"))
                || members(property.get("type")).stream().anyMatch(member -> isUndefined(member.get("type")))) {
            return property == null ? null : property.get("type");
        }
        List<Object> members = List.of(member(0, property.get("type")), member(1, schema("Literal")));
        return schema("Union", "members", members);
    }

    private static boolean isNothing(@Nullable Object schema) {
        return schema instanceof Map<?, ?> literal && isOf("Literal", literal) && literal.get("literal") == null;
    }

    private static boolean isNull(@Nullable Object schema) {
        return isNothing(schema) && schema instanceof Map<?, ?> literal && literal.containsKey("literal");
    }

    private static boolean isUndefined(@Nullable Object schema) {
        return isNothing(schema) && !isNull(schema);
    }

    /** The members of a union; empty if it is none. */
    private static List<Map<?, ?>> members(@Nullable Object schema) {
        List<Map<?, ?>> members = new ArrayList<>();
        if (schema instanceof Map<?, ?> union && isOf("Union", union)) {
            list(union.get("members")).forEach(member -> {
                if (member instanceof Map<?, ?> map) {
                    members.add(map);
                }
            });
        }
        return members;
    }

    /** The type without null and undefined. Its ids stay, also if only one is left. A literal has bytes in it, and otherwise none. */
    private @Nullable Object nonNullable(@Nullable Object target) {
        if (isOf("Literal", resolved(target))) {
            return null;
        } else if (!mayBe(target, SameBytes::isNothing)) {
            return target;
        }
        List<Object> kept = new ArrayList<>();
        for (Map<?, ?> member : members(resolved(target))) {
            Object type = member.get("type");
            if (!isNothing(type)) {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>(tree(member));
                copy.put("type", mayBe(type, SameBytes::isNothing) ? schema("NonNullable", "target", type) : type);
                kept.add(copy);
            }
        }
        if (kept.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> union = schema("Union", "members", kept);
        if (kept.size() == 1) {
            union.put(NON_NULLABLE, true);
        }
        return union;
    }

    /** What a reference or an access stands for. */
    private @Nullable Object resolved(@Nullable Object schema) {
        Object type = schema;
        for (Set<Object> seen = new HashSet<>(); type instanceof Map<?, ?> map && seen.add(map); ) {
            Object next = isOf("Reference", map)
                    ? types.get(String.valueOf(map.get("target")))
                    : isOf("IndexedAccess", map) ? property(map) : null;
            type = next == null ? type : next;
        }
        return type;
    }

    /** Whether one of the values is such a literal. */
    private boolean mayBe(@Nullable Object schema, Predicate<@Nullable Object> literal) {
        return mayBe(schema, literal, new HashSet<>());
    }

    private boolean mayBe(@Nullable Object schema, Predicate<@Nullable Object> literal, Set<Object> open) {
        Object type = resolved(schema);
        return literal.test(type)
                || (type != null
                        && open.add(type)
                        && members(type).stream().anyMatch(member -> mayBe(member.get("type"), literal, open)));
    }

    private @Nullable Object names(Map<?, ?> keyof) {
        Map<String, Map<String, @Nullable Object>> properties = properties(keyof.get("target"), new HashSet<>());
        if (properties == null) {
            return null;
        }
        List<Object> members = new ArrayList<>();
        properties.keySet().forEach(name -> members.add(member(members.size(), schema("Literal", "literal", name))));
        return schema("Union", "members", members);
    }

    private static Object member(int id, @Nullable Object type) {
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("id", id);
        member.put("type", type);
        return member;
    }

    private static Object schema(String type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        return schema;
    }

    private static Map<String, @Nullable Object> schema(String type, String key, @Nullable Object value) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put(key, value);
        return schema;
    }

    /** The properties of an object by their names, its own first; null if it is none. */
    private @Nullable Map<String, Map<String, @Nullable Object>> properties(@Nullable Object schema, Set<Object> open) {
        if (!(schema instanceof Map<?, ?> object)) {
            return null;
        }
        Object target = object.get("target");
        return switch (String.valueOf(object.get("type"))) {
            case "Reference" ->
                target != null && open.add(target) ? properties(types.get(String.valueOf(target)), open) : null;
            case "Interface" -> ofInterface(object, open);
            case "Pick", "Omit", "Partial" -> mapped(object, properties(target, open));
            case "IndexedAccess" -> ofAccess(object);
            default -> null;
        };
    }

    /** Those of a property that is an object. */
    private @Nullable Map<String, Map<String, @Nullable Object>> ofAccess(Map<?, ?> access) {
        if (!accesses.add(access)) {
            return null; // it goes round in a circle
        }
        Map<String, Map<String, @Nullable Object>> all = properties(property(access), new HashSet<>());
        accesses.remove(access);
        return all;
    }

    private @Nullable Map<String, Map<String, @Nullable Object>> ofInterface(Map<?, ?> object, Set<Object> open) {
        Map<String, Map<String, @Nullable Object>> all = new LinkedHashMap<>();
        for (Object entry : list(object.get("properties"))) {
            if (entry instanceof Map<?, ?> property) {
                all.put(String.valueOf(property.get("name")), tree(property));
            }
        }
        for (Object entry : list(object.get("extends"))) {
            Map<String, Map<String, @Nullable Object>> inherited =
                    entry instanceof Map<?, ?> parent ? properties(parent.get("type"), open) : null;
            if (inherited == null) {
                return null;
            }
            inherited.forEach(all::putIfAbsent);
        }
        return all;
    }

    private static @Nullable Map<String, Map<String, @Nullable Object>> mapped(
            Map<?, ?> mapped, @Nullable Map<String, Map<String, @Nullable Object>> target) {
        if (target == null) {
            return null;
        }
        List<?> keys = list(mapped.get("keys"));
        Map<String, Map<String, @Nullable Object>> all = new LinkedHashMap<>(target);
        switch (String.valueOf(mapped.get("type"))) {
            case "Pick" -> all.keySet().retainAll(keys);
            case "Omit" -> all.keySet().removeAll(keys);
            default ->
                all.replaceAll((name, property) -> {
                    Map<String, @Nullable Object> optional = new LinkedHashMap<>(property);
                    optional.put("optional", true);
                    return optional;
                });
        }
        return all;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked") // the names of JSON's objects are strings
    private static Map<String, @Nullable Object> tree(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }
}
