package io.tsrpc.processor.discover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Finds annotations by name, on elements and on uses of types. */
final class Annotations {
    private Annotations() {}

    static Optional<AnnotationMirror> on(AnnotatedConstruct place, String name) {
        for (AnnotationMirror mirror : place.getAnnotationMirrors()) {
            if (type(mirror).getQualifiedName().contentEquals(name)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    static boolean has(AnnotatedConstruct place, String name) {
        return on(place, name).isPresent();
    }

    /** Whether there is an annotation with the simple name {@code Nullable}, from any library. */
    static boolean isNullable(AnnotatedConstruct place) {
        return place.getAnnotationMirrors().stream()
                .anyMatch(m -> type(m).getSimpleName().contentEquals("Nullable"));
    }

    /** All annotations of a type that can be repeated: alone, or in its nested container {@code List}. */
    static List<AnnotationMirror> repeated(AnnotatedConstruct place, String name) {
        return Stream.concat(
                        on(place, name).stream(),
                        on(place, name + ".List").stream().flatMap(Annotations::inside))
                .toList();
    }

    /** The annotations in the container that the compiler puts around several of one type. */
    static Stream<AnnotationMirror> inside(AnnotationMirror container) {
        return member(container, "value").map(AnnotationValue::getValue).stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .map(value -> ((AnnotationValue) value).getValue())
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast);
    }

    static TypeElement type(AnnotationMirror mirror) {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }

    /** The value that was written for a member, or empty if the default applies. */
    static Optional<AnnotationValue> member(AnnotationMirror mirror, String name) {
        return mirror.getElementValues().entrySet().stream()
                .filter(e -> e.getKey().getSimpleName().contentEquals(name))
                .<AnnotationValue>map(e -> e.getValue())
                .findFirst();
    }

    static Optional<String> text(AnnotatedConstruct place, String annotation) {
        return on(place, annotation)
                .flatMap(m -> member(m, "value"))
                .map(v -> v.getValue())
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    static Optional<Integer> number(AnnotatedConstruct place, String annotation) {
        return on(place, annotation)
                .flatMap(m -> member(m, "value"))
                .map(v -> v.getValue())
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast);
    }

    /** The name of the enum constant given as {@code value}. */
    static Optional<String> constant(AnnotationMirror mirror) {
        return member(mirror, "value")
                .map(AnnotationValue::getValue)
                .filter(VariableElement.class::isInstance)
                .map(v -> ((VariableElement) v).getSimpleName().toString());
    }

    /** The class given as {@code value}, or empty if it does not exist (yet). */
    static Optional<TypeMirror> classValue(AnnotationMirror mirror) {
        return member(mirror, "value")
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast);
    }
}
