package io.tsrpc.processor.model;

/** What turns a Java type into a string or bytes and back. */
public sealed interface Form {
    /**
     * A constant of the runtime.
     *
     * @param constant its name in {@code io.tsrpc.codec.TextForms}
     */
    record BuiltIn(String constant) implements Form {}

    /**
     * A user's class, named by {@code @UseCodec}.
     *
     * @param type implements {@code TextForm} or {@code BytesForm} of the Java type; it has a no-argument
     *     constructor that the codec of the type that mentions it can call
     */
    record UserClass(JavaClass type) implements Form {}
}
