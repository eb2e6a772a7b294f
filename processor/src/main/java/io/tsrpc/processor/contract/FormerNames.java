package io.tsrpc.processor.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Former names among what was removed: what was renamed leaves its former name there, with its id and what it is called now. An id
 * in use that stands there without that was given to something else, on another branch.
 */
final class FormerNames {
    private static final String NOW = "now";

    private FormerNames() {}

    /**
     * The entry of something that is gone, marked if it was renamed.
     *
     * @param names of what is in use, by id
     */
    static Map<String, @Nullable Object> marked(
            Map<String, @Nullable Object> entry, int id, Map<Integer, Object> names) {
        if (entry.containsKey(NOW) || !names.containsKey(id)) {
            return entry;
        }
        Map<String, @Nullable Object> marked = new LinkedHashMap<>(entry);
        marked.put(NOW, names.get(id));
        return marked;
    }

    static boolean isMarked(Map<String, @Nullable Object> entry) {
        return entry.containsKey(NOW);
    }
}
