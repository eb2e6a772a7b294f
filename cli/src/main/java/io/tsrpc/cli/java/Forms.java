package io.tsrpc.cli.java;

import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.Schemas;
import io.tsrpc.cli.schema.ServiceProto;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;

/** Decides what schemas become in Java. */
final class Forms {
    private static final int MOST_MEMBERS = 1000;
    private static final int MOST_ELEMENTS = 64;
    private static final int MOST_PARENTS = 9;

    private static final Schema NULL = new Schema.Literal(null, false);
    private static final Schema UNDEFINED = new Schema.Literal(null, true);
    private static final Set<List<Schema>> NOTHING =
            Set.of(List.of(NULL), List.of(UNDEFINED), List.of(NULL, UNDEFINED));

    private final ServiceProto proto;
    private final Flattening flattening;
    private final Values values;

    Forms(ServiceProto proto, Flattening flattening) {
        this.proto = proto;
        this.flattening = flattening;
        this.values = new Values(proto);
    }

    /** What a schema becomes, or what it is another name of. */
    Form of(Schema schema) {
        Schema type = proto.resolved(schema);
        if (type instanceof Schema.Interface object) {
            return !isMap(object)
                            && flattening.whole(object).filter(this::isRecord).isPresent()
                    ? Form.OBJECT
                    : Form.NONE;
        } else if (type instanceof Schema.Mapped) {
            return flattening.properties(type).isPresent() ? Form.MAPPED : Form.NONE;
        } else if (type instanceof Schema.Intersection || type instanceof Schema.Overwrite) {
            return flattening.properties(type).isPresent() ? Form.MERGED : Form.NONE;
        } else if (type instanceof Schema.Tuple tuple) {
            return tuple.elements().size() <= MOST_ELEMENTS ? Form.TUPLE : Form.NONE;
        } else if (type instanceof Schema.Enumeration enumeration) {
            return areValues(enumeration.values()) ? Form.ENUM : Form.NONE;
        } else if (type instanceof Schema.Keyof || type instanceof Schema.Literal) {
            return areValues(literals(type)) ? Form.LITERALS : Form.NONE;
        } else if (type instanceof Schema.Union union) {
            return union(union);
        }
        return Form.NONE;
    }

    private Form union(Schema.Union union) {
        if (isOneOrNothing(union) || hasUndefined(union)) {
            return Form.NONE;
        }
        List<Object> literals = literals(union);
        if (literals.size() == withoutNull(union).size()) {
            return literals.size() > 1 && areValues(literals)
                    ? Form.LITERALS
                    : Form.NONE; // Java's with one is a literal alone
        }
        if (discriminator(union).isPresent()) {
            return Form.UNION;
        }
        return canBeUntagged(union) ? Form.UNTAGGED : Form.NONE;
    }

    /** Whether no member is a literal, or like another one. */
    private boolean canBeUntagged(Schema.Union union) {
        Set<Object> types = new HashSet<>();
        for (Schema.Member member : withoutNull(union)) {
            Schema type = proto.resolved(member.type());
            boolean isSelf = type.equals(union); // would have no other values
            boolean hasForm = !(type instanceof Schema.Literal)
                    && type != Schema.Plain.BIGINT
                    && !(type instanceof Schema.Union one && isOneOrNothing(one))
                    && !hasNullInside(member.type(), new HashSet<>());
            if (isSelf || !hasForm || !types.add(content(type))) {
                return false;
            }
        }
        return types.size() > 1 && types.size() <= MOST_MEMBERS && !mixesKeys(union);
    }

    /** Whether a map with numbers as keys is beside an object with properties: TSRPC takes their names for such keys and refuses them. */
    private boolean mixesKeys(Schema.Union union) {
        boolean hasNumbers = union.members().stream()
                .anyMatch(member -> proto.resolved(member.type()) instanceof Schema.Interface object
                        && flattening
                                .index(object)
                                .filter(Schema.Index::isNumber)
                                .isPresent());
        return hasNumbers && hasNames(union, new HashSet<>());
    }

    /** Whether it is an object with properties, or a union with such an object. */
    private boolean hasNames(Schema schema, Set<Schema> open) {
        Schema type = proto.resolved(schema);
        if (type instanceof Schema.Union union) {
            return open.add(type) && union.members().stream().anyMatch(member -> hasNames(member.type(), open));
        }
        if (type instanceof Schema.Interface object) {
            return flattening
                    .whole(object)
                    .filter(whole -> !whole.properties().isEmpty())
                    .isPresent();
        }
        return flattening.properties(type).filter(all -> !all.isEmpty()).isPresent();
    }

