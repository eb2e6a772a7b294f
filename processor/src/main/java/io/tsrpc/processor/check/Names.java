package io.tsrpc.processor.check;

import io.tsrpc.processor.model.TypeName;

/** How messages call a type: as its user does. */
final class Names {
    private Names() {}

    static String of(TypeName name) {
        return String.join(".", name.javaType().names());
    }
}
