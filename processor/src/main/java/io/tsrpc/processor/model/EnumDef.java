package io.tsrpc.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum.
 *
 * @param literalUnion whether it is a union of literals, which are the values of its constants, or a single literal
 * @param members its constants in declaration order
 * @param nullId the id of null, if that is a member of the union of literals, otherwise null
 */
public record EnumDef(
        TypeName name,
        boolean literalUnion,
        List<Member> members,
        @Nullable Integer nullId,
        Doc doc,
        Origin origin) implements Definition {
    /** Copies the members. */
    public EnumDef {
        members = List.copyOf(members);
    }

    @Override
    public Kind kind() {
        if (!literalUnion) {
            return Kind.ENUM;
        }
        return members.size() == 1 && nullId == null ? Kind.LITERAL : Kind.LITERALS;
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.enumeration(this);
    }

    /**
     * A constant.
     *
     * @param id its id in binary data
     * @param constant its name, in Java and TypeScript
     * @param value its value in JSON: a {@link String} or an {@link Integer}; of a literal also a {@link Boolean}
     * @param formerName what its name or value was before; empty if it was not renamed
     */
    public record Member(
            int id, String constant, Object value, String formerName, Doc doc, Deprecation deprecation, Origin origin) {
        /** Checks the value's type. */
        public Member {
            if (!(value instanceof String) && !(value instanceof Integer) && !(value instanceof Boolean)) {
                throw new IllegalArgumentException("Not an enum value: " + value);
            }
        }

        /** A copy with this id. */
        public Member withId(int newId) {
            return new Member(newId, constant, value, formerName, doc, deprecation, origin);
        }
    }
}
