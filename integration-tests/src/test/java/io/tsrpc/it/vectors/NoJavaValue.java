package io.tsrpc.it.vectors;

/** A recorded value that the Java type cannot hold, such as a fraction where there is a long. */
final class NoJavaValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isTextInJson;

    NoJavaValue(String what) {
        this(what, false);
    }

    /** @param isTextInJson whether in JSON it stands for a value of the type: {@code "q"} for bytes */
    NoJavaValue(String what, boolean isTextInJson) {
        super(what);
        this.isTextInJson = isTextInJson;
    }

    boolean isTextInJson() {
        return isTextInJson;
    }
}
