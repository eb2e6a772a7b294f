package io.tsrpc.it.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * TSBuffer schemas, with what only computes a type computed: references, indexed access, and Pick, Omit and Partial of
 * an interface that extends nothing, which are interfaces with some of its ids.
 */
final class Schemas {
    private static final Map<String, Object> UNDEFINED = Map.of("type", "Literal");

    private final Map<?, ?> table;

    /** @param table what references refer to */
    Schemas(Map<?, ?> table) {
        this.table = table;
    }

    static String type(Map<?, ?> schema) {
        return String.valueOf(schema.get("type"));
    }

    static Map<?, ?> child(Map<?, ?> schema, String name) {
        return (Map<?, ?>) Objects.requireNonNull(schema.get(name), name);
    }

    static List<Map<?, ?>> children(Map<?, ?> schema, String name) {
        List<Map<?, ?>> children = new ArrayList<>();
        if (schema.get(name) instanceof List<?> list) {
            list.forEach(child -> children.add((Map<?, ?>) child));
        }
        return children;
    }

    /** The literal null, or undefined. */
    static boolean isNull(Map<?, ?> schema) {
        return type(schema).equals("Literal") && schema.get("literal") == null;
    }

    /** The type beside the literal null, if the schema is a union of such; a reference to one is none. */
    static Optional<Map<?, ?>> besideNull(Map<?, ?> schema) {
        List<Map<?, ?>> members = children(schema, "members");
        if (!type(schema).equals("Union") || members.size() != 2) {
            return Optional.empty();
        }
        Map<?, ?> nothing = child(members.get(1), "type");
        return isNull(nothing) && nothing.containsKey("literal")
                ? Optional.of(child(members.get(0), "type"))
                : Optional.empty();
    }

    /** The type beside undefined, and perhaps null, if the schema is a union of such. */
    static Optional<Map<?, ?>> besideUndefined(Map<?, ?> schema) {
        List<Map<?, ?>> types = children(schema, "members").stream()
                .<Map<?, ?>>map(member -> child(member, "type"))
                .toList();
        boolean isUnion = type(schema).equals("Union") && types.size() > 1 && !isNull(types.get(0));
        return isUnion
                        && types.stream().skip(1).allMatch(Schemas::isNull)
                        && types.stream().skip(1).anyMatch(type -> !type.containsKey("literal"))
                ? Optional.of(types.get(0))
                : Optional.empty();
    }

    /**
     * How the value of a property is to be skipped by those who do not know it.
     *
     * @param lengthType 0 a length and bytes, 1 a varint, 2 eight bytes, 3 blocks
     * @param prefix whether a length is put in front
     */
    record Framing(int lengthType, boolean prefix) {}

    Framing framing(Map<?, ?> schema) {
        Map<?, ?> resolved = resolve(schema);
        return switch (type(resolved)) {
            case "NonNullable" -> framing(child(resolved, "target"));
            case "Number" -> new Framing("double".equals(scalarType(resolved)) ? 2 : 1, false);
            case "Boolean", "Enum", "Date" -> new Framing(1, false);
            case "Interface", "Union", "Intersection", "Pick", "Omit", "Partial" -> new Framing(3, false);
            case "Array", "Tuple" -> new Framing(0, true);
            default -> new Framing(0, false);
        };
    }

    private static Object scalarType(Map<?, ?> schema) {
        Object scalarType = schema.get("scalarType");
        return scalarType == null ? "double" : scalarType;
    }

    /** The schema that another one computes, itself if it does not; an ObjectId stays a reference. */
    Map<?, ?> resolve(Map<?, ?> schema) {
        return switch (type(schema)) {
            case "Reference" -> reference(schema);
            case "IndexedAccess" -> access(resolve(child(schema, "objectType")), schema.get("index"));
            case "Keyof" -> keys(resolve(child(schema, "target")));
            case "Pick", "Omit", "Partial" -> mapped(schema);
            default -> schema;
        };
    }

    private Map<?, ?> reference(Map<?, ?> schema) {
        String target = String.valueOf(schema.get("target"));
        if (target.startsWith("?")) {
            return schema;
        }
        if (!(table.get(target) instanceof Map<?, ?> found)) {
            throw new Inexpressible(Reason.REFUSED_BY_PROCESSOR, "there is no type " + target);
        }
        return resolve(found);
    }

    private static Map<?, ?> access(Map<?, ?> object, @Nullable Object index) {
        Map<?, ?> property = children(object, "properties").stream()
                .filter(p -> Objects.equals(p.get("name"), index))
                .findFirst()
                .orElseThrow();
        Map<?, ?> type = child(property, "type");
        return property.get("optional") == null ? type : union(type, UNDEFINED);
    }

    /** A union of the names of properties, as {@code keyof} is. */
    private static Map<?, ?> keys(Map<?, ?> object) {
        if (object.containsKey("extends")) {
            throw new Inexpressible(Reason.INHERITANCE, "extends");
        }
        List<Map<String, Object>> members = new ArrayList<>();
        for (Map<?, ?> property : children(object, "properties")) {
            Map<String, Object> literal = Map.of("type", "Literal", "literal", String.valueOf(property.get("name")));
            members.add(Map.of("id", (long) members.size(), "type", literal));
        }
        return Map.of("type", "Union", "members", members);
    }

    private static Map<?, ?> union(Map<?, ?> first, Map<?, ?> second) {
        return Map.of(
                "type", "Union", "members", List.of(Map.of("id", 0L, "type", first), Map.of("id", 1L, "type", second)));
    }

    private Map<?, ?> mapped(Map<?, ?> schema) {
        Map<?, ?> target = resolve(child(schema, "target"));
        if (!type(target).equals("Interface") || target.containsKey("extends")) {
            return schema;
        }
        if (target.containsKey("indexSignature")) {
            throw new Inexpressible(Reason.MAPPED_TYPE, type(schema) + " of an index signature");
        }
        List<Map<?, ?>> properties = children(target, "properties");
        Set<?> keys = schema.get("keys") instanceof List<?> list ? Set.copyOf(list) : Set.of();
        return Map.of(
                "type",
                "Interface",
                "properties",
                switch (type(schema)) {
                    case "Pick" ->
                        properties.stream()
                                .filter(p -> keys.contains(p.get("name")))
                                .toList();
                    case "Omit" ->
                        properties.stream()
                                .filter(p -> !keys.contains(p.get("name")))
                                .toList();
                    default -> properties.stream().map(Schemas::optional).toList();
                });
    }

    private static Map<String, Object> optional(Map<?, ?> property) {
        Map<String, Object> optional = property.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> (String) e.getKey(), e -> (Object) e.getValue(), (a, b) -> a, LinkedHashMap::new));
        optional.put("optional", true);
        return optional;
    }
}
