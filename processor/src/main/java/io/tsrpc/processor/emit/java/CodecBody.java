package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Deprecation;
import java.util.Optional;

/** The content of a codec's methods, with one implementation per kind of definition. */
interface CodecBody {
    /** The definition that the codec encodes. */
    Definition definition();

    /** The names of the methods' parameters. */
    Parameters parameters();

    /** The methods that write and read binary. */
    MethodBodies binary();

    /** The methods that write and read JSON. */
    MethodBodies json();

    /** The highest deprecation of what the methods that write mention. */
    Deprecation mentionedByWrite();

    /** The highest deprecation of what the methods that read mention. */
    Deprecation mentionedByRead();

    /** The method that makes hash codes; empty if the runtime knows the values. */
    default Optional<MethodSpec.Builder> hash() {
        return Optional.empty();
    }

    /** The method that reads a part of a value; empty if there are no parts of values. */
    default Optional<MethodSpec.Builder> parts() {
        return Optional.empty();
    }

    /** The statements that read a value or null in binary, for a union of which null is a member. */
    default CodeBlock readOrNull() {
        throw new IllegalStateException(definition().name().schemaId() + " has no null");
    }

    /** Adds the constants that the methods use. */
    default void addConstants(TypeSpec.Builder codec) {}

    /** Adds the private methods that the methods call. */
    default void addMethods(TypeSpec.Builder codec) {}

    /** The names of the methods' parameters. */
    record Parameters(String out, String in, String value) {
        static final Parameters USUAL = new Parameters("out", "in", "value");
    }
}
