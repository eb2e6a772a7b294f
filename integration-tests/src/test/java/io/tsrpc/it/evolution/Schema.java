package io.tsrpc.it.evolution;

import static io.tsrpc.it.evolution.Types.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type of a contract where it is used, with what only Java knows.
 *
 * @param types those that it may refer to
 * @param node its schema, which is not a reference to one of them
 */
record Schema(Types types, Map<String, @Nullable Object> node) {
    /** Kinds of values. */
    enum Kind {
        BOOLEAN,
        NUMBER,
        STRING,
        DATE,
        BUFFER,
        ANY,
        LITERAL,
        OBJECT_ID,
        ARRAY,
        TUPLE,
        ENUM,
        RECORD,
        MAP,
        UNION,
        NULLABLE
    }

    /** A property of a record. */
    record Property(int id, String name, boolean isOptional, Schema type) {
        private Property optional() {
            return new Property(id, name, true, type);
        }
    }

    /** A constant of an enum, or of a union of literals. */
    record Constant(int id, Object value) {}

    /** A record of a union. */
    record Member(int id, String target, Schema type) {}

    Kind kind() {
        return switch (text("type")) {
            case "Interface" -> isMap() ? Kind.MAP : Kind.RECORD;
            case "Pick", "Omit", "Partial", "Intersection" -> Kind.RECORD;
            case "Union" -> union();
            case "Reference" -> Kind.OBJECT_ID;
            default -> Kind.valueOf(text("type").toUpperCase(Locale.ROOT));
        };
    }

    /** Beside properties there are entries too, but here they have no values. */
    private boolean isMap() {
        return node.containsKey("indexSignature") && !node.containsKey("properties");
    }

    private Kind union() {
        if (members().anyMatch(m -> m.type.isNull())) {
            return Kind.NULLABLE;
        }
        return members().allMatch(m -> m.type.text("type").equals("Literal")) ? Kind.ENUM : Kind.UNION;
    }

    private boolean isNull() {
        return text("type").equals("Literal") && node.get("literal") == null;
    }

    /** An entry that is text, or empty. */
    String text(String key) {
        return node.get(key) instanceof String text ? text : "";
    }

    /** What only Java knows of it. */
    String java() {
        return text("java");
    }

    Schema element() {
        return child(node.get("elementType"));
    }

    /** The type without null. */
    Schema present() {
        return members().filter(m -> !m.type.isNull()).findFirst().orElseThrow().type;
    }

    /** The type of a map's values. */
    Schema values() {
        return child(object(node.get("indexSignature")).get("type"));
    }

    /** The kind of a map's keys: {@code string}, {@code byte}, {@code short}, {@code int} or {@code long}. */
    String keys() {
        Map<String, @Nullable Object> signature = object(node.get("indexSignature"));
        return signature.get("java") instanceof String range ? range : "string";
    }

    List<Schema> elements() {
        return entries("elementTypes").map(this::child).toList();
    }

    /** The place that the element of a tuple has in another release: that of its name, or its own if only the name is another. */
    int placeIn(Schema other, int index) {
        int named = other.elementNames().indexOf(elementNames().get(index));
        return named < 0 ? index : named;
    }

    private List<?> elementNames() {
        return node.get("names") instanceof List<?> names ? names : List.of();
    }

    /** The first element of a tuple that may be absent. */
    int optionalFrom() {
        return node.get("optionalStartIndex") instanceof Integer start
                ? start
                : elements().size();
    }

    /** The properties of a record, and of what it extends or takes them from. */
    Stream<Property> properties() {
        return switch (text("type")) {
            case "Pick" -> child(node.get("target")).properties().filter(p -> isKey(p.name));
            case "Omit" -> child(node.get("target")).properties().filter(p -> !isKey(p.name));
            case "Partial" -> child(node.get("target")).properties().map(Property::optional);
            case "Intersection" -> ofMembers();
            default -> ownAndInherited();
        };
    }

    private boolean isKey(String name) {
        return node.get("keys") instanceof List<?> keys && keys.contains(name);
    }

    /** A property that several members of an intersection have is required if one of them requires it. */
    private Stream<Property> ofMembers() {
        Map<String, Property> properties = new LinkedHashMap<>();
        members()
                .flatMap(member -> member.type.properties())
                .forEach(p -> properties.merge(p.name, p, (first, other) -> first.isOptional ? other : first));
        return properties.values().stream();
    }

    private Stream<Property> ownAndInherited() {
        Stream<Property> own = entries("properties")
                .map(p -> new Property(
                        id(p), String.valueOf(p.get("name")), p.containsKey("optional"), child(p.get("type"))));
        return Stream.concat(
                own,
                entries("extends").flatMap(parent -> child(parent.get("type")).properties()));
    }

