package io.tsrpc.processor.discover;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * The types that others mention in what they declare: as types of anything, as supertypes, in annotations. What is in the bodies of
 * methods is not known.
 */
final class UsedTypes {
    private final Predicate<TypeElement> isOfInterest;
    private final Set<TypeElement> used = new HashSet<>();
    private final Deque<TypeElement> unread = new ArrayDeque<>();

    private UsedTypes(Predicate<TypeElement> isOfInterest) {
        this.isOfInterest = isOfInterest;
    }

    /** The types in an outer type that it, or some types in it, mention, directly or through one another. */
    static Set<TypeElement> in(TypeElement outer, List<TypeElement> from) {
        UsedTypes types = new UsedTypes(
                type -> !type.equals(outer) && TypeElements.chain(type).contains(outer));
        types.declaration(outer);
        return types.from(from);
    }

    /** Some types of the sources, those around them, and those of the sources that they mention, directly or through one another. */
    static Set<TypeElement> of(Collection<TypeElement> types, Sources sources) {
        return new UsedTypes(sources::isSource).from(types);
    }

    private Set<TypeElement> from(Collection<TypeElement> types) {
        types.forEach(this::use);
        while (!unread.isEmpty()) {
            declaration(unread.pop());
        }
        return used;
    }

    private void use(TypeElement type) {
        TypeElements.chain(type).stream().filter(isOfInterest).filter(used::add).forEach(unread::add);
    }

    /** The type without those in it. */
    private void declaration(TypeElement type) {
        annotations(type);
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .forEach(this::type);
        parameters(type);
        for (Element element : type.getEnclosedElements()) {
            if (element instanceof ExecutableElement method) {
                method(method);
            } else if (!(element instanceof TypeElement)) {
                variable(element);
            }
        }
    }

    private void method(ExecutableElement method) {
        annotations(method);
        type(method.getReturnType());
        parameters(method);
        method.getParameters().forEach(this::variable);
        method.getThrownTypes().forEach(this::type);
    }

    private void parameters(Parameterizable declared) {
        declared.getTypeParameters().forEach(parameter -> parameter.getBounds().forEach(this::type));
    }

    private void variable(Element variable) {
        annotations(variable);
        type(variable.asType());
    }

    private void type(TypeMirror type) {
        annotations(type);
        if (type instanceof DeclaredType declared) {
            use((TypeElement) declared.asElement());
            declared.getTypeArguments().forEach(this::type);
        } else if (type instanceof ArrayType array) {
            type(array.getComponentType());
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                    .filter(bound -> bound != null)
                    .forEach(this::type);
        }
    }

    private void annotations(AnnotatedConstruct place) {
        place.getAnnotationMirrors().forEach(this::annotation);
    }

    private void annotation(AnnotationMirror mirror) {
        use(Annotations.type(mirror));
        mirror.getElementValues().values().forEach(this::value);
    }

    private void value(AnnotationValue value) {
        Object content = value.getValue();
        if (content instanceof TypeMirror type) {
            type(type);
        } else if (content instanceof AnnotationMirror mirror) {
            annotation(mirror);
        } else if (content instanceof VariableElement constant) {
            type(constant.asType());
        } else if (content instanceof List<?> list) {
            list.forEach(item -> value((AnnotationValue) item));
        }
    }
}
