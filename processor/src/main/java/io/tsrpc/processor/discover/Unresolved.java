package io.tsrpc.processor.discover;

import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds types that do not exist (yet) in declarations. */
public final class Unresolved {
    private Unresolved() {}

    /** Whether the type, or one in it, declares anything with a type that does not exist: what is said of it then is incomplete. */
    public static boolean isIn(TypeElement type) {
        return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                        .anyMatch(Unresolved::isIn)
                || type.getEnclosedElements().stream().anyMatch(Unresolved::isInMember);
    }

    private static boolean isInMember(Element member) {
        if (member instanceof TypeElement nested) {
            return isIn(nested);
        }
        if (member instanceof ExecutableElement method) {
            return isIn(method.getReturnType())
                    || method.getParameters().stream().anyMatch(parameter -> isIn(parameter.asType()));
        }
        return isIn(member.asType());
    }

    private static boolean isIn(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isIn(array.getComponentType());
        }
        return type.getKind() == TypeKind.ERROR
                || (type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(Unresolved::isIn));
    }
}
