package io.tsrpc.processor.model;

import org.jspecify.annotations.Nullable;

/** The scalar types: each combination of Java type, wire form and range that has its own read or write method. */
public enum Scalar {
    BOOLEAN(JavaPrimitive.BOOLEAN, LengthType.VARINT),
    /** Zigzag varint, like the others without {@code UINT} in their name. */
    BYTE(JavaPrimitive.BYTE, LengthType.VARINT),
    SHORT(JavaPrimitive.SHORT, LengthType.VARINT),
    INT(JavaPrimitive.INT, LengthType.VARINT),
    /** Limited to ±(2^53 − 1). */
    LONG(JavaPrimitive.LONG, LengthType.VARINT),
    /** All 64 bits: {@code @JavaPeersOnly}. */
    JAVA_LONG(JavaPrimitive.LONG, LengthType.VARINT),
    /** Plain varint, never negative, like the others with {@code UINT} in their name. */
    UINT_BYTE(JavaPrimitive.BYTE, LengthType.VARINT),
    UINT_SHORT(JavaPrimitive.SHORT, LengthType.VARINT),
    UINT_INT(JavaPrimitive.INT, LengthType.VARINT),
    /** Limited to 2^53 − 1. */
    UINT_LONG(JavaPrimitive.LONG, LengthType.VARINT),
    /** Up to 2^63 − 1: {@code @JavaPeersOnly}. */
    JAVA_UINT_LONG(JavaPrimitive.LONG, LengthType.VARINT),
    FLOAT(JavaPrimitive.FLOAT, LengthType.EIGHT_BYTES),
    DOUBLE(JavaPrimitive.DOUBLE, LengthType.EIGHT_BYTES),
    STRING(null, LengthType.LENGTH_DELIMITED);

    private final @Nullable JavaPrimitive primitive;
    private final LengthType lengthType;

    Scalar(@Nullable JavaPrimitive primitive, LengthType lengthType) {
        this.primitive = primitive;
        this.lengthType = lengthType;
    }

    /** The primitive type, or {@code String}. */
    public JavaType javaType() {
        return primitive == null ? JavaClass.STRING : primitive;
    }

    /** The length type of such values. */
    public LengthType lengthType() {
        return lengthType;
    }

    /** Whether it is a varint that is never negative: {@code uint} in the schema and in TypeScript. */
    public boolean isUnsigned() {
        return name().contains("UINT");
    }

    /** Whether it is an integer: {@code int} or {@code uint} in the schema and in TypeScript. */
    public boolean isInteger() {
        return lengthType == LengthType.VARINT && this != BOOLEAN;
    }

    /** The range as the contract names it; empty if it is TSRPC's. */
    public String range() {
        return switch (this) {
            case BYTE, UINT_BYTE -> "byte";
            case SHORT, UINT_SHORT -> "short";
            case INT, UINT_INT -> "int";
            case JAVA_LONG, JAVA_UINT_LONG -> "64 bits";
            case FLOAT -> "float";
            default -> "";
        };
    }

    /** Whether it has numbers that JavaScript does not have. */
    public boolean isForJavaOnly() {
        return this == JAVA_LONG || this == JAVA_UINT_LONG;
    }
}
