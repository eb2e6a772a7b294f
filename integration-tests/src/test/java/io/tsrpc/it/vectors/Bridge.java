package io.tsrpc.it.vectors;

import io.tsrpc.it.vectors.Declared.Component;
import io.tsrpc.it.vectors.Declared.EnumType;
import io.tsrpc.it.vectors.Declared.RecordType;
import io.tsrpc.it.vectors.Declared.TupleType;
import io.tsrpc.it.vectors.Declared.UnionType;
import io.tsrpc.it.vectors.Declared.UntaggedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * From a TSBuffer schema to the Java type that a contract would have for it: the type whose codec makes the same bytes
 * and the same JSON. Ids that a schema leaves out are taken by optional components, or constants, that no value has.
 */
final class Bridge {
    private static final int MOST_COMPONENTS = 200;
    private static final int MOST_CONSTANTS = 1000;
    private static final int LONGEST_TUPLE = 64;

    private static final int LARGEST_ID = (1 << 28) - 1;

    private final Schemas schemas;
    private final boolean numbered;
    private final Map<Object, JavaType> types = new HashMap<>();
    private final List<Declared> declared = new ArrayList<>();
    private int names;

    Bridge(Schemas schemas) {
        this(schemas, false);
    }

    /** @param numbered whether the contract has the ids already, so that no place has to be taken for others */
    Bridge(Schemas schemas, boolean numbered) {
        this.schemas = schemas;
        this.numbered = numbered;
    }

    /** The types to be declared, for all schemas so far. */
    List<Declared> declared() {
        return declared;
    }

    /**
     * The type of an element of a list, which may be null if the schema is a union with null or undefined.
     *
     * @throws Inexpressible if there is none
     */
    JavaType element(Map<?, ?> schema) {
        if (Schemas.type(schema).equals("NonNullable")) {
            return new JavaType.NeverNull(element(Schemas.child(schema, "target")));
        }
        Map<?, ?> resolved = schemas.resolve(schema);
        List<Map<?, ?>> members = Schemas.children(resolved, "members");
        if (Schemas.type(resolved).equals("Union")
                && members.size() == 2
                && Schemas.isNull(member(members, 1))
                && !Schemas.isNull(member(members, 0))) {
            return new JavaType.NullableElement(of(member(members, 0)));
        }
        return part(of(resolved));
    }

    /** An element or a value, which may be null if it is a union of which null is a member. */
    private static JavaType part(JavaType type) {
        return type instanceof UntaggedType union && union.hasNull() ? new JavaType.NullableElement(type) : type;
    }

    private static Map<?, ?> member(List<Map<?, ?>> members, int index) {
        return Schemas.child(members.get(index), "type");
    }

    /**
     * The type of a component, of a map's values, or of an element that is never null.
     *
     * @throws Inexpressible if there is none
     */
    JavaType of(Map<?, ?> schema) {
        Map<?, ?> resolved = schemas.resolve(schema);
        return switch (Schemas.type(resolved)) {
            case "Boolean" -> Scalars.BOOLEAN;
            case "Number" -> Scalars.number(resolved.get("scalarType"));
            case "String" -> Scalars.STRING;
            case "Date" -> Scalars.DATE;
            case "Any" -> new JavaType.Any(false);
            case "Buffer" -> Scalars.buffer(resolved.get("arrayType"));
            case "Array" -> new JavaType.ListOf(element(Schemas.child(resolved, "elementType")));
            case "Reference" -> Scalars.OBJECT_ID;
            case "NonNullable" -> nonNullable(resolved);
            case "Interface", "Tuple", "Enum", "Union", "Intersection", "Pick", "Omit", "Partial" -> named(resolved);
            case "Object" -> new JavaType.Any(true);
            case "Literal" -> literalType(resolved);
            default -> throw new Inexpressible(Reason.MAPPED_TYPE, Schemas.type(resolved));
        };
    }

    private JavaType literalType(Map<?, ?> schema) {
        Object value = schema.get("literal");
        if (!(value instanceof String || value instanceof Long || value instanceof Boolean)) {
            throw new Inexpressible(Reason.LITERAL, "no constant of an enum is " + value);
        }
        JavaType known = types.get(schema);
        return known != null ? known : add(schema, name -> new EnumType(name, List.of(value), true));
    }

    private JavaType nonNullable(Map<?, ?> schema) {
        Map<?, ?> target = schemas.resolve(Schemas.child(schema, "target"));
        if (Schemas.type(target).equals("Union")) {
            throw new Inexpressible(Reason.NULL_AS_VALUE, "has the bytes of a union with null");
        }
        return of(target);
    }

    private JavaType named(Map<?, ?> schema) {
        JavaType known = types.get(schema);
        return known != null ? known : build(schema);
    }

