package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.JavaArray;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.JavaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the instantiation of a permitted type that belongs to an instantiation of a generic sealed interface. */
final class UnionArguments {
    private final Round round;
    private final Bounds bounds;

    UnionArguments(Round round) {
        this.round = round;
        this.bounds = new Bounds(round);
    }

    /**
     * Infers the type arguments of a permitted type from those that it passes to the sealed interface. Returns empty if
     * it passes different types or its bounds exclude them, so that it is not a member, or if a type argument cannot be
     * inferred, which is reported.
     */
    Optional<List<Resolved>> of(TypeElement sub, TypeElement sealed, List<Resolved> sealedArguments) {
        Map<String, Resolved> told = new LinkedHashMap<>();
        List<? extends TypeMirror> passed = passed(sub, sealed);
        for (int i = 0; i < Math.min(passed.size(), sealedArguments.size()); i++) {
            Resolved argument = sealedArguments.get(i);
            if (!canBe(passed.get(i), argument.type().javaType().boxed())) {
                return Optional.empty();
            }
            if (passed.get(i).getKind() == TypeKind.TYPEVAR) {
                Resolved other = told.put(TypeText.of(passed.get(i)), argument);
                if (other != null && !isSame(other, argument)) {
                    return Optional.empty();
                }
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
        return Optional.of(arguments).filter(found -> bounds.allow(sub, found));
    }

    private static boolean isSame(Resolved one, Resolved other) {
        return one.type().javaType().boxed().equals(other.type().javaType().boxed());
    }

    /** Whether some choice of the type variables makes the passed type this one. */
    private boolean canBe(TypeMirror passed, JavaType type) {
        return switch (passed.getKind()) {
            case TYPEVAR -> !(type instanceof JavaPrimitive);
            case ARRAY ->
                type instanceof JavaArray array && canBe(((ArrayType) passed).getComponentType(), array.element());
            case DECLARED -> type instanceof JavaClass c && canBe((DeclaredType) passed, c);
            case ERROR -> {
                round.markUnresolved();
                yield false;
            }
            default -> passed.getKind().isPrimitive() && JavaTypes.of(passed).equals(type);
        };
    }

    private boolean canBe(DeclaredType passed, JavaClass type) {
        List<? extends TypeMirror> arguments = passed.getTypeArguments();
        return TypeElements.javaClass((TypeElement) passed.asElement()).equals(type.raw())
                && arguments.size() == type.arguments().size()
                && IntStream.range(0, arguments.size())
                        .allMatch(i -> canBe(arguments.get(i), type.arguments().get(i)));
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
