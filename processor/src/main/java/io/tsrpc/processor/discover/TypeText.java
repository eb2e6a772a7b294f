package io.tsrpc.processor.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** The text of a type as the user writes it: simple names, no annotations. */
final class TypeText {
    private TypeText() {}

    static String of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return "?" + bound(" extends ", wildcard.getExtendsBound()) + bound(" super ", wildcard.getSuperBound());
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return TypeElements.shortName(element) + arguments(declared);
        }
        if (type instanceof TypeVariable variable) {
            return variable.asElement().getSimpleName().toString();
        }
        return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
    }

    /**
     * Where an annotation belongs that is on a type instead of its last type argument: {@code , as in `Optional<@Uint Long>`}. Empty if it does
     * not fit there either.
     */
    static String inside(TypeMirror type, String annotation, Predicate<TypeMirror> fits) {
        if (!(type instanceof DeclaredType declared)
                || declared.getTypeArguments().isEmpty()) {
            return "";
        }
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        TypeMirror last = arguments.get(arguments.size() - 1);
        return fits.test(last) ? ", as in `" + annotatedArgument(declared, annotation) + "`" : "";
    }

    /** The type with an annotation on its last type argument. */
    static String annotatedArgument(DeclaredType type, String annotation) {
        List<String> arguments = new ArrayList<>(
                type.getTypeArguments().stream().map(TypeText::of).toList());
        arguments.add(annotation + " " + arguments.remove(arguments.size() - 1));
        return type.asElement().getSimpleName() + "<" + String.join(", ", arguments) + ">";
    }

    private static String bound(String keyword, @Nullable TypeMirror bound) {
        return bound == null ? "" : keyword + of(bound);
    }

    private static String arguments(DeclaredType type) {
        return type.getTypeArguments().isEmpty()
                ? ""
                : type.getTypeArguments().stream().map(TypeText::of).collect(Collectors.joining(", ", "<", ">"));
    }
}
