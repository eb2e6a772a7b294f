package io.tsrpc.processor.check;

import io.tsrpc.processor.model.JavaArray;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.JavaType;
import io.tsrpc.processor.model.TypeName;
import java.util.stream.Collectors;

/** The names of types in messages: as the user writes them. */
final class Names {
    private Names() {}

    static String of(TypeName name) {
        return String.join(".", name.javaType().names());
    }

    static String of(JavaType type) {
        if (type instanceof JavaArray array) {
            return of(array.element()) + "[]";
        }
        if (type instanceof JavaClass named) {
            String name = String.join(".", named.names());
            return named.arguments().isEmpty()
                    ? name
                    : named.arguments().stream().map(Names::of).collect(Collectors.joining(", ", name + "<", ">"));
        }
        return type.toString();
    }
}
