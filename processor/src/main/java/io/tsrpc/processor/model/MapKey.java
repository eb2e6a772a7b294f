package io.tsrpc.processor.model;

import java.util.Locale;

/** The types that a map's key may have: a string on the wire, parsed strictly. */
public enum MapKey {
    STRING("String"),
    BYTE("Byte"),
    SHORT("Short"),
    INT("Integer"),
    LONG("Long");

    private final String simpleName;

    MapKey(String simpleName) {
        this.simpleName = simpleName;
    }

    /** The key's Java type. */
    public JavaClass javaType() {
        return JavaClass.of("java.lang", simpleName);
    }

    /** The range of keys that are numbers, as the contract names it; empty for strings. */
    public String range() {
        return this == STRING ? "" : name().toLowerCase(Locale.ROOT);
    }
}
