package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.RuntimeNames;
import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Recognizes annotations that are marked with {@code @Conf}. */
final class ConfMarks {
    private ConfMarks() {}

    /** The annotations on a place that are marked, and those that the compiler put around several of one that is. */
    static List<? extends AnnotationMirror> on(AnnotatedConstruct place) {
        return place.getAnnotationMirrors().stream()
                .filter(mirror -> isConf(Annotations.type(mirror)))
                .toList();
    }

    /** Whether the annotation is marked, or is what the compiler puts around several of one that is. */
    static boolean isConf(TypeElement annotation) {
        return isMarked(annotation) || isContainer(annotation);
    }

    /** The first of several annotations, or the annotation itself. */
    static AnnotationMirror first(AnnotationMirror mirror) {
        return isMarked(Annotations.type(mirror))
                ? mirror
                : Annotations.member(mirror, "value")
                        .map(AnnotationValue::getValue)
                        .filter(value -> value instanceof List<?> list && !list.isEmpty())
                        .map(value -> ((AnnotationValue) ((List<?>) value).get(0)).getValue())
                        .filter(AnnotationMirror.class::isInstance)
                        .map(AnnotationMirror.class::cast)
                        .orElse(mirror);
    }

    private static boolean isMarked(TypeElement annotation) {
        return Annotations.has(annotation, RuntimeNames.CONF);
    }

    private static boolean isContainer(TypeElement annotation) {
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                .filter(member -> member.getSimpleName().contentEquals("value"))
                .flatMap(member -> element(member).stream())
                .anyMatch(type -> isMarked(type) && Annotations.has(type, "java.lang.annotation.Repeatable"));
    }

    /** The annotation type of which the member has an array. */
    private static Optional<TypeElement> element(ExecutableElement member) {
        return member.getReturnType() instanceof ArrayType array
                        && array.getComponentType() instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement type
                        && type.getKind() == ElementKind.ANNOTATION_TYPE
                ? Optional.of(type)
                : Optional.empty();
    }
}
