package io.tsrpc.processor.model;

import java.util.List;

/**
 * An annotation type with values in the configuration of services.
 *
 * @param annotation the annotation type
 * @param implementation the generated class that implements it, such as {@code AccessConf}
 * @param members its members in declaration order
 * @param nested the simple names of the types in the annotation type, which the implementation inherits
 * @param deprecation the highest deprecation of the annotation type, its members and their types
 */
public record ConfType(
        JavaClass annotation,
        JavaClass implementation,
        List<Member> members,
        List<String> nested,
        Deprecation deprecation) {
    /** Copies the lists. */
    public ConfType {
        members = List.copyOf(members);
        nested = List.copyOf(nested);
    }

    /** A member, with the type that it has in Java. */
    public record Member(String name, JavaType type) {}
}
