package io.tsrpc.processor.discover;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** The annotations in a type: on itself, on its arguments, and on the elements of arrays. */
final class TypeAnnotations {
    private TypeAnnotations() {}

    static Stream<AnnotationMirror> in(TypeMirror type) {
        Stream<AnnotationMirror> own = type.getAnnotationMirrors().stream().map(mirror -> mirror);
        return Stream.concat(own, parts(type).stream().flatMap(TypeAnnotations::in));
    }

    private static List<? extends TypeMirror> parts(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return List.of(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                    .filter(bound -> bound != null)
                    .toList();
        }
        return type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    }
}
