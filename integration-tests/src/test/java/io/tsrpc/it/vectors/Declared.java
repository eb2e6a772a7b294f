package io.tsrpc.it.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The Java types that a contract declares. */
sealed interface Declared extends JavaType {
    /** The declaration. */
    String source();

    /**
     * A component of a record.
     *
     * @param javaName what it is called in Java, which is not its name if that is none there
     * @param filler whether it is there only so that later ones have their ids: no value has it
     */
    record Component(String name, String javaName, JavaType type, boolean optional, boolean filler) {
        static Component filler(int id) {
            return new Component("unused" + id, "unused" + id, Scalars.BOOLEAN, true, true);
        }

        String source() {
            String renamed = name.equals(javaName) ? "" : "@PropertyName(\"" + name + "\") ";
            return renamed + (optional ? type.optional() : type.component()) + " " + javaName;
        }

        Component asOptional() {
            return new Component(name, javaName, type, true, filler);
        }

        @Nullable
        Object value(@Nullable Object recorded, Contract contract) {
            if (Tagged.isAbsent(recorded) && !optional && type.isPrimitive()) {
                throw new NoJavaValue("a primitive is never null: " + name);
            }
            if (recorded == null
                    && type instanceof UntaggedType union
                    && union.members().stream().anyMatch(OrNull.class::isInstance)) {
                throw new Inexpressible(Reason.NULL_AS_VALUE, "null of a member, as the value of a property");
            }
            return type.orNull(recorded, contract);
        }
    }

