package io.tsrpc.cli.diff;

import io.tsrpc.processor.contract.ServiceEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives types of one protocol the names that they have at the same places in another one: data does not carry them, and a union would seem to
 * have other members.
 */
final class SameNames {
    private final Map<?, ?> first;
    private final Map<?, ?> second;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private SameNames(Map<?, ?> first, Map<?, ?> second) {
        this.first = first;
        this.second = second;
    }

    /** The second protocol, with names of the first one. */
    static Map<String, @Nullable Object> in(
            Map<String, @Nullable Object> second, Map<String, @Nullable Object> first, List<ServiceEntry> services) {
        SameNames same = new SameNames(map(first.get("types")), map(second.get("types")));
        services.stream().flatMap(service -> service.types().stream()).forEach(id -> same.pair(id, id));
        while (!same.open.isEmpty()) {
            String id = same.open.pop();
            same.compare(same.first.get(same.names.get(id)), same.second.get(id));
        }
        Map<String, Object> types = new LinkedHashMap<>();
        same.second.forEach((id, schema) -> types.put(same.name(String.valueOf(id)), same.renamed(schema)));
        Map<String, @Nullable Object> renamed = new LinkedHashMap<>(second);
        renamed.put("types", types);
        return renamed;
    }

    private void pair(String one, String other) {
        boolean isKnown = first.containsKey(one) && second.containsKey(other);
        if (isKnown && !names.containsKey(other) && taken.add(one)) {
            names.put(other, one);
            open.add(other);
        }
    }

    private void compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof List<?> x && other instanceof List<?> y) {
            Map<Object, Object> members = byKey(x);
            byKey(y).forEach((key, member) -> compare(members.get(key), member));
        } else if (one instanceof Map<?, ?> x && other instanceof Map<?, ?> y) {
            if ("Reference".equals(x.get("type")) && "Reference".equals(y.get("type"))) {
                pair(String.valueOf(x.get("target")), String.valueOf(y.get("target")));
            }
            y.forEach((key, value) -> compare(x.get(key), value));
        }
    }

    /** Properties by their names, other members by their ids, elements by their places. */
    private static Map<Object, Object> byKey(List<?> list) {
        Map<Object, Object> byKey = new HashMap<>();
        for (Object item : list) {
            Map<?, ?> member = map(item);
            Object key = Objects.requireNonNullElse(
                    member.get("name"), Objects.requireNonNullElse(member.get("id"), byKey.size()));
            byKey.put(key, item == null ? Map.of() : item);
        }
        return byKey;
    }

    /** A name of the first protocol is that of another type here: that one gets another name. */
    private String name(String id) {
        String same = names.get(id);
        if (same != null) {
            return same;
        }
        String other = id;
        while (taken.contains(other) || (!other.equals(id) && second.containsKey(other))) {
            other += "~";
        }
        return other;
    }

    private @Nullable Object renamed(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::renamed).toList();
        }
        if (!(value instanceof Map<?, ?> schema)) {
            return value;
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        boolean isReference = "Reference".equals(schema.get("type"));
        schema.forEach((key, inside) -> copy.put(
                String.valueOf(key),
                isReference && key.equals("target") && second.containsKey(inside)
                        ? name(String.valueOf(inside))
                        : renamed(inside)));
        return copy;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