    private JavaType build(Map<?, ?> schema) {
        return switch (Schemas.type(schema)) {
            case "Interface" -> interfaceType(schema);
            case "Intersection" -> intersection(schema);
            case "Pick", "Omit", "Partial" -> mapped(schema);
            case "Tuple" -> add(schema, name -> tuple(name, schema));
            case "Enum" -> add(schema, name -> enumType(name, schema, member -> member.get("value")));
            default ->
                isOfLiterals(schema) ? add(schema, name -> enumType(name, schema, Bridge::literal)) : union(schema);
        };
    }

    /** Names the type before it is built, because it may contain itself. */
    private JavaType add(Map<?, ?> schema, Function<String, Declared> build) {
        String name = (numbered ? "N" : "T") + names++;
        types.put(schema, new Mention(name));
        try {
            Declared type = build.apply(name);
            types.put(schema, type);
            declared.add(type);
            return type;
        } catch (Inexpressible e) {
            types.remove(schema);
            throw e;
        }
    }

    /** A type that is named before it is built. */
    private final class Mention implements JavaType {
        private final String name;

        Mention(String name) {
            this.name = name;
        }

        @Override
        public String argument() {
            return name;
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            return declared.stream()
                    .filter(type -> type.argument().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .valueOf(recorded, contract);
        }
    }

    private JavaType interfaceType(Map<?, ?> schema) {
        if (schema.containsKey("extends")) {
            return inheriting(schema);
        }
        if (!schema.containsKey("indexSignature")) {
            Optional<Map.Entry<String, String>> literal = discriminator(schema);
            return literal.isPresent()
                    ? onlyMember(schema, literal.get())
                    : add(schema, name -> new RecordType(name, "", components(schema, 0), Map.of()));
        }
        if (!Schemas.children(schema, "properties").isEmpty()) {
            return add(schema, name -> new RecordType(name, "", withRest(components(schema, 0), schema), Map.of()));
        }
        return map(schema);
    }

    private JavaType.MapOf map(Map<?, ?> schema) {
        Map<?, ?> signature = Schemas.child(schema, "indexSignature");
        return new JavaType.MapOf(
                "Number".equals(signature.get("keyType")), part(of(Schemas.child(signature, "type"))));
    }

    private List<Component> withRest(List<Component> declared, Map<?, ?> schema) {
        if (!schema.containsKey("indexSignature")) {
            return declared;
        }
        List<Component> all = new ArrayList<>(declared);
        all.add(new Component("more", "more", new JavaType.RestOf(map(schema)), false, false));
        return all;
    }

    private JavaType inheriting(Map<?, ?> schema) {
        List<String> parents = new ArrayList<>();
        Map<String, Component> inherited = new LinkedHashMap<>();
        for (Map<?, ?> parent : Schemas.children(schema, "extends")) {
            Map<?, ?> extended = Schemas.child(parent, "type");
            if (!(of(extended) instanceof RecordType type)
                    || !type.literals().isEmpty()
                    || !Set.of("Interface", "Reference", "Pick", "Omit", "Partial")
                            .contains(Schemas.type(extended))) {
                throw new Inexpressible(Reason.INHERITANCE, "what is extended is no record");
            }
            if (id(parent) != parents.size()) {
                throw new Inexpressible(Reason.ID, id(parent) + " is no position of a parent");
            }
            parents.add(type.path());
            for (Component component : type.components()) {
                if (inherited.put(component.name(), component) != null) {
                    throw new Inexpressible(Reason.INHERITANCE, component.name() + " comes from two parents");
                }
            }
        }
        String annotation = naming("Extends", parents);
        return add(
                schema,
                name -> new RecordType(
                        name, annotation, withRest(withOwn(inherited, components(schema, 0)), schema), Map.of()));
    }

    private static String naming(String annotation, List<String> types) {
        return "@" + annotation + types.stream().map(t -> t + ".class").collect(Collectors.joining(", ", "({", "})"));
    }

    private JavaType intersection(Map<?, ?> schema) {
        List<String> types = new ArrayList<>();
        Map<String, Component> components = new LinkedHashMap<>();
        for (Map<?, ?> member : Schemas.children(schema, "members")) {
            if (!(of(Schemas.child(member, "type")) instanceof RecordType type)
                    || !type.literals().isEmpty()
                    || id(member) != types.size()) {
                throw new Inexpressible(Reason.INTERSECTION, "a member that is no record");
            }
            types.add(type.path());
            for (Component component : type.components()) {
                Component same = components.putIfAbsent(component.name(), component);
                if (same != null && same.optional()) {
                    components.put(component.name(), component);
                }
            }
        }
        String annotation = naming("Intersection", types);
        return add(schema, name -> new RecordType(name, annotation, List.copyOf(components.values()), Map.of()));
    }

