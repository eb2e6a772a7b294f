package io.tsrpc.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares two service protos: the same services, and below each the same types with the same ids. Types may have other names, and
 * members another order.
 */
final class SameProto {
    private final Map<?, ?> first;
    private final Map<?, ?> second;
    private final Set<String> seen = new HashSet<>();
    private final List<String> differences = new ArrayList<>();

    private SameProto(Map<?, ?> first, Map<?, ?> second) {
        this.first = first;
        this.second = second;
    }

    static List<String> differences(Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        SameProto same = new SameProto(map(one.get("types")), map(other.get("types")));
        Map<String, Object> services = same.byId(one.get("services"));
        if (!services.equals(same.byId(other.get("services")))) {
            same.differences.add("services: " + services + " and " + same.byId(other.get("services")));
        }
        for (Object entry : (List<?>) Objects.requireNonNull(one.get("services"))) {
            String name = String.valueOf(map(entry).get("name"));
            String folder = name.substring(0, name.lastIndexOf('/') + 1);
            String simple = name.substring(folder.length());
            boolean isApi = "api".equals(map(entry).get("type"));
            for (String part : isApi ? List.of("Req", "Res") : List.of("Msg")) {
                String id = folder + (isApi ? "Ptl" : "Msg") + simple + "/" + part + simple;
                same.compare(Map.of("type", "Reference", "target", id), Map.of("type", "Reference", "target", id), id);
            }
        }
        return same.differences;
    }

    private Map<String, Object> byId(@Nullable Object list) {
        Map<String, Object> byId = new TreeMap<>();
        ((List<?>) Objects.requireNonNullElse(list, List.of()))
                .forEach(entry -> byId.put(String.valueOf(map(entry).get("id")), withoutConf(entry)));
        return byId;
    }

    private static Map<?, ?> withoutConf(Object entry) {
        Map<Object, Object> rest = new HashMap<>(map(entry));
        rest.remove("conf");
        return rest;
    }

    private void compare(@Nullable Object a, @Nullable Object b, String place) {
        Map<?, ?> one = resolved(map(a), first);
        Map<?, ?> other = resolved(map(b), second);
        if (!seen.add(System.identityHashCode(one) + " " + System.identityHashCode(other))) {
            return;
        }
        Set<Object> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        for (Object key : keys) {
            Object x = one.get(key);
            Object y = other.get(key);
            String at = place + "." + key;
            switch (String.valueOf(key)) {
                case "properties" -> {
                    Map<String, Object> own = byId(x);
                    own.values()
                            .removeIf(property -> isInherited(
                                    one, String.valueOf(map(property).get("name"))));
                    members(own, byId(y), at);
                }
                case "extends", "members" -> members(byId(x), byId(y), at);
                case "elementType", "indexSignature", "type" -> compareTypes(x, y, at);
                case "elementTypes" -> elements(list(x), list(y), at);
                case "keys" -> same(new HashSet<>(list(x)), new HashSet<>(list(y)), at);
                case "target" -> targets(x, y, at);
                case "optional" -> same(isOptional(one), isOptional(other), at);
                default -> same(x, y, at);
            }
        }
    }

    /** What may be undefined is optional in Java, which has the same bytes. */
    private static boolean isOptional(Map<?, ?> property) {
        boolean hasUndefined = list(map(property.get("type")).get("members")).stream()
                .anyMatch(member -> Map.of("type", "Literal").equals(map(member).get("type")));
        return hasUndefined || Boolean.TRUE.equals(property.get("optional"));
    }

    /** What TypeScript declares again is the parent's in Java. */
    private boolean isInherited(Map<?, ?> object, String property) {
        return list(object.get("extends")).stream()
                .map(parent -> resolved(map(map(parent).get("type")), first))
                .anyMatch(parent -> isInherited(parent, property)
                        || list(parent.get("properties")).stream().anyMatch(p -> property.equals(map(p).get("name"))));
    }

    private void compareTypes(@Nullable Object x, @Nullable Object y, String at) {
        if (x instanceof Map<?, ?> && y instanceof Map<?, ?>) {
            compare(x, y, at);
        } else {
            same(x, y, at);
        }
    }

    private void targets(@Nullable Object x, @Nullable Object y, String at) {
        if (x instanceof String name && y instanceof String) {
            same(name.replaceFirst("^\\?(?:mongodb|bson)/ObjectI[dD]$", "?bson/ObjectId"), y, at);
        } else {
            compareTypes(x, y, at);
        }
    }

    private void members(Map<String, Object> x, Map<String, Object> y, String at) {
        same(x.keySet(), y.keySet(), at);
        x.forEach((id, member) -> {
            if (y.containsKey(id)) {
                compare(member, y.get(id), at + "[" + id + "]");
            }
        });
    }

    private void elements(List<?> x, List<?> y, String at) {
        same(x.size(), y.size(), at);
        for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
            compare(x.get(i), y.get(i), at + "[" + i + "]");
        }
    }

    private void same(@Nullable Object x, @Nullable Object y, String at) {
        if (!Objects.equals(x, y)) {
            differences.add(at + ": " + x + " and " + y);
        }
    }

    private static Map<?, ?> resolved(Map<?, ?> schema, Map<?, ?> types) {
        Map<?, ?> type = schema;
        while ("Reference".equals(type.get("type")) && types.get(type.get("target")) instanceof Map<?, ?> target) {
            type = target;
        }
        return type;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
