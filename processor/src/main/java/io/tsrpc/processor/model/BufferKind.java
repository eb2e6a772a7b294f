package io.tsrpc.processor.model;

/** JavaScript's binary buffers, each with the Java array that represents it. */
public enum BufferKind {
    INT8("Int8Array", JavaPrimitive.BYTE),
    INT16("Int16Array", JavaPrimitive.SHORT),
    INT32("Int32Array", JavaPrimitive.INT),
    UINT8("Uint8Array", JavaPrimitive.BYTE),
    UINT16("Uint16Array", JavaPrimitive.INT),
    UINT32("Uint32Array", JavaPrimitive.LONG),
    FLOAT32("Float32Array", JavaPrimitive.FLOAT),
    FLOAT64("Float64Array", JavaPrimitive.DOUBLE),
    ARRAY_BUFFER("ArrayBuffer", JavaPrimitive.BYTE);

    private final String tsName;
    private final JavaPrimitive carrier;

    BufferKind(String tsName, JavaPrimitive carrier) {
        this.tsName = tsName;
        this.carrier = carrier;
    }

    /** The JavaScript type; in the schema it is the {@code arrayType}, absent for {@code ArrayBuffer}. */
    public String tsName() {
        return tsName;
    }

    /** The element type of the Java array. */
    public JavaPrimitive carrier() {
        return carrier;
    }
}
