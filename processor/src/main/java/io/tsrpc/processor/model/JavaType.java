package io.tsrpc.processor.model;

/** A Java type as generated code names it, without annotations. */
public sealed interface JavaType permits JavaPrimitive, JavaClass, JavaArray {
    /** The type as a type argument: the box of a primitive, otherwise the type itself. */
    default JavaType boxed() {
        return this;
    }
}
