package io.tsrpc.cli.diff;

import io.tsrpc.processor.json.JsonPrinter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives types names where {@code tsrpc-cli} has none, as contracts have it, so that what differs in them is found there: an object in
 * the property {@code device} of {@code user/PtlLogin/ReqLogin} becomes {@code user/PtlLogin/ReqLogin.device}. Other names of a number, a list
 * and the like become what they stand for.
 */
final class NamedTypes {
    private static final Set<String> NAMED =
            Set.of("Tuple", "Enum", "Union", "Intersection", "Pick", "Omit", "Partial");

    private final Map<?, ?> types;
    private final Map<String, @Nullable Object> named = new LinkedHashMap<>();

    /** The maps that contain themselves, by their ids: they need a name. */
    private final Map<Object, Map<?, ?>> endless = new LinkedHashMap<>();

    private NamedTypes(Map<?, ?> types) {
        this.types = types;
        types.forEach((id, schema) -> {
            if (isMap(map(schema)) && contains(map(schema), id, new HashSet<>())) {
                endless.put(id, map(schema));
            }
        });
    }

    /** Whether a type without a name of its own contains a type that has one, directly or in lists and maps. */
    private boolean contains(Map<?, ?> schema, Object id, Set<Object> seen) {
        if ("Reference".equals(schema.get("type"))) {
            Object target = schema.get("target");
            return Objects.equals(target, id)
                    || (seen.add(String.valueOf(target)) && contains(map(types.get(target)), id, seen));
        }
        if (isOrNull(schema)) {
            return list(schema.get("members")).stream()
                    .anyMatch(member -> contains(map(map(member).get("type")), id, seen));
        }
        return contains(
                isMap(schema) ? map(schema.get("indexSignature")).get("type") : schema.get("elementType"), id, seen);
    }

    private boolean contains(@Nullable Object schema, Object id, Set<Object> seen) {
        return schema instanceof Map<?, ?> map && contains(map, id, seen);
    }

    /** The service proto with names for all types that can have one. */
    static Map<String, @Nullable Object> in(Map<String, @Nullable Object> proto) {
        NamedTypes all = new NamedTypes(map(proto.get("types")));
        all.types.forEach((id, schema) ->
                all.named.put(String.valueOf(id), all.inside(map(schema), String.valueOf(id), new HashSet<>())));
        Map<String, @Nullable Object> result = new LinkedHashMap<>(proto);
        result.put("types", all.named);
        return result;
    }

    private static boolean hasName(Map<?, ?> schema) {
        String type = String.valueOf(schema.get("type"));
        return NAMED.contains(type) || (type.equals("Interface") && !isMap(schema));
    }

    private static boolean isMap(Map<?, ?> schema) {
        return schema.containsKey("indexSignature")
                && list(schema.get("properties")).isEmpty()
                && list(schema.get("extends")).isEmpty();
    }

    /** Whether it is a type or null, which is a type of its own only if it has a name. */
    private static boolean isOrNull(Map<?, ?> schema) {
        List<?> members = list(schema.get("members"));
        return "Union".equals(schema.get("type"))
                && members.size() == 2
                && members.stream().map(NamedTypes::map).anyMatch(NamedTypes::isNull);
    }

    private static boolean isNull(Map<?, ?> member) {
        Map<?, ?> type = map(member.get("type"));
        return "Literal".equals(type.get("type")) && type.containsKey("literal") && type.get("literal") == null;
    }

    /** The members of a union by their ids: of one type and null, the order is nothing that data carries. */
    private static List<?> byId(List<?> members) {
        return members.stream()
                .sorted(Comparator.comparingInt(member -> map(member).get("id") instanceof Integer id ? id : 0))
                .toList();
    }

    /** A type where it is used. */
    private Map<?, ?> use(Map<?, ?> schema, String place, Set<Object> open) {
        if ("Reference".equals(schema.get("type"))) {
            return reference(schema, place, open);
        }
        for (Map.Entry<Object, Map<?, ?>> map : endless.entrySet()) {
            if (map.getValue().equals(schema)) {
                return referenceTo(map.getKey());
            }
        }
        if (hasName(schema) && !isOrNull(schema)) {
            String id = place;
            for (int i = 2; types.containsKey(id) || named.containsKey(id); i++) {
                id = place + "~" + i;
            }
            named.put(id, Map.of());
            named.put(id, inside(schema, id, open));
            return referenceTo(id);
        }
        return inside(schema, place, open);
    }

