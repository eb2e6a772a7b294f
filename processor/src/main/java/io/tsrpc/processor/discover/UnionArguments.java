package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the instantiation of a permitted type that belongs to an instantiation of a generic sealed interface. */
final class UnionArguments {
    private final Round round;
    private final TypeResolver resolver;

    UnionArguments(Round round, TypeResolver resolver) {
        this.round = round;
        this.resolver = resolver;
    }

    /**
     * Infers the type arguments of a permitted type from those that it passes to the sealed interface. Returns empty if
     * it passes different types, so that it is not a member, or if a type argument cannot be inferred.
     */
    Optional<List<Resolved>> of(TypeElement sub, TypeElement sealed, List<Resolved> sealedArguments, Draft draft) {
        Map<String, Resolved> told = new LinkedHashMap<>();
        List<? extends TypeMirror> passed = passed(sub, sealed);
        for (int i = 0; i < Math.min(passed.size(), sealedArguments.size()); i++) {
            if (passed.get(i).getKind() == TypeKind.TYPEVAR) {
                told.put(TypeText.of(passed.get(i)), sealedArguments.get(i));
            } else if (!isSame(passed.get(i), sealedArguments.get(i), sub, draft)) {
                return Optional.empty();
            }
        }
        List<Resolved> arguments = new ArrayList<>();
        for (TypeParameterElement parameter : sub.getTypeParameters()) {
            String name = parameter.getSimpleName().toString();
            Resolved argument = told.get(name);
            if (argument == null) {
                round.problems.add(
                        ProblemKind.UNION_PARAMETER,
                        ElementOrigin.of(sub),
                        name,
                        TypeElements.shortName(sub),
                        TypeElements.shortName(sealed));
                return Optional.empty();
            }
            arguments.add(argument);
        }
        return Optional.of(arguments);
    }

    private boolean isSame(TypeMirror passed, Resolved argument, TypeElement sub, Draft draft) {
        if (mentionsVariable(passed)) {
            return true;
        }
        Resolved resolved = resolver.resolve(passed, Site.of(draft, ElementOrigin.of(sub)));
        return resolved.type()
                .javaType()
                .boxed()
                .equals(argument.type().javaType().boxed());
    }

    private static boolean mentionsVariable(TypeMirror type) {
        return type.getKind() == TypeKind.TYPEVAR
                || (type instanceof DeclaredType d
                        && d.getTypeArguments().stream().anyMatch(UnionArguments::mentionsVariable));
    }

    private static List<? extends TypeMirror> passed(TypeElement sub, TypeElement sealed) {
        return sub.getInterfaces().stream()
                .filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast)
                .filter(i -> i.asElement().equals(sealed))
                .<List<? extends TypeMirror>>map(DeclaredType::getTypeArguments)
                .findFirst()
                .orElse(List.of());
    }
}