    Stream<Constant> constants() {
        return entries("members").map(c -> new Constant(id(c), value(c)));
    }

    Stream<Member> members() {
        return entries("members").map(m -> new Member(id(m), target(m), child(m.get("type"))));
    }

    /** The record of a union that a value is, by its discriminator. */
    Optional<Member> memberOf(Map<String, @Nullable Object> value) {
        return members().filter(m -> m.type.isDiscriminatedAs(value)).findFirst();
    }

    private boolean isDiscriminatedAs(Map<String, @Nullable Object> value) {
        return properties()
                .filter(p -> p.type.kind() == Kind.LITERAL)
                .allMatch(p -> Objects.equals(p.type.node.get("literal"), value.get(p.name)));
    }

    /** Whether a property of this type and one of another release's are the same, perhaps with another name. */
    boolean isSame(Property ours, Property theirs, Schema other) {
        return ours.name.equals(theirs.name)
                || (isLaterThan(other) ? wasCalled(ours, theirs.name) : other.wasCalled(theirs, ours.name));
    }

    /** The same for constants. */
    boolean isSame(Constant ours, Constant theirs, Schema other) {
        return ours.value.equals(theirs.value)
                || (isLaterThan(other) ? wasConstant(ours.id, theirs.value) : other.wasConstant(theirs.id, ours.value));
    }

    /** The same for records of unions, which may have the names of others now. */
    boolean isSame(Member ours, Member theirs, Schema other) {
        return isLaterThan(other) ? hasBecome(theirs, ours) : other.hasBecome(ours, theirs);
    }

    private boolean hasBecome(Member earlier, Member ours) {
        String was = ours.type.text("was");
        if (!was.isEmpty()) {
            return was.equals(earlier.target);
        }
        boolean hasItsName = ours.target.equals(earlier.target)
                && members().noneMatch(m -> m.type.text("was").equals(earlier.target));
        return hasItsName
                || ours.type.isInstantiationLike(earlier.type)
                || wasOnce(ours.id, earlier.target)
                || isMoved(earlier, ours);
    }

    /** Whether data is the same under another name. */
    private static boolean isMoved(Member earlier, Member ours) {
        return ours.id == earlier.id
                && ours.type.literals().equals(earlier.type.literals())
                && !ours.type.literals().isEmpty();
    }

    private Map<String, @Nullable Object> literals() {
        Map<String, @Nullable Object> literals = new LinkedHashMap<>();
        properties()
                .filter(p -> p.type.kind() == Kind.LITERAL)
                .forEach(p -> literals.put(p.name, p.type.node.get("literal")));
        return literals;
    }

    private boolean isInstantiationLike(Schema other) {
        return java().contains("<") && other.java().startsWith(java().substring(0, java().indexOf('<') + 1));
    }

    private boolean isLaterThan(Schema other) {
        return types.release() > other.types.release();
    }

    private boolean wasCalled(Property property, String name) {
        return entries("retired")
                        .anyMatch(r -> id(r) == property.id && name.equals(r.get("name")) && r.containsKey("now"))
                || sources().filter(source -> source.has(property)).anyMatch(s -> s.wasCalled(property, name));
    }

    private boolean has(Property property) {
        return properties().anyMatch(p -> p.id == property.id && p.name.equals(property.name));
    }

    /** The types that a record has properties from, which know what those were called. */
    private Stream<Schema> sources() {
        return switch (text("type")) {
            case "Pick", "Omit", "Partial" -> Stream.of(child(node.get("target")));
            case "Intersection" -> members().map(Member::type);
            default -> entries("extends").map(parent -> child(parent.get("type")));
        };
    }

    private boolean wasConstant(int id, Object value) {
        return entries("retired").anyMatch(r -> id(r) == id && value.equals(value(r)));
    }

    private boolean wasOnce(int id, String target) {
        return entries("retired").anyMatch(r -> id(r) == id && target(r).equals(target));
    }

    private Stream<Map<String, @Nullable Object>> entries(String key) {
        return node.get(key) instanceof List<?> list ? list.stream().map(Types::object) : Stream.empty();
    }

    private static int id(Map<String, @Nullable Object> entry) {
        return entry.get("id") instanceof Integer id ? id : -1;
    }

    private static Object value(Map<String, @Nullable Object> constant) {
        Object value = constant.get("type") instanceof Map<?, ?> type ? type.get("literal") : constant.get("value");
        return value == null ? "" : value;
    }

    private static String target(Map<String, @Nullable Object> member) {
        return String.valueOf(object(member.get("type")).get("target"));
    }

    private Schema child(@Nullable Object tree) {
        Map<String, @Nullable Object> child = object(tree);
        return child.get("target") instanceof String target && types.has(target)
                ? types.named(target)
                : new Schema(types, child);
    }
}
