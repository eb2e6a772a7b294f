package io.tsrpc.processor.contract;

import io.tsrpc.processor.json.JsonPrinter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a service proto that no data reaches by a number. {@code tsrpc-cli} gives one number to constants of an enum whose values
 * are the same as texts, and to equal members of a union, of an intersection and of what an object extends: TSBuffer finds the first.
 * Properties and constants that are called like what every object has in JavaScript get none, and TSBuffer sends them in JSON alone.
 */
public final class Unreachable {
    /** The lists in schemas whose entries have numbers. */
    private static final Set<String> LISTS = Set.of("properties", "members", "extends");

    /** What {@code {}} has in JavaScript. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of(
            "__defineGetter__",
            "__defineSetter__",
            "__lookupGetter__",
            "__lookupSetter__",
            "__proto__",
            "constructor",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString",
            "toString",
            "valueOf");

    private final Consumer<Entry> found;

    /**
     * Such an entry.
     *
     * @param place the type that it is in: a schema id, with the properties that lead to the type
     * @param value of a constant; the name of a property; null of anything else
     * @param first the value of the constant that has its number; null if it has none
     */
    public record Entry(
            String place, @Nullable Object value, @Nullable Object first) {}

    private Unreachable(Consumer<Entry> found) {
        this.found = found;
    }

    /** A service proto without them. What does not fit stays as it is. */
    static Map<String, @Nullable Object> removedFrom(Map<String, @Nullable Object> proto, Consumer<Entry> found) {
        if (!(proto.get("types") instanceof Map<?, ?> types)) {
            return proto;
        }
        Unreachable unreachable = new Unreachable(found);
        Map<String, @Nullable Object> reached = new LinkedHashMap<>();
        types.forEach((id, schema) -> reached.put(String.valueOf(id), unreachable.reached(schema, String.valueOf(id))));
        Map<String, @Nullable Object> result = new LinkedHashMap<>(proto);
        result.put("types", reached);
        return result;
    }

    private @Nullable Object reached(@Nullable Object value, String place) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(item -> all.add(reached(item, place)));
            return all;
        }
        if (!(value instanceof Map<?, ?> schema)) {
            return value;
        }
        String at = schema.get("name") instanceof String name ? place + "." + name : place;
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        schema.forEach((key, part) -> {
            Object reached = reached(part, at);
            boolean hasNumbers = LISTS.contains(String.valueOf(key)) && schema.get("type") instanceof String;
            all.put(String.valueOf(key), hasNumbers && reached instanceof List<?> list ? numbered(list, at) : reached);
        });
        return all;
    }

    private List<@Nullable Object> numbered(List<?> entries, String place) {
        List<@Nullable Object> all = new ArrayList<>();
        Map<Object, Map<?, ?>> byId = new HashMap<>();
        for (Object item : entries) {
            Map<?, ?> entry = item instanceof Map<?, ?> map ? map : Map.of();
            Object value = entry.get(entry.containsKey("value") ? "value" : "name");
            Map<?, ?> first = entry.get("id") instanceof Integer id ? byId.putIfAbsent(id, entry) : null;
            if (first != null && isRepeated(first, entry)) {
                if (entry.containsKey("value")) {
                    found.accept(new Entry(place, value, first.get("value")));
                }
            } else if (!(entry.get("id") instanceof Number) && OF_EVERY_OBJECT.contains(String.valueOf(value))) {
                found.accept(new Entry(place, value, null));
            } else {
                all.add(item);
            }
        }
        return all;
    }

    private static boolean isRepeated(Map<?, ?> first, Map<?, ?> entry) {
        Object value = entry.get("value");
        return value == null
                ? !entry.containsKey("name") && Objects.equals(first.get("type"), entry.get("type"))
                : text(value).equals(text(first.get("value")));
    }

    /** The value as JavaScript makes a text of it. */
    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : JsonPrinter.onOneLine(value);
    }
}
