package io.tsrpc.cli.java;

import java.util.List;
import java.util.Map;

/** The types of Java that stand for those of TypeScript. */
final class JavaTypes {
    static final JavaType STRING = library("java.lang.String");
    static final JavaType OBJECT = library("java.lang.Object");
    static final JavaType BOOLEAN = new JavaType.Primitive("boolean", "");
    static final JavaType DOUBLE = new JavaType.Primitive("double", "");
    static final JavaType LONG = new JavaType.Primitive("long", "");
    static final JavaType UNSIGNED = new JavaType.Primitive("long", "io.tsrpc.contract.Uint");
    static final JavaType INSTANT = library("java.time.Instant");
    static final JavaType OBJECT_ID = library("org.bson.types.ObjectId");

    static final Map<String, String> BOXES =
            Map.of("boolean", "java.lang.Boolean", "double", "java.lang.Double", "long", "java.lang.Long");

    private JavaTypes() {}

    static JavaType library(String name, JavaType... arguments) {
        return new JavaType.Library(name, "", List.of(arguments));
    }

    static JavaType list(JavaType element) {
        return library("java.util.List", element.boxed());
    }

    static JavaType map(boolean hasNumbers, JavaType value) {
        return library("java.util.Map", hasNumbers ? LONG.boxed() : STRING, value.boxed());
    }
}
