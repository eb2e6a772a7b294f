package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the request and the response of an API: types that are nested in it, or that its {@code @ApiTypes} names. */
final class ApiParts {
    private final Round round;

    ApiParts(Round round) {
        this.round = round;
    }

    /**
     * A request or a response.
     *
     * @param origin the place to which messages refer
     */
    record Part(TypeElement type, ElementOrigin origin) {
        boolean isNamed() {
            return !origin.element().equals(type);
        }
    }

    /** Finds {@code Req} or {@code Res}. Empty if there is none that can be one; that has been reported. */
    Optional<Part> find(TypeElement api, String name) {
        Optional<TypeElement> nested = nested(api, name);
        Optional<AnnotationMirror> mirror = Annotations.on(api, RuntimeNames.API_TYPES);
        Optional<AnnotationValue> named =
                mirror.flatMap(types -> Annotations.member(types, name.toLowerCase(Locale.ROOT)));
        if (named.isPresent()) {
            ElementOrigin origin = new ElementOrigin(api, mirror.get());
            if (nested.isPresent()) {
                round.problems.add(ProblemKind.API_PART_TWICE, origin, api.getSimpleName(), name);
                return Optional.empty();
            }
            return named(named.get(), api, name, origin);
        }
        if (nested.isEmpty()) {
            report(ProblemKind.API_MISSING, api, api.getSimpleName(), name, didYouMean(api, name), name);
            return Optional.empty();
        }
        if (!canBeSent(nested.get())) {
            report(ProblemKind.API_PART, nested.get(), TypeElements.shortName(nested.get()), api.getSimpleName());
            return Optional.empty();
        }
        return nested.map(type -> new Part(type, ElementOrigin.of(type)));
    }

    /** Whether an API names the type of one of its parts. */
    static boolean isNaming(TypeElement api) {
        return Annotations.has(api, RuntimeNames.API_TYPES);
    }

    static Optional<TypeElement> nested(TypeElement api, String name) {
        return ElementFilter.typesIn(api.getEnclosedElements()).stream()
                .filter(t -> t.getSimpleName().contentEquals(name))
                .findFirst();
    }

    private Optional<Part> named(AnnotationValue value, TypeElement api, String name, ElementOrigin origin) {
        if (!(value.getValue() instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR) {
            round.markUnresolved();
            return Optional.empty();
        }
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && canBeSent(element)
                && !Annotations.has(element, RuntimeNames.USE_CODEC)) {
            return Optional.of(new Part(element, origin));
        }
        round.problems.add(ProblemKind.API_PART_NAMED, origin, TypeText.of(type), name, api.getSimpleName());
        return Optional.empty();
    }

    private static boolean canBeSent(TypeElement type) {
        return Drafts.kind(type).isPresent() && type.getTypeParameters().isEmpty();
    }

    private static String didYouMean(TypeElement api, String name) {
        return ElementFilter.typesIn(api.getEnclosedElements()).stream()
                .map(t -> t.getSimpleName().toString())
                .filter(n -> isNear(n, name))
                .findFirst()
                .map(n -> " (did you mean `" + n + "`?)")
                .orElse("");
    }

    /** Whether a nested type may have been meant as {@code Req} or {@code Res}. */
    static boolean isNear(String nested, String name) {
        return !nested.equals("Req")
                && !nested.equals("Res")
                && (nested.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))
                        || (name.equals("Res") && nested.equalsIgnoreCase("Rsp")));
    }

    private void report(ProblemKind kind, TypeElement at, Object... names) {
        round.problems.add(kind, ElementOrigin.of(at), names);
    }
}