    /** Whether null is a member of a union without a name in it, which Java does not have in a member of another union. */
    private boolean hasNullInside(Schema schema, Set<String> open) {
        Schema type = proto.resolved(schema);
        if (schema instanceof Schema.Reference) {
            String id = proto.resolvedId(schema);
            boolean isUnion = type instanceof Schema.Union union && !isOneOrNothing(union) && !hasUndefined(union);
            return !id.isEmpty() && !isUnion && open.add(id) && hasNullInside(type, open);
        } else if (type instanceof Schema.Union union) {
            return orNull(union).map(one -> hasNullInside(one, open)).orElse(mayBeNothing(union));
        } else if (type instanceof Schema.Array array) {
            return hasNullInside(array.element(), open);
        }
        return type instanceof Schema.Interface object
                && object.index() != null
                && isMap(object)
                && hasNullInside(object.index().type(), open);
    }

    /** The members that are types and not null. */
    static List<Schema.Member> withoutNull(Schema.Union union) {
        return union.members().stream()
                .filter(member -> !member.type().equals(NULL))
                .toList();
    }

    static boolean hasNull(Schema.Union union) {
        return union.members().stream().anyMatch(member -> member.type().equals(NULL));
    }

    static boolean hasUndefined(Schema.Union union) {
        return union.members().stream().anyMatch(member -> member.type().equals(UNDEFINED));
    }

    /** Whether it is one type beside null or undefined, which is a component that may be that; otherwise null is one of several members. */
    private static boolean isOneOrNothing(Schema.Union union) {
        long types = union.members().stream()
                .filter(member -> !isNothing(member.type()))
                .count();
        return types < 2 && types < union.members().size();
    }

    /** What must differ: of objects their properties, in any order. */
    private Object content(Schema type) {
        return flattening.properties(type).<Object>map(Set::copyOf).orElse(type);
    }

    /** Whether a member of a union is a record itself, and needs none around it. */
    boolean isRecord(Schema.Union union, Schema member) {
        Form form = of(member);
        if (proto.resolved(member) instanceof Schema.Interface object
                && flattening.index(object).isPresent()) {
            return form == Form.OBJECT && discriminator(union).isPresent();
        }
        return form == Form.OBJECT || form == Form.MAPPED || form == Form.MERGED;
    }

    private static boolean areValues(List<Object> values) {
        return !values.isEmpty()
                && values.size() <= MOST_MEMBERS
                && new HashSet<>(values).size() == values.size()
                && values.stream()
                        .allMatch(value ->
                                value instanceof String || value instanceof Integer || value instanceof Boolean);
    }

    /** The literals of a union, which may have names, or of the names of properties; one that is alone. */
    List<Object> literals(Schema schema) {
        List<Object> values = new ArrayList<>();
        if (schema instanceof Schema.Literal literal && literal.value() != null) {
            values.add(literal.value());
        }
        if (schema instanceof Schema.Keyof keyof) {
            flattening.properties(keyof.target()).orElse(List.of()).forEach(property -> values.add(property.name()));
        } else if (schema instanceof Schema.Union union) {
            for (Schema.Member member : union.members()) {
                if (proto.resolved(member.type()) instanceof Schema.Literal literal && literal.value() != null) {
                    values.add(literal.value());
                }
            }
        }
        return values;
    }

    /** The type that a union has beside null, if it is what {@code @OrNull} stands for. */
    static Optional<Schema> orNull(Schema.Union union) {
        return orNothing(union).filter(type -> union.members().size() == 2 && !hasUndefined(union));
    }

    /**
     * The type that a union has beside null, undefined or both, with the ids that they have in Java. The order of two members does not
     * matter; of more, TSRPC writes null as several of them, in their order.
     */
    static Optional<Schema> orNothing(Schema.Union union) {
        List<Schema.Member> members = new ArrayList<>(union.members());
        if (members.size() == 2) {
            members.sort(Comparator.comparingInt(Schema.Member::id));
        }
        List<Schema> nothing = members.stream().skip(1).map(Schema.Member::type).toList();
        return NOTHING.contains(nothing)
                        && !isNothing(members.get(0).type())
                        && IntStream.range(0, members.size())
                                .allMatch(i -> members.get(i).id() == i)
                ? Optional.of(members.get(0).type())
                : Optional.empty();
    }

