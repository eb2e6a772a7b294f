package io.tsrpc.processor.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types of a service proto in TypeScript, which has several ways to name the same one.
 *
 * @param byId the schemas by their ids
 */
record ProtoTypes(Map<String, Map<String, @Nullable Object>> byId) {
    private static final int MAX_STEPS = 1000;

    /**
     * What a schema stands for: the target of an alias, the union of names that {@code keyof T} is, the type of the property that
     * {@code T['name']} is. Data has the same bytes.
     */
    Map<String, @Nullable Object> resolved(Map<String, @Nullable Object> schema) {
        Map<String, @Nullable Object> type = schema;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            Map<String, @Nullable Object> next = target(type);
            if (next == null) {
                return type;
            }
            type = next;
        }
        return type; // it goes round in a circle
    }

    private @Nullable Map<String, @Nullable Object> target(Map<String, @Nullable Object> schema) {
        return switch (String.valueOf(schema.get("type"))) {
            case "Reference" -> byId.get(String.valueOf(schema.get("target"))); // ?bson/ObjectId is not there
            case "Keyof" -> keys(resolved(map(schema.get("target"))));
            case "IndexedAccess" ->
                property(resolved(map(schema.get("objectType"))), String.valueOf(schema.get("index")));
            default -> null;
        };
    }

    private @Nullable Map<String, @Nullable Object> keys(Map<String, @Nullable Object> object) {
        if (!"Interface".equals(object.get("type"))) {
            return null;
        }
        List<Object> members = new ArrayList<>();
        for (String name : properties(object).keySet()) {
            Map<String, @Nullable Object> literal = new LinkedHashMap<>();
            literal.put("type", "Literal");
            literal.put("literal", name);
            Map<String, @Nullable Object> member = new LinkedHashMap<>();
            member.put("id", members.size());
            member.put("type", literal);
            members.add(member);
        }
        Map<String, @Nullable Object> union = new LinkedHashMap<>();
        union.put("type", "Union");
        union.put("members", members);
        return union;
    }

    /** That of an optional property is another one, with undefined in it. */
    private @Nullable Map<String, @Nullable Object> property(Map<String, @Nullable Object> object, String name) {
        Map<String, @Nullable Object> property = properties(object).get(name);
        return property == null || property.containsKey("optional") ? null : map(property.get("type"));
    }

    /** All properties of an object by their names, its own first. */
    private Map<String, Map<String, @Nullable Object>> properties(Map<String, @Nullable Object> object) {
        Map<String, Map<String, @Nullable Object>> all = new LinkedHashMap<>();
        list(object.get("properties")).forEach(property -> all.put(String.valueOf(property.get("name")), property));
        for (Map<String, @Nullable Object> parent : list(object.get("extends"))) {
            properties(resolved(map(parent.get("type")))).forEach(all::putIfAbsent);
        }
        return all;
    }

    @SuppressWarnings("unchecked") // the names of JSON's objects are strings
    static Map<String, @Nullable Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    static List<Map<String, @Nullable Object>> list(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(ProtoTypes::map).toList()
                : List.of();
    }
}
