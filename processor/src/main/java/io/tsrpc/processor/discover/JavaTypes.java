package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.JavaArray;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.JavaType;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Converts the compiler's types to the model's Java types without interpreting them. Used for types with a form. */
final class JavaTypes {
    private JavaTypes() {}

    static JavaType of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return new JavaArray(of(array.getComponentType()));
        }
        if (type instanceof DeclaredType declared) {
            return TypeElements.javaClass((TypeElement) declared.asElement())
                    .withArguments(declared.getTypeArguments().stream()
                            .map(JavaTypes::of)
                            .toList());
        }
        return JavaPrimitive.valueOf(type.getKind().name());
    }

    static Deprecation deprecation(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return deprecation(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                ? declared.getTypeArguments().stream()
                        .map(JavaTypes::deprecation)
                        .reduce(TypeElements.deprecationOfMention((TypeElement) declared.asElement()), Deprecation::max)
                : Deprecation.NONE;
    }
}