    private static String header(List<Component> components) {
        return components.stream().map(Component::source).collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * A record.
     *
     * @param path its name, with the one that it is nested in
     * @param annotation what it extends, or has its components from; empty if that is nothing
     * @param literals the discriminator with its value, if it is a member of a union
     */
    record RecordType(String path, String annotation, List<Component> components, Map<String, String> literals)
            implements Declared {
        @Override
        public String argument() {
            return path;
        }

        @Override
        public String source() {
            return annotation + " public " + declaration() + " {}";
        }

        @Override
        public String optional() {
            int name = path.indexOf('.') + 1;
            return path.substring(0, name) + "@Nullable " + path.substring(name);
        }

        private String declaration() {
            return "record " + path.substring(path.indexOf('.') + 1) + header(components);
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            if (!(recorded instanceof Map<?, ?> map) || Tagged.tag(recorded) != null || !holds(map)) {
                throw new NoJavaValue("not of this record: " + recorded);
            }
            List<@Nullable Object> values = new ArrayList<>();
            components.forEach(c -> values.add(c.value(recorded(c, map), contract)));
            return contract.newRecord(path, values);
        }

        private @Nullable Object recorded(Component component, Map<?, ?> map) {
            if (component.type() instanceof RestOf) {
                Map<Object, @Nullable Object> rest = new LinkedHashMap<>(map);
                rest.keySet().removeAll(declared());
                return rest;
            }
            return !component.filler() && map.containsKey(component.name())
                    ? map.get(component.name())
                    : Tagged.UNDEFINED;
        }

        private Set<String> declared() {
            Set<String> names = new HashSet<>(literals.keySet());
            components.stream()
                    .filter(c -> !c.filler() && !(c.type() instanceof RestOf))
                    .map(Component::name)
                    .forEach(names::add);
            return names;
        }

        boolean hasRequired(Map<?, ?> map) {
            return components.stream().allMatch(c -> c.optional() || map.containsKey(c.name()));
        }

        boolean holds(Map<?, ?> map) {
            boolean hasRest = components.stream().anyMatch(c -> c.type() instanceof RestOf);
            return (hasRest || declared().containsAll(map.keySet()))
                    && literals.entrySet().stream()
                            .allMatch(literal -> literal.getValue().equals(map.get(literal.getKey())));
        }
    }

    /** A record that is a tuple. */
    record TupleType(String path, List<Component> components) implements Declared {
        @Override
        public String argument() {
            return path;
        }

        @Override
        public String source() {
            return "@Tuple public record " + path + header(components) + " {}";
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            if (!(recorded instanceof List<?> list) || list.size() > components.size()) {
                throw new NoJavaValue("not of this tuple: " + recorded);
            }
            List<@Nullable Object> values = new ArrayList<>();
            IntStream.range(0, components.size())
                    .forEach(i -> values.add(components.get(i).value(i < list.size() ? list.get(i) : null, contract)));
            return contract.newRecord(path, values);
        }
    }

    /**
     * An enum.
     *
     * @param values the value of each constant; a constant's name is {@code M} and its position
     * @param literalUnion whether it is a union of literals
     */
    record EnumType(String path, List<Object> values, boolean literalUnion) implements Declared {
        @Override
        public String argument() {
            return path;
        }

        @Override
        public String source() {
            return IntStream.range(0, values.size())
                    .mapToObj(i -> annotation(values.get(i)) + " M" + i)
                    .collect(Collectors.joining(
                            ", ", (literalUnion ? "@LiteralUnion " : "") + "public enum " + path + " { ", " }"));
        }

        /** Whether it is one literal, which has no bytes. */
        boolean isLiteral() {
            return literalUnion && values.size() == 1;
        }

        private static String annotation(Object value) {
            if (value instanceof Boolean) {
                return "@BooleanValue(" + value + ")";
            }
            return value instanceof String text ? "@StringValue(\"" + text + "\")" : "@IntValue(" + value + ")";
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            int id = values.indexOf(recorded);
            if (id < 0) {
                throw new NoJavaValue("no member: " + recorded);
            }
            return contract.constant(path, "M" + id);
        }
    }

    /** A sealed interface of records. */
    record UnionType(String path, String discriminator, Map<String, RecordType> members) implements Declared {
        @Override
        public String argument() {
            return path;
        }

        @Override
        public String source() {
            Collection<String> records = new ArrayList<>();
            members.forEach((literal, member) -> records.add("@DiscriminatorValue(\"" + literal + "\") "
                    + member.declaration() + " implements " + path + " {}"));
            return "@Discriminator(\"" + discriminator + "\") public sealed interface " + path + " {\n"
                    + String.join("\n", records) + "\n}";
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            if (recorded instanceof Map<?, ?> map
                    && map.get(discriminator) instanceof String literal
                    && members.get(literal) != null) {
                return members.get(literal).valueOf(recorded, contract);
            }
            throw new NoJavaValue("no member: " + recorded);
        }
    }

    /**
     * A sealed interface whose records have no discriminator, or stand for other types.
     *
     * @param hasNull whether null is a member too
     */
    record UntaggedType(String path, List<JavaType> members, boolean hasNull) implements Declared {
        @Override
        public String argument() {
            return path;
        }

        @Override
        public String source() {
            List<String> records = new ArrayList<>();
            for (JavaType member : members) {
                String declaration = isOwn(member)
                        ? ((RecordType) member).declaration()
                        : "@UnionValue record M" + records.size() + "(" + member.component() + " value)";
                records.add(declaration + " implements " + path + " {}");
            }
            return (hasNull ? "@OrNull " : "") + "@Untagged public sealed interface " + path + " {\n"
                    + String.join("\n", records) + "\n}";
        }

        /** The member that stands for null, if one does. */
        @Override
        public @Nullable Object orNull(@Nullable Object recorded, Contract contract) {
            for (int i = 0; recorded == null && i < members.size(); i++) {
                if (members.get(i) instanceof OrNull) {
                    return contract.newRecord(path + ".M" + i, Arrays.asList((Object) null));
                }
            }
            return Declared.super.orNull(recorded, contract);
        }

        private boolean isOwn(JavaType member) {
            return member instanceof RecordType type && type.path().startsWith(path + ".");
        }

        /** The first member that can hold the value. */
        @Override
        public Object valueOf(Object recorded, Contract contract) {
            for (JavaType member : members) {
                try {
                    if (!(member instanceof RecordType type) || type.hasRequired((Map<?, ?>) recorded)) {
                        Object value = member.valueOf(recorded, contract);
                        String wrapper = path + ".M" + members.indexOf(member);
                        return isOwn(member) ? value : contract.newRecord(wrapper, List.of(value));
                    }
                } catch (NoJavaValue | ClassCastException e) {
                    // another member may
                }
            }
            if (recorded instanceof Map<?, ?> map
                    && Tagged.tag(recorded) == null
                    && members.stream().anyMatch(m -> m instanceof RecordType type && type.hasRequired(map))
                    && members.stream().noneMatch(m -> m instanceof RecordType type && type.holds(map))) {
                throw new Inexpressible(Reason.UNION_OF_PARTS, "no record has all of " + recorded);
            }
            throw new NoJavaValue("no member: " + recorded);
        }
    }
}
