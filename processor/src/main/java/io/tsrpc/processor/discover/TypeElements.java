package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.JavaClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Queries about elements that several readers share. */
final class TypeElements {
    private TypeElements() {}

    /** The type and its enclosing types, innermost first. */
    static List<TypeElement> chain(TypeElement type) {
        List<TypeElement> chain = new ArrayList<>();
        for (Element e = type; e instanceof TypeElement t; e = e.getEnclosingElement()) {
            chain.add(t);
        }
        return chain;
    }

    static TypeElement topLevel(TypeElement type) {
        List<TypeElement> chain = chain(type);
        return chain.get(chain.size() - 1);
    }

    static JavaClass javaClass(TypeElement type) {
        Deque<String> names = new ArrayDeque<>();
        chain(type).forEach(t -> names.addFirst(t.getSimpleName().toString()));
        return new JavaClass(packageName(type), List.copyOf(names), List.of());
    }

    /** The names as the user writes them: {@code ApiLogin.Req}. */
    static String shortName(TypeElement type) {
        return String.join(".", javaClass(type).names());
    }

    static String packageName(TypeElement type) {
        Element around = topLevel(type).getEnclosingElement();
        return around instanceof PackageElement p ? p.getQualifiedName().toString() : "";
    }

    /** The deprecation of the element itself. */
    static Deprecation deprecation(Element element) {
        return Annotations.on(element, "java.lang.Deprecated")
                .map(TypeElements::deprecation)
                .orElse(Deprecation.NONE);
    }

    /** The deprecation that javac warns about when the type is mentioned. */
    static Deprecation deprecationOfMention(TypeElement type) {
        return chain(type).stream().map(TypeElements::deprecation).reduce(Deprecation.NONE, Deprecation::max);
    }

    /** The highest deprecation of the constructors with this number of parameters. */
    static Deprecation deprecationOfConstructor(TypeElement type, int parameters) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().size() == parameters)
                .map(TypeElements::deprecation)
                .reduce(Deprecation.NONE, Deprecation::max);
    }

    private static Deprecation deprecation(AnnotationMirror mirror) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> e :
                mirror.getElementValues().entrySet()) {
            if (e.getKey().getSimpleName().contentEquals("forRemoval")
                    && e.getValue().getValue().equals(true)) {
                return Deprecation.FOR_REMOVAL;
            }
        }
        return Deprecation.ORDINARY;
    }
}
