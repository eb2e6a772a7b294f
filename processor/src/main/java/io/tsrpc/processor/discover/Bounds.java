package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.JavaArray;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.JavaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Compares type arguments with the bounds of the parameters that they are for. */
final class Bounds {
    private final Round round;

    Bounds(Round round) {
        this.round = round;
    }

    /** Whether the compiler allows the type with these arguments. */
    boolean allow(TypeElement type, List<Resolved> arguments) {
        Map<String, TypeMirror> variables = new HashMap<>();
        List<? extends TypeParameterElement> parameters = type.getTypeParameters();
        for (int i = 0; i < arguments.size(); i++) {
            variables.put(
                    parameters.get(i).getSimpleName().toString(),
                    mirror(arguments.get(i).type().javaType().boxed()));
        }
        return parameters.stream()
                .allMatch(parameter -> parameter.getBounds().stream()
                        .allMatch(bound -> round.types.isSubtype(
                                Objects.requireNonNull(
                                        variables.get(parameter.getSimpleName().toString())),
                                replaced(bound, variables))));
    }

    private TypeMirror mirror(JavaType type) {
        if (type instanceof JavaArray array) {
            return round.types.getArrayType(mirror(array.element()));
        }
        if (type instanceof JavaPrimitive primitive) {
            return round.types.getPrimitiveType(TypeKind.valueOf(primitive.name()));
        }
        JavaClass named = (JavaClass) type;
        return round.types.getDeclaredType(
                round.elements.getTypeElement(named.canonicalName()),
                named.arguments().stream().map(this::mirror).toArray(TypeMirror[]::new));
    }

    /** The type with these types instead of variables. */
    private TypeMirror replaced(TypeMirror type, Map<String, TypeMirror> variables) {
        if (type instanceof ArrayType array) {
            return round.types.getArrayType(replaced(array.getComponentType(), variables));
        }
        if (type instanceof WildcardType wildcard) {
            return round.types.getWildcardType(
                    replacedBound(wildcard.getExtendsBound(), variables),
                    replacedBound(wildcard.getSuperBound(), variables));
        }
        if (type instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty()) {
            return round.types.getDeclaredType(
                    (TypeElement) declared.asElement(),
                    declared.getTypeArguments().stream()
                            .map(argument -> replaced(argument, variables))
                            .toArray(TypeMirror[]::new));
        }
        return type.getKind() == TypeKind.TYPEVAR ? variables.getOrDefault(TypeText.of(type), type) : type;
    }

    private @Nullable TypeMirror replacedBound(@Nullable TypeMirror bound, Map<String, TypeMirror> variables) {
        return bound == null ? null : replaced(bound, variables);
    }
}