    private JavaType mapped(Map<?, ?> schema) {
        if (!(of(Schemas.child(schema, "target")) instanceof RecordType type)
                || !type.literals().isEmpty()) {
            throw new Inexpressible(Reason.MAPPED_TYPE, Schemas.type(schema) + " of no record");
        }
        String kind = Schemas.type(schema);
        List<?> keys = schema.get("keys") instanceof List<?> list ? list : List.of();
        List<Component> components = kind.equals("Partial")
                ? type.components().stream().map(Component::asOptional).toList()
                : type.components().stream()
                        .filter(component -> keys.contains(component.name()) == kind.equals("Pick"))
                        .toList();
        return add(
                schema, name -> new RecordType(name, "@" + kind + "(" + type.path() + ".class)", components, Map.of()));
    }

    private static List<Component> withOwn(Map<String, Component> inherited, List<Component> own) {
        List<Component> all = new ArrayList<>(inherited.values());
        for (Component component : own) {
            Component same = component.filler() ? null : inherited.get(component.name());
            if (same == null) {
                all.add(component);
            } else if (!same.equals(component)) {
                throw new Inexpressible(Reason.INHERITANCE, component.name() + " is a parent's with another type");
            } else if (own.indexOf(component) < own.size() - 1) {
                all.add(Component.filler(own.indexOf(component)));
            }
        }
        return all;
    }

    /** A literal first, as the members of unions have it. */
    private static Optional<Map.Entry<String, String>> discriminator(Map<?, ?> schema) {
        List<Map<?, ?>> properties = Schemas.children(schema, "properties");
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        Map<?, ?> first = properties.get(0);
        Map<?, ?> type = Schemas.child(first, "type");
        return id(first) == 0 && first.get("optional") == null && type.get("literal") instanceof String literal
                ? Optional.of(Map.entry((String) first.get("name"), literal))
                : Optional.empty();
    }

    private JavaType onlyMember(Map<?, ?> schema, Map.Entry<String, String> literal) {
        Map<?, ?> union = Map.of("type", "Union", "members", List.of(Map.of("id", 0L, "type", schema)));
        JavaType type = add(union, name -> {
            RecordType member = memberType(name + ".M0", schema, literal);
            return new UnionType(name, literal.getKey(), Map.of(literal.getValue(), member));
        });
        return ((UnionType) type).members().values().iterator().next();
    }

    private RecordType memberType(String path, Map<?, ?> schema, Map.Entry<String, String> literal) {
        return new RecordType(path, "", components(schema, 1), Map.ofEntries(literal));
    }

    private static boolean isOfLiterals(Map<?, ?> union) {
        return Schemas.children(union, "members").stream()
                .allMatch(member -> literal(member) instanceof String
                        || literal(member) instanceof Long
                        || literal(member) instanceof Boolean);
    }

    private static @Nullable Object literal(Map<?, ?> member) {
        return Schemas.child(member, "type").get("literal");
    }

    private JavaType union(Map<?, ?> schema) {
        List<Map<?, ?>> members = Schemas.children(schema, "members");
        int last = members.size() - 1;
        if (members.subList(0, last).stream().anyMatch(Bridge::isNull)) {
            throw new Inexpressible(Reason.NULL_AS_VALUE, "a union with undefined, or with null in front of others");
        }
        if (isNull(members.get(last))) {
            if (!Schemas.child(members.get(last), "type").containsKey("literal") || id(members.get(last)) != last) {
                throw new Inexpressible(Reason.NULL_AS_VALUE, "a union with undefined");
            }
            return add(schema, name -> untagged(name, members.subList(0, last), true));
        }
        Map<String, Map<?, ?>> byLiteral = new LinkedHashMap<>();
        String property = null;
        for (Map<?, ?> member : members) {
            Map<?, ?> type = schemas.resolve(Schemas.child(member, "type"));
            Optional<Map.Entry<String, String>> literal =
                    Schemas.type(type).equals("Interface") ? discriminator(type) : Optional.empty();
            if (literal.isEmpty() || id(member) != byLiteral.size()) {
                return add(schema, name -> untagged(name, members, false));
            }
            property = literal.get().getKey();
            byLiteral.put(literal.get().getValue(), type);
        }
        String discriminator = String.valueOf(property);
        return add(schema, name -> unionType(name, discriminator, byLiteral));
    }

    private static boolean isNull(Map<?, ?> member) {
        return Schemas.isNull(Schemas.child(member, "type"));
    }

