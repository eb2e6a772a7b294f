package io.tsrpc.processor.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The named types in a schema. */
final class References {
    private References() {}

    /** Their schema ids. */
    static Set<String> in(@Nullable Object schema) {
        Set<String> ids = new TreeSet<>();
        collect(schema, ids);
        return ids;
    }

    private static void collect(@Nullable Object schema, Set<String> ids) {
        if (schema instanceof Map<?, ?> map) {
            if ("Reference".equals(map.get("type")) && map.get("target") instanceof String target) {
                ids.add(target);
            }
            map.values().forEach(value -> collect(value, ids));
        } else if (schema instanceof List<?> list) {
            list.forEach(value -> collect(value, ids));
        }
    }
}
