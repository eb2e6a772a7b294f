package io.tsrpc.processor.model;

import java.util.List;

/**
 * A component of a record or tuple.
 *
 * @param name its name on the wire and in TypeScript
 * @param javaName its name in Java, which is the same unless {@code @PropertyName} says otherwise
 * @param formerName what it was called before; empty if it was not renamed
 * @param id unique within its definition (a record's block id is this plus 10); a tuple's index
 * @param type its type; for {@link Presence#OPTIONAL} the type inside the {@code Optional}
 * @param doc from the record's {@code @param}
 * @param deprecation the deprecation of the component, or of its accessor
 */
public record Property(
        String name,
        String javaName,
        String formerName,
        int id,
        TypeUse type,
        Presence presence,
        Doc doc,
        Deprecation deprecation,
        Origin origin) {
    /** The component's Java type, with its {@code Optional}. */
    public JavaType javaType() {
        return presence == Presence.OPTIONAL
                ? JavaClass.of("java.util", "Optional").withArguments(List.of(type.javaType()))
                : type.javaType();
    }

    /**
     * Whether null is a value that is sent, {@code T | null} in TypeScript: its type is a {@link TypeUse.NullableUse}. An
     * {@code Optional} then is null for null, and empty if absent.
     */
    public boolean isOrNull() {
        return type instanceof TypeUse.NullableUse nullable
                && nullable.literals().hasNull();
    }

    /** Whether it is a map of all properties that are not declared. */
    public boolean isRest() {
        return type instanceof TypeUse.MapUse map && map.rest();
    }

    /** Whether its value is always the same, so that binary data does not have it. */
    public boolean isLiteral() {
        return type instanceof TypeUse.NamedUse named && named.kind() == Kind.LITERAL;
    }

    /** A copy with this type. */
    public Property withType(TypeUse newType) {
        return new Property(name, javaName, formerName, id, newType, presence, doc, deprecation, origin);
    }

    /** A copy with this id. */
    public Property withId(int newId) {
        return new Property(name, javaName, formerName, newId, type, presence, doc, deprecation, origin);
    }
}
