package io.tsrpc.processor.diagnostic;

import java.lang.reflect.Constructor;
import java.util.Objects;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The elements of which Eclipse's compiler knows file and line, instead of those of which it does not: packages, enum constants, and
 * records with what it derives from their components.
 */
final class EclipsePlaces {
    private EclipsePlaces() {}

    static boolean isEclipse(ProcessingEnvironment environment) {
        return environment.getClass().getName().startsWith("org.eclipse.jdt.");
    }

    static Element of(Element element, Elements elements) {
        return switch (element.getKind()) {
            case PACKAGE -> ofPackage((PackageElement) element, elements);
            case RECORD -> asClass(element);
            case ENUM_CONSTANT, TYPE_PARAMETER -> of(around(element), elements);
            case FIELD, CONSTRUCTOR -> isInRecord(element) ? asClass(around(element)) : element;
            case PARAMETER -> isInRecord(around(element)) ? asClass(around(around(element))) : element;
            default -> element;
        };
    }

    private static Element around(Element member) {
        return Objects.requireNonNull(member.getEnclosingElement(), "what a member is in");
    }

    private static boolean isInRecord(Element member) {
        return around(member).getKind() == ElementKind.RECORD;
    }

    /** A package-info is a type there. */
    private static Element ofPackage(PackageElement element, Elements elements) {
        TypeElement info = elements.getTypeElement(element.getQualifiedName() + ".package-info");
        return info == null ? element : info;
    }

    /** The same type, said to be a class: of each class it knows the place. Without this, a message has no place. */
    private static Element asClass(Element type) {
        try {
            for (Constructor<?> constructor : type.getClass().getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 3) {
                    constructor.setAccessible(true);
                    Object environment = type.getClass().getField("_env").get(type);
                    Object binding = type.getClass().getField("_binding").get(type);
                    return (Element) constructor.newInstance(environment, binding, ElementKind.CLASS);
                }
            }
            return type;
        } catch (ReflectiveOperationException | RuntimeException otherVersion) {
            return type;
        }
    }
}
