package io.tsrpc.cli.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a contract of Java says of types and a service proto of TypeScript cannot say: ranges of numbers, forms of text, sets, the order of
 * members and names of elements.
 */
final class OfJavaAlone {
    private static final Set<String> KEYS = Set.of("java", "order", "names");

    private OfJavaAlone() {}

    /** A copy of a service proto whose types do not say it. */
    static Map<String, @Nullable Object> removedFrom(Map<String, @Nullable Object> proto) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(proto);
        Map<Object, @Nullable Object> types = new LinkedHashMap<>();
        if (proto.get("types") instanceof Map<?, ?> all) {
            all.forEach((id, schema) -> types.put(id, removed(schema)));
        }
        copy.put("types", types);
        return copy;
    }

    private static @Nullable Object removed(@Nullable Object schema) {
        if (schema instanceof List<?> list) {
            return list.stream().map(OfJavaAlone::removed).toList();
        }
        if (!(schema instanceof Map<?, ?> map)) {
            return schema;
        }
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                copy.put(key, removed(value));
            }
        });
        return copy;
    }
}
