package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.JavaArray;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.JavaType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Accessibility of types. Protected counts as package-private, because generated code never extends the users' classes.
 */
final class Access {
    private final Round round;

    Access(Round round) {
        this.round = round;
    }

    static boolean isPublic(TypeElement type) {
        return TypeElements.chain(type).stream().allMatch(t -> t.getModifiers().contains(Modifier.PUBLIC));
    }

    static boolean isPrivate(TypeElement type) {
        return TypeElements.chain(type).stream().anyMatch(t -> t.getModifiers().contains(Modifier.PRIVATE));
    }

    static boolean isAccessible(TypeElement type, String fromPackage) {
        return isPublic(type)
                || (!isPrivate(type) && TypeElements.packageName(type).equals(fromPackage));
    }

    /** The classes in a type that code in the package cannot access. */
    List<JavaClass> inaccessible(JavaType type, String fromPackage) {
        return classes(type).stream().filter(c -> !isAccessible(c, fromPackage)).toList();
    }

    boolean isPublic(JavaType type) {
        return classes(type).stream().allMatch(this::isPublic);
    }

    private boolean isPublic(JavaClass type) {
        TypeElement element = round.elements.getTypeElement(type.canonicalName());
        return element == null || isPublic(element);
    }

    private boolean isAccessible(JavaClass type, String fromPackage) {
        TypeElement element = round.elements.getTypeElement(type.canonicalName());
        return element == null || isAccessible(element, fromPackage);
    }

    private static List<JavaClass> classes(JavaType type) {
        List<JavaClass> found = new ArrayList<>();
        collect(type, found);
        return found;
    }

    private static void collect(JavaType type, List<JavaClass> found) {
        if (type instanceof JavaArray array) {
            collect(array.element(), found);
        } else if (type instanceof JavaClass c) {
            found.add(c.raw());
            c.arguments().forEach(a -> collect(a, found));
        }
    }
}
