package io.tsrpc.processor.model;

/** A primitive type. */
public enum JavaPrimitive implements JavaType {
    BOOLEAN("boolean", "Boolean"),
    BYTE("byte", "Byte"),
    SHORT("short", "Short"),
    INT("int", "Integer"),
    LONG("long", "Long"),
    FLOAT("float", "Float"),
    DOUBLE("double", "Double");

    private final String keyword;
    private final String box;

    JavaPrimitive(String keyword, String box) {
        this.keyword = keyword;
        this.box = box;
    }

    /** The Java keyword. */
    public String keyword() {
        return keyword;
    }

    @Override
    public JavaClass boxed() {
        return JavaClass.of("java.lang", box);
    }

    @Override
    public String toString() {
        return keyword;
    }
}
