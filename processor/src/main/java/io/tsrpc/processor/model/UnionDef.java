package io.tsrpc.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sealed interface of records. Nested sealed interfaces are flattened.
 *
 * @param discriminator the property that identifies the member; each member has it as a literal. Empty if the union has none
 * @param members the records, in declaration order
 * @param nullId the id of null, if that is a member too, otherwise null
 */
public record UnionDef(
        TypeName name,
        String discriminator,
        List<Member> members,
        @Nullable Integer nullId,
        Doc doc,
        Origin origin) implements Definition {
    /** Copies the members. */
    public UnionDef {
        members = List.copyOf(members);
    }

    /** Whether nothing but its content identifies a member. */
    public boolean isUntagged() {
        return discriminator.isEmpty();
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
     * @param type the record's definition, or the type of its component if it stands for that
     * @param literal the value of the discriminator: a {@link String} or an {@link Integer}; empty in a union without
     * @param wrapper the record if it stands for its component, otherwise null
     */
    public record Member(
            int id, TypeUse type, Object literal, @Nullable Wrapper wrapper) {
        /** A copy with this id. */
        public Member withId(int newId) {
            return new Member(newId, type, literal, wrapper);
        }

        /** A copy with another type. */
        public Member withType(TypeUse newType) {
            return new Member(id, newType, literal, wrapper == null ? null : wrapper.withType(newType));
        }

        /**
         * Its type on the wire. The ids of other unions must not come with it, since a contract knows a member that has no name by its
         * schema.
         */
        public TypeUse wireType() {
            return type.byNames();
        }

        /** The record's definition; null if it stands for its component. */
        public TypeUse.@Nullable NamedUse definition() {
            return wrapper == null ? (TypeUse.NamedUse) type : null;
        }

        /** The record. */
        public JavaClass javaType() {
            return wrapper == null ? ((TypeUse.NamedUse) type).javaType() : wrapper.javaType();
        }
    }

    /**
     * A record that stands for its only component.
     *
     * @param ownEquality whether it declares {@code equals} itself
     */
    public record Wrapper(JavaClass javaType, Property component, boolean ownEquality, Deprecation deprecation) {
        private Wrapper withType(TypeUse type) {
            return new Wrapper(javaType, component.withType(type), ownEquality, deprecation);
        }
    }
}
