package io.tsrpc.processor.model;

import java.util.List;

/**
 * A record sent by position.
 *
 * @param elements its components, whose ids are their indexes
 * @param optionalStart the index of the first optional element, or the number of elements if none is
 * @param recursive whether a value of it can contain another value of it
 * @param ownEquality whether it declares {@code equals} itself
 */
public record TupleDef(
        TypeName name,
        List<Property> elements,
        int optionalStart,
        boolean recursive,
        boolean ownEquality,
        Doc doc,
        Origin origin)
        implements Definition {
    /** Copies the elements. */
    public TupleDef {
        elements = List.copyOf(elements);
    }

    @Override
    public Kind kind() {
        return Kind.TUPLE;
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.tuple(this);
    }
}
