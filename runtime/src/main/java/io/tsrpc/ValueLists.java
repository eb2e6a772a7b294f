package io.tsrpc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects names with several values each, in their order. */
final class ValueLists {
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    void add(String name, String value) {
        lists.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
    }

    /** Returns what was collected, unmodifiable. Nothing may be added after that. */
    Map<String, List<String>> asMap() {
        lists.replaceAll((name, values) -> List.copyOf(values));
        return lists.isEmpty() ? Map.of() : Collections.unmodifiableMap(lists);
    }
}
