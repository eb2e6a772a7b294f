package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.BufferKind;
import io.tsrpc.processor.model.Container;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.TypeUse;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads Java arrays: memory buffers with or without {@code @TypedArray}, and lists of elements. */
final class ArrayReader {
    private final Round round;
    private final TypeResolver resolver;
    private final NumberReader numbers;
    private final FormReader forms;

    ArrayReader(Round round, TypeResolver resolver, NumberReader numbers, FormReader forms) {
        this.round = round;
        this.resolver = resolver;
        this.numbers = numbers;
        this.forms = forms;
    }

    /**
     * Reads an array. In {@code @TypedArray float[]} the annotation belongs to the float, so it is searched there too.
     */
    TypeUse read(ArrayType type, Site site) {
        TypeMirror element = type.getComponentType();
        if (forms.isMisplaced(type, site)) {
            return Resolved.REPORTED.type();
        }
        Optional<AnnotationMirror> typed = Annotations.on(type, RuntimeNames.TYPED_ARRAY)
                .or(() -> element instanceof ArrayType
                        ? Optional.empty()
                        : Annotations.on(element, RuntimeNames.TYPED_ARRAY));
        if (typed.isPresent()) {
            return typed(typed.get(), type, site);
        }
        if (element.getKind() == TypeKind.BYTE) {
            checkPlain(element, type, site);
            return new TypeUse.BufferUse(BufferKind.UINT8);
        }
        if (element.getKind().isPrimitive() && Annotations.isNullable(element)) {
            String ofElements = "`@Nullable " + round.boxName((PrimitiveType) element) + "[]`";
            reportNullable(element, " if the array can be null, or " + ofElements + " if its elements can", site);
            return Resolved.REPORTED.type();
        }
        return new TypeUse.ListUse(
                Container.ARRAY, resolver.resolve(element, site).inContainer());
    }

    private TypeUse typed(AnnotationMirror typed, ArrayType type, Site site) {
        BufferKind kind = kind(typed);
        if (!TypeText.of(type.getComponentType()).equals(kind.carrier().keyword())) {
            mismatch(kind, type, site);
        } else {
            checkPlain(type.getComponentType(), type, site);
        }
        return new TypeUse.BufferUse(kind);
    }

    /** Reports annotations on the elements of a memory buffer, which cannot have any. */
    private void checkPlain(TypeMirror element, ArrayType type, Site site) {
        if (Annotations.has(element, RuntimeNames.UINT)) {
            numbers.reportUint(type, site);
        }
        if (Annotations.has(element, RuntimeNames.JAVA_PEERS_ONLY)) {
            numbers.reportJavaPeersOnly(type, site);
        }
        if (Annotations.isNullable(element)) {
            reportNullable(element, "", site);
        }
    }

    private void reportNullable(TypeMirror element, String more, Site site) {
        String name = TypeText.of(element);
        round.problems.add(ProblemKind.NULLABLE_PRIMITIVE, site.origin(), name, "`" + name + " @Nullable []`" + more);
    }

    /** Reports {@code @TypedArray} on a type other than an array. {@link #read} checks it on arrays. */
    void checkAnnotation(TypeMirror type, Site site) {
        if (!(type instanceof ArrayType)) {
            Annotations.on(type, RuntimeNames.TYPED_ARRAY).ifPresent(t -> mismatch(kind(t), type, site));
        }
    }

    private void mismatch(BufferKind kind, TypeMirror type, Site site) {
        String carrier = kind.carrier().keyword() + "[]";
        round.problems.add(
                ProblemKind.TYPED_ARRAY_MISMATCH,
                site.origin(),
                kind,
                TypeText.of(type),
                carrier,
                TypeText.inside(
                        type,
                        "@TypedArray(" + kind + ")",
                        inner -> TypeText.of(inner).equals(carrier)));
    }

    private static BufferKind kind(AnnotationMirror typed) {
        return Annotations.constant(typed).map(BufferKind::valueOf).orElse(BufferKind.UINT8);
    }
}
