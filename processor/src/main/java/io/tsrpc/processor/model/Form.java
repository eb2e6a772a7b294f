package io.tsrpc.processor.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts a Java type to a string or bytes and back. */
public sealed interface Form {
    /** Applies the function for this kind, and returns its result. */
    <R> R fold(Function<BuiltIn, R> onBuiltIn, Function<UserClass, R> onUserClass);

    /**
     * A form that the runtime provides as a constant.
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
     * @param type implements {@code TextForm} or {@code BytesForm} of the Java type; it has a no-argument constructor
     *     that is accessible to the codec that uses it
     * @param former its canonical name before it was renamed, or null
     */
    record UserClass(JavaClass type, @Nullable FormerName former) implements Form {
        @Override
        public <R> R fold(Function<BuiltIn, R> onBuiltIn, Function<UserClass, R> onUserClass) {
            return onUserClass.apply(this);
        }
    }
}
