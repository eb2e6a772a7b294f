package io.tsrpc.processor.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces types of TypeScript that are made of others by what has the same bytes: {@code keyof T} by a union of literals,
 * {@code T['name']} by the type of the property, {@code NonNullable<T>} by the type, {@code object} by {@code any}. An {@code ObjectId}
 * of {@code mongodb} becomes that of {@code bson}.
 */
public final class SameBytes {
    /** The other names by which TSRPC knows an {@code ObjectId}, depending on the package that it is imported from. */
    private static final Set<String> OBJECT_IDS = Set.of("?mongodb/ObjectId", "?mongodb/ObjectID", "?bson/ObjectID");

    private final Map<String, @Nullable Object> types;
    private final boolean keepsObject;
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
        Map<String, @Nullable Object> replaced = new LinkedHashMap<>(proto);
        replaced.put("types", same.replacedIn(types));
        return replaced;
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
        Object instead = open.add(schema) ? instead(schema) : null; // one that goes round in a circle stays
        Object result = instead == null ? replacedIn(schema) : replaced(instead);
        open.remove(schema);
        return result;
    }

    private Map<String, @Nullable Object> replacedIn(Map<?, ?> schemas) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        schemas.forEach((key, value) -> all.put(String.valueOf(key), replaced(value)));
        return all;
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
            case "NonNullable" -> schema.get("target");
            case "IndexedAccess" -> property(schema);
            case "Keyof" -> names(schema);
            default -> null;
        };
    }

    /** If a property is optional, its type is a union with undefined: the id is that of the type in it. */
    private @Nullable Object property(Map<?, ?> access) {
        Map<String, Map<String, @Nullable Object>> properties = properties(access.get("objectType"), new HashSet<>());
        Map<String, @Nullable Object> property =
                properties == null ? null : properties.get(String.valueOf(access.get("index")));
        if (property == null || !Boolean.TRUE.equals(property.get("optional"))) {
            return property == null ? null : property.get("type");
        }
        List<Object> members = List.of(member(0, property.get("type")), member(1, schema("Literal")));
        return schema("Union", "members", members);
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

    private static Object schema(String type, String key, Object value) {
        Map<String, Object> schema = new LinkedHashMap<>();
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
            default -> null;
        };
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
