package io.tsrpc.processor.number;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types of a service proto in TypeScript, which has several ways to name the same one.
 *
 * @param byId the schemas by their ids
 */
record ProtoTypes(Map<String, Map<String, @Nullable Object>> byId) {
    /** What an alias stands for. */
    Map<String, @Nullable Object> resolved(Map<String, @Nullable Object> schema) {
        Map<String, @Nullable Object> type = schema;
        for (int aliases = 0; "Reference".equals(type.get("type")) && aliases <= byId.size(); aliases++) {
            Map<String, @Nullable Object> target = byId.get(String.valueOf(type.get("target")));
            if (target == null) {
                return type; // such as ?bson/ObjectId
            }
            type = target;
        }
        return type;
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
