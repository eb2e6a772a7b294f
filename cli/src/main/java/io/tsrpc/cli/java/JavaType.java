package io.tsrpc.cli.java;

import java.util.List;

/** A type of Java where it is used. */
sealed interface JavaType {
    /** A primitive type, maybe with an annotation. */
    record Primitive(String name, String annotation) implements JavaType {}

    /** A class of a library, maybe with an annotation. */
    record Library(String name, String annotation, List<JavaType> arguments) implements JavaType {}

    /**
     * A primitive array.
     *
     * @param kind the constant of {@code TypedArray.Type}; empty for bytes without the annotation
     */
    record Array(String element, String kind) implements JavaType {}

    /** A type of the protocol. */
    record Declared(Declaration declaration) implements JavaType {}

    /** A type argument that may be null. */
    record Nullable(JavaType type) implements JavaType {}

    /** The type as a type argument. */
    default JavaType boxed() {
        return this instanceof Primitive primitive
                ? new Library(JavaTypes.BOXES.getOrDefault(primitive.name(), ""), primitive.annotation(), List.of())
                : this;
    }

    /** Whether a parameter of it takes two slots. */
    default boolean isWide() {
        return this instanceof Primitive primitive && !primitive.name().equals("boolean");
    }

    default boolean isObject() {
        return equals(JavaTypes.OBJECT);
    }
}
