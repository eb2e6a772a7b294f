package io.tsrpc.processor.discover;

import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds types, also those of annotations, that do not exist (yet) in declarations. */
public final class Unresolved {
    private Unresolved() {}

    /** Whether the type, or one in it, declares anything with a type that does not exist: what is said of it then is incomplete. */
    public static boolean isIn(TypeElement type) {
        return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                        .anyMatch(Unresolved::isIn)
                || type.getEnclosedElements().stream().anyMatch(Unresolved::isInMember);
    }

    /** Whether the element or one of its members has an annotation or interface that does not exist. javac does not tell in all versions. */
    static boolean isInHead(Element element) {
        return isInAnnotationsOf(element)
                || (element instanceof TypeElement type
                        && type.getInterfaces().stream().anyMatch(Unresolved::isIn))
                || (element instanceof VariableElement && isInAnnotationsOfUse(element.asType()))
                || (!(element instanceof PackageElement)
                        && element.getEnclosedElements().stream().anyMatch(Unresolved::isInHead));
    }

    private static boolean isInAnnotationsOfUse(TypeMirror use) {
        return isInAnnotationsOf(use)
                || (use instanceof ArrayType array && isInAnnotationsOfUse(array.getComponentType()))
                || (use instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(Unresolved::isInAnnotationsOfUse));
    }

    private static boolean isInAnnotationsOf(AnnotatedConstruct place) {
        return place.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().getKind() == TypeKind.ERROR);
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
