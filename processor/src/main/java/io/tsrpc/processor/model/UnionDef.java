package io.tsrpc.processor.model;

import java.util.List;

/**
 * A sealed interface of records. Nested sealed interfaces are flattened.
 *
 * @param discriminator the property that identifies the member; each member has it as a literal
 * @param members the records, in declaration order
 */
public record UnionDef(TypeName name, String discriminator, List<Member> members, Doc doc, Origin origin)
        implements Definition {
    /** Copies the members. */
    public UnionDef {
        members = List.copyOf(members);
    }

    @Override
    public Kind kind() {
        return Kind.UNION;
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.union(this);
    }

    /**
     * A record of the union.
     *
     * @param id its id in binary data
     * @param type the record's definition
     * @param literal the value of the discriminator: a {@link String} or an {@link Integer}
     */
    public record Member(int id, TypeUse.NamedUse type, Object literal) {
        /** A copy with this id. */
        public Member withId(int newId) {
            return new Member(newId, type, literal);
        }
    }
}