    /** Whether it is {@code null} or {@code undefined}. */
    static boolean isNothing(Schema schema) {
        return schema instanceof Schema.Literal literal && literal.value() == null;
    }

    /** The property that tells the objects of a union apart. */
    Optional<String> discriminator(Schema.Union union) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (Schema.Member member : withoutNull(union)) {
            if (!(proto.resolved(member.type()) instanceof Schema.Interface object) || of(object) != Form.OBJECT) {
                return Optional.empty();
            }
            members.add(tags(object));
        }
        return members.isEmpty() || members.size() > MOST_MEMBERS
                ? Optional.empty()
                : members.get(0).keySet().stream()
                        .filter(name -> isDistinct(name, members))
                        .findFirst();
    }

    private static boolean isDistinct(String name, List<Map<String, Object>> members) {
        Set<Object> values = new HashSet<>();
        return members.stream().allMatch(tags -> tags.containsKey(name) && values.add(tags.get(name)));
    }

    private Map<String, Object> tags(Schema.Interface object) {
        Map<String, Object> tags = new LinkedHashMap<>();
        for (Schema.Property property : object.properties()) {
            literal(property)
                    .filter(value -> !(value instanceof Boolean))
                    .ifPresent(value -> tags.put(property.name(), value));
        }
        return tags;
    }

    /** The value of a property that has only one. */
    Optional<Object> literal(Schema.Property property) {
        return proto.resolved(property.type()) instanceof Schema.Literal literal
                        && !property.optional()
                        && SourceVersion.isIdentifier(property.name())
                        && (literal.value() instanceof String
                                || literal.value() instanceof Integer
                                || literal.value() instanceof Boolean)
                ? Optional.ofNullable(literal.value())
                : Optional.empty();
    }

    /** Whether all parents are objects which have no property in common, and no literal is declared again. */
    boolean canExtend(Schema.Interface object) {
        Set<String> inherited = new HashSet<>();
        for (Schema parent : object.parents()) {
            Schema type = proto.resolved(parent);
            boolean isParent = flattening.properties(parent).isPresent()
                    && (type instanceof Schema.Interface || (type instanceof Schema.Mapped mapped && canMap(mapped)));
            if (!isParent) {
                return false;
            }
            for (Schema.Property property : flattening.properties(parent).orElse(List.of())) {
                if (!inherited.add(property.name())) {
                    return false;
                }
            }
        }
        return object.parents().size() <= MOST_PARENTS
                && object.properties().stream()
                        .allMatch(property -> !inherited.contains(property.name())
                                || (literal(property).isEmpty() && isOfParent(object, property)));
    }

    /** Whether what an object extends declares the same property. */
    private boolean isOfParent(Schema.Interface object, Schema.Property property) {
        return object.parents().stream()
                .map(proto::resolved)
                .anyMatch(type -> type instanceof Schema.Interface parent
                        && (parent.properties().stream().anyMatch(other -> isSame(property, other))
                                || isOfParent(parent, property)));
    }

    private boolean isSame(Schema.Property one, Schema.Property other) {
        return one.name().equals(other.name())
                && one.optional() == other.optional()
                && isSame(one.type(), other.type());
    }

    /** Whether a mapped type is one of what a record can take its components from. */
    boolean canMap(Schema.Mapped mapped) {
        return isPart(mapped.target());
    }

    /** Whether the members have one type where they have the same property, and are different ones. */
    boolean canIntersect(Schema.Intersection intersection) {
        Map<String, Schema> all = new LinkedHashMap<>();
        Set<Object> different = new HashSet<>();
        for (Schema.Member member : intersection.members()) {
            String id = proto.resolvedId(member.type());
            if (!isPart(member.type()) || !different.add(id.isEmpty() ? member : id)) {
                return false;
            }
            for (Schema.Property property : flattening.properties(member.type()).orElse(List.of())) {
                Schema other = all.putIfAbsent(property.name(), property.type());
                if (other != null && !isSame(other, property.type())) {
                    return false;
                }
            }
        }
        return different.size() > 1;
    }

    /** Whether other types can take over its properties: it has a form, and no literals. */
    private boolean isPart(Schema schema) {
        Optional<List<Schema.Property>> properties = flattening.properties(schema);
        if (properties.isEmpty()
                || properties.get().stream()
                        .anyMatch(property -> literal(property).isPresent())) {
            return false;
        }
        Schema type = proto.resolved(schema);
        return type instanceof Schema.Mapped mapped
                ? canMap(mapped)
                : type instanceof Schema.Intersection intersection
                        ? canIntersect(intersection)
                        : type instanceof Schema.Interface;
    }

    /** Whether types are one in Java, wherever they are used. */
    private boolean isSame(Schema one, Schema other) {
        return proto.resolvedId(one).equals(proto.resolvedId(other))
                && proto.resolved(one).equals(proto.resolved(other))
                && !hasInline(one);
    }

    private boolean hasInline(Schema schema) {
        return !(schema instanceof Schema.Reference)
                && (of(schema).isDeclared() || Schemas.children(schema).stream().anyMatch(this::hasInline));
    }

    /** Whether an object can be a record; if it has an index signature, one with a map of what it does not declare. */
    private boolean isRecord(Flattening.Whole object) {
        Schema.Index index = object.index();
        if (index == null) {
            return true;
        }
        Schema value = proto.resolved(index.type());
        return !index.isNumber()
                && (value == Schema.Plain.ANY
                        || value == Schema.Plain.OBJECT
                        || object.properties().stream()
                                .allMatch(property -> !property.optional()
                                        && !mayBeNothing(property.type())
                                        && (isSame(property.type(), index.type()) || isPart(property, index.type()))));
    }

    /** Whether a property has texts, numbers, booleans and literals only, all of which are values of a type. */
    private boolean isPart(Schema.Property property, Schema whole) {
        Set<Schema> wholes = values.members(whole);
        Schema type = proto.resolved(property.type());
        return (type instanceof Schema.Plain || of(type).isDeclared())
                && values.members(property.type()).stream()
                        .allMatch(member ->
                                Values.plain(member).filter(wholes::contains).isPresent()
                                        || (member instanceof Schema.Literal && wholes.contains(member)));
    }

    /** Whether it is an object whose properties have any names, which is a map, and alone a record with one. */
    boolean isOpen(Schema schema) {
        return isMap(schema)
                && proto.resolved(schema) instanceof Schema.Interface object
                && object.index() != null
                && !object.index().isNumber();
    }

    /** Whether it is an object with an index signature alone, which is a map in Java, unless that would contain itself. */
    boolean isMap(Schema schema) {
        return proto.resolved(schema) instanceof Schema.Interface object
                && hasIndexAlone(object)
                && !isMapOfItself(object);
    }

    private static boolean hasIndexAlone(Schema.Interface object) {
        return object.index() != null
                && object.properties().isEmpty()
                && object.parents().isEmpty();
    }

    /** Whether it is a map of itself, or of lists and maps of itself, which Java has as a record. */
    boolean isMapOfItself(Schema schema) {
        return proto.resolved(schema) instanceof Schema.Interface map
                && map.index() != null
                && hasIndexAlone(map)
                && !map.index().isNumber()
                && contains(map.index().type(), map, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Whether a map is in a type, with nothing around it that is declared in Java. */
    private boolean contains(Schema schema, Schema.Interface map, Set<Schema> open) {
        Schema type = proto.resolved(schema);
        if (type == map) {
            return true;
        } else if (!open.add(type)) {
            return false;
        } else if (type instanceof Schema.Array array) {
            return contains(array.element(), map, open);
        } else if (type instanceof Schema.NonNullable nonNullable) {
            return contains(nonNullable.target(), map, open);
        } else if (type instanceof Schema.Union union
                && (isOneOrNothing(union) || union.members().size() == 1)) {
            return union.members().stream().anyMatch(member -> contains(member.type(), map, open));
        }
        return type instanceof Schema.Interface other
                && other.index() != null
                && hasIndexAlone(other)
                && contains(other.index().type(), map, open);
    }

    /** Whether null or undefined is one of its values. */
    boolean mayBeNothing(Schema schema) {
        return proto.resolved(schema) instanceof Schema.Union union
                && union.members().stream().anyMatch(member -> isNothing(member.type()));
    }
}
