package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.ConfType;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the types of annotations, and names the classes that implement them. These are in the root package. */
final class ConfTypes {
    /** The methods without parameters that every annotation has; the compiler lets some of them pass. */
    private static final Set<String> TAKEN = Set.of(
            "annotationType", "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** A method has 255 parameters at most, with the object itself, and long and double count twice. */
    private static final int MOST_MEMBERS = 254;

    private final Round round;
    private final JavaClass protocolClass;
    private final Map<TypeElement, ConfType> known = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    ConfTypes(Round round, JavaClass protocolClass) {
        this.round = round;
        this.protocolClass = protocolClass;
    }

    /** The type, without its members that {@link #check} reports. */
    ConfType of(TypeElement annotation) {
        ConfType type = known.get(annotation);
        if (type == null) {
            type = read(annotation);
            known.put(annotation, type);
        }
        return type;
    }

    private ConfType read(TypeElement annotation) {
        JavaClass javaClass = TypeElements.javaClass(annotation);
        List<ConfType.Member> members = members(annotation)
                .filter(member -> canBeConf(member.getReturnType()))
                .map(member ->
                        new ConfType.Member(member.getSimpleName().toString(), JavaTypes.of(member.getReturnType())))
                .toList();
        Deprecation deprecation = members(annotation)
                .map(member -> TypeElements.deprecation(member).max(JavaTypes.deprecation(member.getReturnType())))
                .reduce(TypeElements.deprecationOfMention(annotation), Deprecation::max);
        List<String> nested = ElementFilter.typesIn(annotation.getEnclosedElements()).stream()
                .map(type -> type.getSimpleName().toString())
                .toList();
        JavaClass implementation = implementation(String.join("", javaClass.names()));
        return new ConfType(javaClass, implementation, members, nested, deprecation);
    }

    private JavaClass implementation(String base) {
        String name = base + "Conf";
        for (int i = 2; !names.add(name); i++) {
            name = base + i + "Conf";
        }
        return JavaClass.of(protocolClass.packageName(), name);
    }

    /** Reports members that cannot be configuration, and types that the protocol class cannot access. */
    boolean check(TypeElement annotation, Origin origin) {
        boolean valid = checkPublic(annotation, origin) && checkSize(annotation, origin);
        for (ExecutableElement member : members(annotation).toList()) {
            String name = member.getSimpleName().toString();
            if (TAKEN.contains(name)) {
                round.problems.add(ProblemKind.CONF_MEMBER, origin, name, annotation.getSimpleName());
                valid = false;
            } else if (!canBeConf(member.getReturnType())) {
                round.problems.add(ProblemKind.CONF_VALUE, origin, name, annotation.getSimpleName());
                valid = false;
            } else if (element(member.getReturnType()) instanceof DeclaredType declared) {
                valid &= checkPublic((TypeElement) declared.asElement(), origin);
            }
        }
        return valid;
    }

    /** The implementation takes all members in its constructor. */
    private boolean checkSize(TypeElement annotation, Origin origin) {
        int size = members(annotation)
                .mapToInt(member -> isWide(member.getReturnType()) ? 2 : 1)
                .sum();
        if (size <= MOST_MEMBERS) {
            return true;
        }
        round.problems.add(ProblemKind.CONF_TOO_MANY_MEMBERS, origin, annotation.getSimpleName(), size, MOST_MEMBERS);
        return false;
    }

    private static boolean isWide(TypeMirror type) {
        return type.getKind() == TypeKind.LONG || type.getKind() == TypeKind.DOUBLE;
    }

    private boolean checkPublic(TypeElement type, Origin origin) {
        if (Access.isAccessible(type, protocolClass.packageName())) {
            return true;
        }
        round.problems.add(
                ProblemKind.CONF_NOT_PUBLIC,
                origin,
                TypeElements.shortName(type),
                protocolClass.simpleName(),
                protocolClass.packageName());
        return false;
    }

    private static Stream<ExecutableElement> members(TypeElement annotation) {
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream();
    }

    private static boolean canBeConf(TypeMirror type) {
        TypeMirror element = element(type);
        if (element instanceof DeclaredType declared) {
            TypeElement named = (TypeElement) declared.asElement();
            return named.getKind() == ElementKind.ENUM
                    || named.getKind() == ElementKind.ANNOTATION_TYPE
                    || named.getQualifiedName().contentEquals("java.lang.String")
                    || element.getKind() == TypeKind.ERROR;
        }
        return element.getKind().isPrimitive() && element.getKind() != TypeKind.CHAR;
    }

    private static TypeMirror element(TypeMirror type) {
        return type instanceof ArrayType array ? array.getComponentType() : type;
    }
}
