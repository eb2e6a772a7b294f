package io.tsrpc.processor.check;

import io.tsrpc.processor.model.TypeName;

/** The names of types in messages: as the user writes them. */
final class Names {
    private Names() {}

    static String of(TypeName name) {
        return String.join(".", name.javaType().names());
    }
}
