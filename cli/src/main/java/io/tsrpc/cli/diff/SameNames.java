package io.tsrpc.cli.diff;

import io.tsrpc.processor.contract.ServiceEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives types at the same places of two protocols the same names: data does not carry them, and a union would seem to have other members.
 * A type of one protocol that is two in the other one is there twice.
 */
final class SameNames {
    private final Map<?, ?> first;
    private final Map<?, ?> second;

    /** Types at the same place, with their name. */
    private final Map<Pair, String> names = new LinkedHashMap<>();

    /** The names that types of the second protocol have where they are found first. */
    private final Map<String, String> ofSecond = new HashMap<>();

    private final Deque<Pair> open = new ArrayDeque<>();
    private final Map<String, @Nullable Object> before = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> after = new LinkedHashMap<>();

    private record Pair(String one, String other) {}

    /** The same part of both protocols. */
    private record Both(@Nullable Object one, @Nullable Object other) {}

    /** Both protocols, with names of the first one. */
    record Protocols(Map<String, @Nullable Object> first, Map<String, @Nullable Object> second) {}

    private SameNames(Map<?, ?> first, Map<?, ?> second) {
        this.first = first;
        this.second = second;
    }

    static Protocols in(
            Map<String, @Nullable Object> first, Map<String, @Nullable Object> second, List<ServiceEntry> services) {
        SameNames same = new SameNames(map(first.get("types")), map(second.get("types")));
        services.stream().flatMap(service -> service.types().stream()).forEach(id -> same.pair(id, id));
        same.find();
        same.write();
        return new Protocols(with(first, same.before), with(second, same.after));
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> protocol, Map<String, @Nullable Object> types) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(protocol);
        copy.put("types", types);
        return copy;
    }

    /** Finds all types at the same places. */
    private void find() {
        while (!open.isEmpty()) {
            var unused = both(open.pop());
        }
    }

    /** Writes them with their names, and then what only one of the protocols has. */
    private void write() {
        names.forEach((pair, name) -> {
            Both both = both(pair);
            before.put(name, both.one);
            after.put(name, both.other);
        });
        first.forEach((id, schema) -> before.putIfAbsent(String.valueOf(id), schema));
        second.forEach((id, schema) -> after.putIfAbsent(nameOfSecond(String.valueOf(id)), renamed(schema)));
    }

    /** A type that is another name in one protocol alone is compared as what it stands for. */
    private Both both(Pair pair) {
        Map<?, ?> one = map(first.get(pair.one));
        Map<?, ?> other = map(second.get(pair.other));
        return isReference(one) == isReference(other)
                ? both(one, other)
                : both(NamedTypes.resolved(one, first), NamedTypes.resolved(other, second));
    }

    private @Nullable String pair(String one, String other) {
        if (!first.containsKey(one) || !second.containsKey(other)) {
            return null;
        }
        Pair pair = new Pair(one, other);
        String known = names.get(pair);
        if (known != null) {
            return known;
        }
        String name = names.containsValue(one) ? free(other) : one;
        names.put(pair, name);
        ofSecond.putIfAbsent(other, name);
        open.add(pair);
        return name;
    }

    /** A name that no other type has. */
    private String free(String id) {
        String name = id;
        while (first.containsKey(name) || names.containsValue(name) || (!name.equals(id) && second.containsKey(name))) {
            name += "~";
        }
        return name;
    }

    private Both both(@Nullable Object one, @Nullable Object other) {
        if (one instanceof List<?> x && other instanceof List<?> y) {
            return lists(x, y);
        }
        if (!(one instanceof Map<?, ?> x && other instanceof Map<?, ?> y)) {
            return new Both(one, renamed(other));
        }
        String name = isReference(x) && isReference(y) && areOfOneKind(x, y)
                ? pair(String.valueOf(x.get("target")), String.valueOf(y.get("target")))
                : null;
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        Map<String, @Nullable Object> after = new LinkedHashMap<>();
        x.forEach((key, value) -> before.put(String.valueOf(key), value));
        y.forEach((key, value) -> {
            Both both = both(x.get(key), value);
            before.computeIfPresent(String.valueOf(key), (k, v) -> both.one);
            after.put(String.valueOf(key), both.other);
        });
        if (name != null) {
            before.put("target", name);
            after.put("target", name);
        } else if (isReference(y)) {
            after.put("target", renamedTarget(y));
        }
        return new Both(before, after);
    }

    /** Whether two references name the same kind of type. Others keep their names, which tell them apart. */
    private boolean areOfOneKind(Map<?, ?> one, Map<?, ?> other) {
        return Objects.equals(
                NamedTypes.resolved(one, first).get("type"),
                NamedTypes.resolved(other, second).get("type"));
    }

    private Both lists(List<?> one, List<?> other) {
        Map<Object, Object> members = byKey(one);
        Map<Object, Both> same = new HashMap<>();
        byKey(other).forEach((key, member) -> {
            if (members.containsKey(key)) {
                same.put(key, both(members.get(key), member));
            }
        });
        List<@Nullable Object> before = new ArrayList<>();
        for (Object item : one) {
            Both both = same.get(key(item, before.size()));
            before.add(both == null ? item : both.one);
        }
        List<@Nullable Object> after = new ArrayList<>();
        for (Object item : other) {
            Both both = same.get(key(item, after.size()));
            after.add(both == null ? renamed(item) : both.other);
        }
        return new Both(before, after);
    }

    private static Map<Object, Object> byKey(List<?> list) {
        Map<Object, Object> byKey = new LinkedHashMap<>();
        int place = 0;
        for (Object item : list) {
            byKey.put(key(item, place++), item);
        }
        return byKey;
    }

    /** Properties by their names, other members by their ids, elements by their places. */
    private static Object key(Object item, int place) {
        Map<?, ?> member = map(item);
        return Objects.requireNonNullElse(member.get("name"), Objects.requireNonNullElse(member.get("id"), place));
    }

    /** A name of the first protocol is that of another type here: that one gets another name. */
    private String nameOfSecond(String id) {
        String same = ofSecond.get(id);
        if (same != null) {
            return same;
        }
        String other = id;
        while (names.containsValue(other) || (!other.equals(id) && second.containsKey(other))) {
            other += "~";
        }
        return other;
    }

    private @Nullable Object renamed(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(renamed(item)));
            return copy;
        }
        if (!(value instanceof Map<?, ?> schema)) {
            return value;
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        schema.forEach((key, inside) -> copy.put(String.valueOf(key), renamed(inside)));
        if (isReference(schema)) {
            copy.put("target", renamedTarget(schema));
        }
        return copy;
    }

    private @Nullable Object renamedTarget(Map<?, ?> reference) {
        Object id = reference.get("target");
        return second.containsKey(id) ? nameOfSecond(String.valueOf(id)) : id;
    }

    private static boolean isReference(Map<?, ?> schema) {
        return "Reference".equals(schema.get("type"));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
