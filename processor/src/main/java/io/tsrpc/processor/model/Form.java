package io.tsrpc.processor.model;

import java.util.function.Function;

/** What turns a Java type into a string or bytes and back. */
public sealed interface Form {
    /** What one of the functions answers: the one for its kind. */
    <R> R fold(Function<BuiltIn, R> onBuiltIn, Function<UserClass, R> onUserClass);

    /**
     * A constant of the runtime.
     *
     * @param constant its name in {@code io.tsrpc.codec.TextForms}
     */
    record BuiltIn(String constant) implements Form {
        @Override
        public <R> R fold(Function<BuiltIn, R> onBuiltIn, Function<UserClass, R> onUserClass) {
            return onBuiltIn.apply(this);
        }
    }

    /**
     * A user's class, named by {@code @UseCodec}.
     *
     * @param type implements {@code TextForm} or {@code BytesForm} of the Java type; it has a no-argument
     *     constructor that the codec of the type that mentions it can call
     */
    record UserClass(JavaClass type) implements Form {
        @Override
        public <R> R fold(Function<BuiltIn, R> onBuiltIn, Function<UserClass, R> onUserClass) {
            return onUserClass.apply(this);
        }
    }
}
