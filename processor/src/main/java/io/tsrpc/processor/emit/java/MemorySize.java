package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.JavaType;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeUse.ListUse;
import io.tsrpc.processor.model.TypeUse.NullableUse;
import io.tsrpc.processor.model.TypeUse.ScalarUse;
import java.util.List;

/**
 * How many bytes of memory the objects take that readers create, about: on a JVM with compressed references. Boxes of
 * numbers count with the container; everything else that objects refer to counts by itself.
 */
final class MemorySize {
    private static final int HEADER = 12;
    private static final int REFERENCE = 4;
    private static final int ALIGNMENT = 8;

    private MemorySize() {}

    /** A record. */
    static int ofRecord(List<Property> components) {
        return aligned(HEADER
                        + components.stream()
                                .mapToInt(c -> ofField(c.javaType()))
                                .sum())
                + (components.stream().anyMatch(Property::isRest) ? ofEmptyMap() : 0);
    }

    private static int ofField(JavaType type) {
        return type == JavaPrimitive.LONG || type == JavaPrimitive.DOUBLE ? Long.BYTES : REFERENCE;
    }

    /** An array, list or set without elements, with the free places that a small one has, and what aligns an array. */
    static int ofEmpty(ListUse type, boolean growing) {
        return switch (type.container()) {
            case ARRAY -> 24;
            case LIST, COLLECTION -> growing ? 72 : 48;
            case SET -> 240;
        };
    }

    /** What an element adds to an array, list or set. Arrays that grow have free places. */
    static int ofElement(ListUse type, boolean growing) {
        int places = growing ? 2 : 1;
        return switch (type.container()) {
            case ARRAY -> places * ofItem(type.element().javaType()) + ofBox(type.element());
            case LIST, COLLECTION -> places * REFERENCE + ofBox(type.element());
            case SET -> 40 + ofBox(type.element());
        };
    }

    private static int ofItem(JavaType type) {
        if (!(type instanceof JavaPrimitive primitive)) {
            return REFERENCE;
        }
        return switch (primitive) {
            case BOOLEAN, BYTE -> 1;
            case SHORT -> Short.BYTES;
            case INT, FLOAT -> Integer.BYTES;
            case LONG, DOUBLE -> Long.BYTES;
        };
    }

    /** A map without entries, with the free places that a small one has. */
    static int ofEmptyMap() {
        return 112;
    }

    /** What an entry adds to a map, with its key. */
    static int ofEntry(TypeUse value) {
        return 112 + ofBox(value);
    }

    private static int ofBox(TypeUse type) {
        if (type instanceof NullableUse nullable) {
            return ofBox(nullable.type());
        }
        boolean isNumber = type instanceof ScalarUse scalar
                && scalar.boxed()
                && scalar.scalar().javaType() != JavaPrimitive.BOOLEAN;
        return isNumber ? aligned(HEADER + ofField(((ScalarUse) type).scalar().javaType())) : 0;
    }

    private static int aligned(int size) {
        return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
