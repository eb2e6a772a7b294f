package io.tsrpc.cli;

import io.tsrpc.processor.json.JsonPrinter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service proto of types that have a form in Java, by chance. */
final class RandomProto {
    private static final List<String> FOLDERS = List.of("", "user/", "user/admin/", "shop/", "../shared/");
    private static final List<String> NAMES =
            List.of("Item", "User", "Page", "Kind", "Data", "List", "Status", "MsgType", "Error", "item", "Api");
    private static final List<String> PROPERTIES = List.of(
            "name",
            "type",
            "items",
            "class",
            "data",
            "content-type",
            "contentType",
            "1st",
            "$id",
            "_x",
            "String",
            "equals",
            "hashCode",
            "of");

    private final Random random;
    private final Map<String, Object> types = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();

    private RandomProto(Random random) {
        this.random = random;
    }

    /** The text of a {@code serviceProto.ts}. */
    static String of(long seed) {
        return new RandomProto(new Random(seed)).text();
    }

    private String text() {
        for (int i = 0; i < 25; i++) {
            String folder = pick(FOLDERS);
            String id = folder + pick(List.of("types", "Models", "item")) + "/" + pick(NAMES);
            if (!types.containsKey(id)) {
                named(id);
            }
        }
        List<Object> services = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String folder = pick(FOLDERS.subList(0, 4));
            String name = pick(List.of("Get", "Set", "Item", "Login", "URL")) + (i < 4 ? "" : i);
            boolean isApi = chance(3);
            String file = folder + (isApi ? "Ptl" : "Msg") + name + "/";
            if (types.containsKey(file + (isApi ? "Req" : "Msg") + name)) {
                continue;
            }
            for (String part : isApi ? List.of("Req", "Res") : List.of("Msg")) {
                root(file + part + name);
            }
            services.add(entries("id", i * 3, "name", folder + name, "type", isApi ? "api" : "msg"));
        }
        Object proto = entries("version", 1, "services", services, "types", types);
        return "export const serviceProto: ServiceProto<ServiceType> = " + JsonPrinter.of(proto, 4) + ";\n";
    }

    private void root(String id) {
        switch (random.nextInt(7)) {
            case 0 -> put(id, "union", taggedUnion(id));
            case 1 -> put(id, "tuple", tuple());
            case 2 -> {
                String target = known("object");
                put(id, "object", target.isEmpty() ? object() : reference(target));
            }
            case 3 -> put(id, "intersection", intersection());
            case 4 -> put(id, "open", open());
            default -> put(id, "object", object());
        }
    }

    private void named(String id) {
        switch (random.nextInt(15)) {
            case 14 -> put(id, "literal", literal(pick(List.of("a", "in-progress", 7, -1, true))));
            case 0 -> put(id, "enum", entries("type", "Enum", "members", values("value")));
            case 1 -> put(id, "literals", maybeWithNull(entries("type", "Union", "members", namedLiterals())));
            case 2 -> put(id, "union", maybeWithNull(taggedUnion(id)));
            case 3 -> put(id, "untagged", maybeWithNull(untagged()));
            case 4 -> put(id, "tuple", tuple());
            case 5 -> put(id, "alias", type(2));
            case 6 -> {
                String target = known(pick(List.of("plain", "intersection")));
                put(id, "mapped", target.isEmpty() ? object() : mapped(target));
            }
            case 7 -> {
                String parent = known("plain");
                put(id, "child", parent.isEmpty() ? object() : child(id, parent));
            }
            case 8, 9 -> put(id, "intersection", intersection());
            case 10 -> put(id, "open", open());
            default -> put(id, "plain", object());
        }
    }

    /** Of objects without properties in common, since those of random types differ. */
    private Object intersection() {
        List<Object> members = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String id : types.keySet()) {
            List<String> names = propertiesOf(id).stream()
                    .map(property -> String.valueOf(((Map<?, ?>) property).get("name")))
                    .toList();
            boolean canBe = "plain".equals(kinds.get(id)) && names.stream().noneMatch(taken::contains);
            if (canBe && !hasLiterals(id) && members.size() < 3 && chance(2)) {
                taken.addAll(names);
                boolean isWhole = chance(2);
                members.add(entries("id", members.size() * 2, "type", isWhole ? reference(id) : mapped(id)));
            }
        }
        while (members.size() < 2) {
            Object part = entries("type", "Interface", "properties", withoutLiterals("P" + members.size()));
            members.add(entries("id", members.size() * 2, "type", part));
        }
        return entries("type", "Intersection", "members", members);
    }

    private List<Object> withoutLiterals(String suffix) {
        List<Object> properties = properties(suffix);
        properties.removeIf(property -> isLiteral((Map<?, ?>) property));
        return properties;
    }

    private boolean hasLiterals(String id) {
        return propertiesOf(id).stream().anyMatch(property -> isLiteral((Map<?, ?>) property));
    }

    private Object open() {
        Map<String, Object> object = entries("type", "Interface");
        List<Object> properties = properties("");
        if (!properties.isEmpty()) { // tsrpc-cli writes no empty list
            object.put("properties", properties);
        }
        object.put("indexSignature", entries("keyType", "String", "type", entries("type", "Any")));
        return object;
    }

    private void put(String id, String kind, Object schema) {
        types.put(id, schema);
        kinds.put(id, kind);
    }

    /** A type of this kind that is there; empty if none is. */
    private String known(String kind) {
        List<String> all = kinds.entrySet().stream()
                .filter(entry -> entry.getValue().equals(kind))
                .map(Map.Entry::getKey)
                .toList();
        return all.isEmpty() ? "" : pick(all);
    }

    // --- objects -------------------------------------------------------------------------------------------------

    private Object object() {
        return entries("type", "Interface", "properties", properties(""));
    }

    private List<Object> properties(String suffix) {
        List<Object> properties = new ArrayList<>();
        int id = 0;
        for (String name : PROPERTIES) {
            if (chance(3)) {
                id += 1 + random.nextInt(2);
                Map<String, Object> property = entries(
                        "id",
                        id,
                        "name",
                        name + suffix,
                        "type",
                        chance(8) ? literal(pick(List.of("a", 7, true))) : slot());
                if (chance(4)) {
                    property.put("optional", true);
                }
                properties.add(property);
            }
        }
        return properties;
    }

    private Object child(String id, String parent) {
        List<Object> properties = properties("Of" + Math.floorMod(id.hashCode(), 100));
        return entries(
                "type",
                "Interface",
                "extends",
                List.of(entries("id", 0, "type", reference(parent))),
                "properties",
                properties);
    }

    private Set<String> namesIn(String id) {
        Set<String> names = new LinkedHashSet<>();
        propertiesOf(id).forEach(property -> names.add(String.valueOf(((Map<?, ?>) property).get("name"))));
        if (types.get(id) instanceof Map<?, ?> schema && schema.get("members") instanceof List<?> members) {
            for (Object member : members) {
                if (((Map<?, ?>) member).get("type") instanceof Map<?, ?> type && isReference(type)) {
                    names.addAll(namesIn(String.valueOf(type.get("target"))));
                }
            }
        }
        return names;
    }

    private List<?> propertiesOf(String id) {
        return types.get(id) instanceof Map<?, ?> schema && schema.get("properties") instanceof List<?> list
                ? list
                : List.of();
    }

    /** Whether it has one value, by a name or not. */
    private boolean isLiteral(Map<?, ?> property) {
        return property.get("type") instanceof Map<?, ?> type
                && ("Literal".equals(type.get("type"))
                        || "literal".equals(kinds.get(String.valueOf(type.get("target")))));
    }

    private Object mapped(String target) {
        List<String> keys = new ArrayList<>();
        for (String name : namesIn(target)) {
            if (chance(2)) {
                keys.add(name);
            }
        }
        if (hasLiterals(target)) {
            return object();
        }
        String kind = pick(List.of("Pick", "Omit", "Partial"));
        return kind.equals("Partial")
                ? entries("type", kind, "target", reference(target))
                : entries("type", kind, "target", reference(target), "keys", keys);
    }

    // --- unions and enums ----------------------------------------------------------------------------------------

    private Object taggedUnion(String owner) {
        List<Object> members = new ArrayList<>();
        boolean hasNumbers = chance(3);
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            List<Object> properties = new ArrayList<>(properties("M"));
            Object tag = hasNumbers ? (Object) (i * 10) : pick(List.of("a", "b-", "C", "Text")) + i;
            Object value = literal(tag);
            if (chance(3)) {
                String id = "tags/Tag" + types.size();
                put(id, "literal", value);
                value = reference(id);
            }
            properties.add(entries("id", 0, "name", "type", "type", value));
            Object member = entries("type", "Interface", "properties", properties);
            if (chance(2)) {
                String id = owner.substring(0, owner.lastIndexOf('/') + 1) + "Member" + types.size();
                put(id, "member", member);
                member = reference(id);
            }
            members.add(entries("id", i + 1, "type", member));
        }
        return entries("type", "Union", "members", members);
    }

    private Object untagged() {
        List<Object> members = new ArrayList<>();
        members.add(entries("id", 0, "type", entries("type", "String")));
        members.add(entries("id", 2, "type", entries("type", "Number")));
        Object element = type(1);
        while (JsonPrinter.onOneLine(element).contains("null")) { // has no form in a member
            element = type(1);
        }
        members.add(entries("id", 3, "type", entries("type", "Array", "elementType", element)));
        if (chance(2)) {
            members.add(entries("id", 5, "type", entries("type", "Interface", "properties", properties("U"))));
        }
        return entries("type", "Union", "members", members);
    }

    private List<Object> values(String key) {
        List<Object> values = new ArrayList<>();
        int id = random.nextInt(2);
        List<Object> all = new ArrayList<>(List.of("active", "in-progress", "", 3, -1, "Gone", "a'\"\\"));
        if (key.equals("type")) {
            all.addAll(List.of(true, "true", false));
        }
        for (Object value : all) {
            if (values.isEmpty() || chance(2)) {
                values.add(entries("id", id, key, value));
                id += 1 + random.nextInt(2);
            }
        }
        return values;
    }

    private List<Object> literals() {
        List<Object> members = values("type");
        while (members.size() < 2) {
            members = values("type");
        }
        members.replaceAll(member -> {
            Map<String, Object> copy = new LinkedHashMap<>();
            ((Map<?, ?>) member)
                    .forEach((key, value) -> copy.put(
                            String.valueOf(key), key.equals("type") ? literal(value) : Objects.requireNonNull(value)));
            return copy;
        });
        return members;
    }

    /** Of which one may have a name. */
    private List<Object> namedLiterals() {
        List<Object> members = literals();
        String named = known("literal");
        boolean isThere = members.stream()
                .anyMatch(member -> types.getOrDefault(named, "").equals(((Map<?, ?>) member).get("type")));
        if (!named.isEmpty() && !isThere && chance(2)) {
            members.add(entries("id", 40, "type", reference(named)));
        }
        return members;
    }

    private static Object literal(@Nullable Object value) {
        Map<String, Object> literal = entries("type", "Literal");
        literal.put("literal", value);
        return literal;
    }

    private Object tuple() {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            elements.add(type(1));
        }
        return chance(2) || elements.stream().anyMatch(RandomProto::hasNull)
                ? entries("type", "Tuple", "elementTypes", elements)
                : entries(
                        "type",
                        "Tuple",
                        "elementTypes",
                        elements,
                        "optionalStartIndex",
                        random.nextInt(elements.size()));
    }

    // --- types where they are used -------------------------------------------------------------------------------

    private Object slot() {
        Object type = type(2);
        if (!chance(4) || isReference(type) || isAny(type) || hasNull(type)) {
            return type;
        }
        List<Object> literals = pick(List.of(
                List.of(literal(null)),
                List.of(entries("type", "Literal")),
                List.of(literal(null), entries("type", "Literal"))));
        List<Object> members = new ArrayList<>(List.of(entries("id", 0, "type", type)));
        literals.forEach(literal -> members.add(entries("id", members.size(), "type", literal)));
        return entries("type", "Union", "members", members);
    }

    /** A union, by chance with null as a member, in any place. */
    private Object maybeWithNull(Object union) {
        if (!chance(3)) {
            return union;
        }
        List<Object> members = new ArrayList<>((List<?>) Objects.requireNonNull(((Map<?, ?>) union).get("members")));
        members.add(random.nextInt(members.size() + 1), entries("id", 60, "type", literal(null)));
        return entries("type", "Union", "members", members);
    }

    private static boolean hasNull(Object type) {
        return ((Map<?, ?>) type).get("members") instanceof List<?> members
                && members.stream()
                        .map(member -> (Map<?, ?>) ((Map<?, ?>) member).get("type"))
                        .anyMatch(literal(null)::equals);
    }

    private static boolean isAny(Object type) {
        return List.of("Any", "Object").contains(String.valueOf(((Map<?, ?>) type).get("type")));
    }

    private static boolean isReference(Object type) {
        return "Reference".equals(((Map<?, ?>) type).get("type"));
    }

    private static Object orNull(Object type) {
        return entries(
                "type",
                "Union",
                "members",
                List.of(entries("id", 0, "type", type), entries("id", 1, "type", literal(null))));
    }

    private Object type(int depth) {
        return switch (random.nextInt(depth > 0 ? 16 : 8)) {
            case 0, 1 -> entries("type", "String");
            case 2 -> entries("type", "Number");
            case 3 -> entries("type", "Number", "scalarType", pick(List.of("int", "uint")));
            case 4 -> entries("type", "Boolean");
            case 5 -> entries("type", pick(List.of("Date", "Any", "Object")));
            case 6 -> buffer();
            case 7, 8 -> {
                List<String> ids = new ArrayList<>(types.keySet());
                ids.removeIf(id -> "alias".equals(kinds.get(id)) || id.matches("(?:.*/)?(?:Ptl|Msg)[^/]*/.*"));
                yield reference(ids.isEmpty() ? "?bson/ObjectId" : pick(ids));
            }
            case 9, 10 ->
                entries(
                        "type",
                        "Array",
                        "elementType",
                        chance(4) ? orNull(entries("type", "String")) : type(depth - 1));
            case 11 ->
                entries(
                        "type",
                        "Interface",
                        "indexSignature",
                        entries("keyType", pick(List.of("String", "Number")), "type", type(depth - 1)));
            case 12 -> chance(3) ? literal(pick(List.of("b", 1, false))) : tuple();
            case 13 -> maybeWithNull(entries("type", "Union", "members", literals()));
            default -> object();
        };
    }

    private Object buffer() {
        String array = pick(List.of("", "Uint8Array", "Float64Array", "Uint32Array", "Int16Array"));
        return array.isEmpty() ? entries("type", "Buffer") : entries("type", "Buffer", "arrayType", array);
    }

    private static Object reference(String target) {
        return entries("type", "Reference", "target", target);
    }

    private static Map<String, Object> entries(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
