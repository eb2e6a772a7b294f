package io.tsrpc.it.conversation;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands behind the question mark of an URL.
 *
 * @param items its items, by name
 */
record Query(Map<String, String> items) {
    static Query parse(String query) {
        return new Query(Stream.of(query.split("&", -1))
                .map(item -> item.split("=", 2))
                .collect(Collectors.toMap(item -> item[0], item -> item[1])));
    }

    /** The value of the item of that name, which must be there. */
    String get(String name) {
        String value = items.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name + " in " + items);
        }
        return value;
    }
}
