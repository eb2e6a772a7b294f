package io.tsrpc.processor.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record: an interface in the schema, or what takes its properties from others.
 *
 * @param parents what it extends
 * @param literals its discriminators as a member of unions, then its other literal properties; they are the first properties of
 *     the schema
 * @param properties its components in declaration order
 * @param mapping how it takes its properties from another type, or null
 * @param members the types of which it is the intersection; none if it is no intersection
 * @param recursive whether a value of it can contain another value of it
 * @param ownEquality whether it declares {@code equals} itself
 */
public record RecordDef(
        TypeName name,
        List<Parent> parents,
        List<Literal> literals,
        List<Property> properties,
        @Nullable Mapping mapping,
        List<Parent> members,
        boolean recursive,
        boolean ownEquality,
        Doc doc,
        Origin origin)
        implements ObjectDef {
    /** Copies the lists. */
    public RecordDef {
        parents = List.copyOf(parents);
        literals = List.copyOf(literals);
        properties = List.copyOf(properties);
        members = List.copyOf(members);
    }

    /** Those of another type have their ids there. */
    @Override
    public List<Property> ownProperties() {
        return mapping == null && members.isEmpty() ? ObjectDef.super.ownProperties() : List.of();
    }

    @Override
    public List<TypeUse.NamedUse> sources() {
        Stream<TypeUse.NamedUse> others = members.stream().map(Parent::type);
        Stream<TypeUse.NamedUse> target = Stream.ofNullable(mapping).map(Mapping::target);
        return Stream.concat(ObjectDef.super.sources().stream(), Stream.concat(target, others))
                .toList();
    }

    @Override
    public Kind kind() {
        return Kind.RECORD;
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.record(this);
    }

    /**
     * A property with a constant value, which is not a component of the Java record.
     *
     * @param id unique among literals and properties
     * @param value a {@link String}, an {@link Integer} or a {@link Boolean}
     */
    public record Literal(String property, int id, Object value) {
        /** A copy with this id. */
        public Literal withId(int newId) {
            return new Literal(property, newId, value);
        }
    }
}
