package io.tsrpc.processor.model;

import java.util.List;

/** The Java types that are arrays on the wire. */
public enum Container {
    ARRAY,
    LIST,
    /** Rejects duplicates when decoding. */
    SET,
    COLLECTION;

    JavaType of(JavaType element) {
        return switch (this) {
            case ARRAY -> new JavaArray(element);
            case LIST -> generic("List", element);
            case SET -> generic("Set", element);
            case COLLECTION -> generic("Collection", element);
        };
    }

    private static JavaClass generic(String name, JavaType element) {
        return JavaClass.of("java.util", name).withArguments(List.of(element));
    }
}
