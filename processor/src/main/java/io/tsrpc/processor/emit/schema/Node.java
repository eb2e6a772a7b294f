package io.tsrpc.processor.emit.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object. */
final class Node {
    private final Map<String, @Nullable Object> entries = new LinkedHashMap<>();

    private Node() {}

    /** A schema node: {@code {"type": "Interface"}}. */
    static Node of(String type) {
        return new Node().with("type", type);
    }

    /** An object with an id: {@code {"id": 0}}. */
    static Node member(int id) {
        return new Node().with("id", id);
    }

    /** An object without entries. */
    static Node empty() {
        return new Node();
    }

    Node with(String key, @Nullable Object value) {
        entries.put(key, value);
        return this;
    }

    Map<String, @Nullable Object> tree() {
        return entries;
    }
}
