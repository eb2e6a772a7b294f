package io.tsrpc.processor.model;

import java.util.List;

/**
 * A record: an interface in the schema.
 *
 * @param literals its discriminators as a member of unions, then its other literal properties; they are the first properties of
 *     the schema
 * @param properties its components in declaration order
 * @param recursive whether a value of it can contain another value of it
 * @param ownEquality whether it declares {@code equals} itself
 */
public record RecordDef(
        TypeName name,
        List<Literal> literals,
        List<Property> properties,
        boolean recursive,
        boolean ownEquality,
        Doc doc,
        Origin origin)
        implements Definition {
    /** Copies the lists. */
    public RecordDef {
        literals = List.copyOf(literals);
        properties = List.copyOf(properties);
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