    private static Map<?, ?> referenceTo(Object id) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("type", "Reference");
        reference.put("target", id);
        return reference;
    }

    private Map<?, ?> reference(Map<?, ?> reference, String place, Set<Object> open) {
        Object id = reference.get("target");
        Map<?, ?> target = map(types.get(id));
        boolean isNamed = (hasName(target) && !isOrNull(target)) || endless.containsKey(id);
        if (target.isEmpty() || isNamed || !open.add(String.valueOf(id))) {
            return reference;
        }
        Map<?, ?> same = use(target, place, open);
        open.remove(String.valueOf(id));
        return same;
    }

    /** The schema, with the types in it replaced. */
    private Map<String, @Nullable Object> inside(Map<?, ?> schema, String place, Set<Object> open) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        copy.put("type", schema.get("type")); // members of unions are compared as text: in one order
        new TreeMap<>(schema).forEach((key, value) -> {
            String name = String.valueOf(key);
            switch (name) {
                case "properties" -> {
                    List<?> own = list(value).stream()
                            .filter(property -> !isOfParent(schema, map(property)))
                            .toList();
                    copy.put(name, members(own, place, true, open));
                }
                case "members" ->
                    copy.put(name, members(isOrNull(schema) ? byId(list(value)) : list(value), place, false, open));
                case "extends" -> copy.put(name, members(list(value), place, false, open));
                case "elementType" -> copy.put(name, use(map(value), place + "[]", open));
                case "elementTypes" -> copy.put(name, elements(list(value), place, open));
                case "indexSignature" -> copy.put(name, member(map(value), place + "{}", open));
                case "target", "overwrite" ->
                    copy.put(name, value instanceof Map<?, ?> target ? use(target, place + "<>", open) : value);
                default -> copy.put(name, value);
            }
        });
        return copy;
    }

    /** Whether what an object extends has the same property: TSRPC sends it as that. */
    private boolean isOfParent(Map<?, ?> schema, Map<?, ?> property) {
        for (Object parent : list(schema.get("extends"))) {
            Map<?, ?> type = resolved(map(map(parent).get("type")), types);
            boolean hasIt = list(type.get("properties")).stream()
                    .map(NamedTypes::map)
                    .anyMatch(other -> Objects.equals(other.get("name"), property.get("name"))
                            && Objects.equals(other.get("optional"), property.get("optional"))
                            && Objects.equals(other.get("type"), property.get("type")));
            if (hasIt || (type != schema && isOfParent(type, property))) {
                return true;
            }
        }
        return false;
    }

    /** What a reference stands for, or the schema itself. */
    static Map<?, ?> resolved(Map<?, ?> schema, Map<?, ?> types) {
        Map<?, ?> type = schema;
        for (int i = 0; i < types.size() && types.get(type.get("target")) instanceof Map<?, ?> target; i++) {
            type = target;
        }
        return type;
    }

    private List<Object> members(List<?> members, String place, boolean areProperties, Set<Object> open) {
        boolean isOne = members.size() == 2
                && members.stream()
                        .anyMatch(member -> map(map(member).get("type")).containsKey("literal"));
        Map<Object, String> tags = areProperties ? Map.of() : tags(members);
        List<Object> copies = new ArrayList<>();
        for (Object item : members) {
            Map<?, ?> member = map(item);
            String at = areProperties
                    ? place + "." + member.get("name")
                    : isOne ? place : place + tags.getOrDefault(member.get("id"), "#" + member.get("id"));
            Map<String, @Nullable Object> copy = member(member, at, open);
            if (areProperties && hasUndefined(map(member.get("type")))) {
                copy.put("optional", true);
            }
            copies.add(copy);
        }
        return copies;
    }

    /**
     * What tells members from each other, by their ids, as TypeScript writes it: the discriminator, or else a property with one value that
     * only one of them has.
     */
    private Map<Object, String> tags(List<?> members) {
        Map<Object, Map<Object, Object>> literals = literals(members);
        Map<Object, Integer> counts = new HashMap<>();
        literals.values().forEach(all -> all.entrySet().forEach(literal -> counts.merge(literal, 1, Integer::sum)));
        List<Map<Object, Object>> objects =
                literals.values().stream().filter(all -> !all.isEmpty()).toList();
        Map<Object, String> tags = new HashMap<>();
        literals.forEach((id, own) -> own.entrySet().stream()
                .filter(literal -> counts.getOrDefault(literal, 0) == 1)
                .max(Comparator.comparing(literal -> isDiscriminator(literal.getKey(), objects)))
                .ifPresent(literal -> tags.put(id, text(literal))));
        return tags;
    }

    private static boolean isDiscriminator(Object property, List<Map<Object, Object>> objects) {
        return objects.stream()
                        .map(object -> object.get(property))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                == objects.size();
    }

    private static String text(Map.Entry<Object, Object> literal) {
        Object value = literal.getValue();
        return "{" + literal.getKey() + ": "
                + (value instanceof String text ? "'" + text + "'" : JsonPrinter.onOneLine(value)) + "}";
    }

    /** The properties with one value that members have, by the members' ids. */
    private Map<Object, Map<Object, Object>> literals(List<?> members) {
        Map<Object, Map<Object, Object>> all = new HashMap<>();
        for (Object member : members) {
            Map<Object, Object> values = new LinkedHashMap<>();
            for (Object item :
                    list(resolved(map(map(member).get("type")), types).get("properties"))) {
                Object value = resolved(map(map(item).get("type")), types).get("literal");
                if (value != null) {
                    values.put(String.valueOf(map(item).get("name")), value);
                }
            }
            all.put(map(member).get("id"), values);
        }
        return all;
    }

    /** Whether a property may be absent with or without a question mark. */
    private static boolean hasUndefined(Map<?, ?> schema) {
        return "Union".equals(schema.get("type"))
                && list(schema.get("members")).stream()
                        .anyMatch(member -> map(map(member).get("type")).equals(Map.of("type", "Literal")));
    }

    private Map<String, @Nullable Object> member(Map<?, ?> member, String place, Set<Object> open) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        member.forEach((key, value) -> copy.put(String.valueOf(key), value));
        if (member.get("type") instanceof Map<?, ?> type) {
            copy.put("type", use(type, place, open));
        }
        return copy;
    }

    private List<Object> elements(List<?> elements, String place, Set<Object> open) {
        List<Object> copies = new ArrayList<>();
        for (Object element : elements) {
            copies.add(use(map(element), place + "[" + copies.size() + "]", open));
        }
        return copies;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