    /** A record stands for each member that is none itself. */
    private UntaggedType untagged(String name, List<Map<?, ?>> schemas, boolean hasNull) {
        List<JavaType> members = new ArrayList<>();
        for (Map<?, ?> member : schemas) {
            if (id(member) != members.size()) {
                throw new Inexpressible(Reason.ID, id(member) + " is no position of a member");
            }
            Map<?, ?> type = this.schemas.resolve(Schemas.child(member, "type"));
            if (Schemas.type(type).equals("Literal")) {
                throw new Inexpressible(Reason.LITERAL, "a literal beside other types, of which errors say more");
            }
            boolean isRecord = Schemas.type(type).equals("Interface")
                    && !type.containsKey("indexSignature")
                    && !type.containsKey("extends");
            String path = name + ".M" + members.size();
            Optional<Map<?, ?>> besideNull = Schemas.besideNull(type);
            if (besideNull.isPresent()) {
                members.add(new JavaType.OrNull(of(besideNull.get()), false));
                continue;
            }
            members.add(isRecord ? new RecordType(path, "", components(type, 0), Map.of()) : of(type));
        }
        return new UntaggedType(name, members, hasNull);
    }

    private UnionType unionType(String name, String discriminator, Map<String, Map<?, ?>> byLiteral) {
        Map<String, RecordType> members = new LinkedHashMap<>();
        byLiteral.forEach((literal, type) -> members.put(
                literal, memberType(name + ".M" + members.size(), type, Map.entry(discriminator, literal))));
        return new UnionType(name, discriminator, members);
    }

    /** @param literals how many of the first properties are discriminators */
    private List<Component> components(Map<?, ?> schema, int literals) {
        List<Component> components = new ArrayList<>();
        List<Map<?, ?>> properties = Schemas.children(schema, "properties");
        for (Map<?, ?> property : properties.subList(literals, properties.size())) {
            fill(components, id(property) - literals);
            String name = String.valueOf(property.get("name"));
            String javaName = SourceVersion.isName(name) ? name : "called" + components.size();
            boolean optional = property.get("optional") != null;
            components.add(new Component(
                    name, javaName, component(Schemas.child(property, "type"), optional), optional, false));
        }
        return components;
    }

    private JavaType component(Map<?, ?> schema, boolean optional) {
        Map<?, ?> type = Schemas.type(schema).equals("NonNullable") ? Schemas.child(schema, "target") : schema;
        Map<?, ?> union = Schemas.type(type).equals("IndexedAccess") ? schemas.resolve(type) : type;
        Optional<Map<?, ?>> besideUndefined = Schemas.besideUndefined(union);
        if (besideUndefined.isPresent()) {
            boolean orNull = Schemas.children(union, "members").size() > 2;
            return new JavaType.OrUndefined(of(besideUndefined.get()), orNull);
        }
        return orNull(schema, optional);
    }

    private JavaType orNull(Map<?, ?> schema, boolean optional) {
        return Schemas.besideNull(schema)
                .<JavaType>map(type -> new JavaType.OrNull(of(type), optional))
                .orElseGet(() -> of(schema));
    }

    private void fill(List<Component> components, long upTo) {
        if (numbered && upTo <= LARGEST_ID) {
            return;
        }
        if (upTo > MOST_COMPONENTS || upTo < components.size()) {
            throw new Inexpressible(Reason.ID, upTo + " is no position of a component");
        }
        while (components.size() < upTo) {
            components.add(Component.filler(components.size()));
        }
    }

    private TupleType tuple(String name, Map<?, ?> schema) {
        List<Map<?, ?>> elements = Schemas.children(schema, "elementTypes");
        if (elements.size() > LONGEST_TUPLE) {
            throw new Inexpressible(Reason.REFUSED_BY_PROCESSOR, elements.size() + " elements");
        }
        Object start = schema.get("optionalStartIndex");
        long optionalFrom = start == null ? Long.MAX_VALUE : (Long) start;
        List<Component> components = new ArrayList<>();
        for (Map<?, ?> element : elements) {
            int index = components.size();
            boolean optional = index >= optionalFrom;
            JavaType type = optional ? of(element) : orNull(element, false);
            components.add(new Component("e" + index, "e" + index, type, optional, false));
        }
        return new TupleType(name, components);
    }

    private EnumType enumType(String name, Map<?, ?> schema, Function<Map<?, ?>, @Nullable Object> valueOf) {
        List<Object> values = new ArrayList<>();
        for (Map<?, ?> member : Schemas.children(schema, "members")) {
            Object value = valueOf.apply(member);
            if (value == null || values.contains(value)) {
                throw new Inexpressible(Reason.REFUSED_BY_PROCESSOR, "two constants with the value " + value);
            }
            long id = id(member);
            if (id > (numbered ? LARGEST_ID : MOST_CONSTANTS - 1)) {
                throw new Inexpressible(Reason.ID, id + " is no position of a constant");
            }
            while (!numbered && values.size() < id) {
                values.add("unused" + values.size());
            }
            values.add(value);
        }
        return new EnumType(name, values, Schemas.type(schema).equals("Union"));
    }

    private static long id(@Nullable Map<?, ?> schema) {
        return schema != null && schema.get("id") instanceof Long id ? id : 0;
    }
}
