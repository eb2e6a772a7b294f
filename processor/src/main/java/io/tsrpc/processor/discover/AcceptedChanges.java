package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads {@code @AcceptedChange}. */
public final class AcceptedChanges {
    /**
     * An annotation.
     *
     * @param of the name of what was removed, or empty
     * @param element what it is on, as text: {@code com.example.User}, {@code com.example.User.name}, {@code com.example.Base.name()}
     * @param origin the annotation's place
     */
    public record Accepted(String rule, String of, String reason, String element, Origin origin) {
        /** Identifies it in its compilation. */
        public String key() {
            return String.join("\n", element, rule, of, reason);
        }

        private boolean saysTheSame(Accepted other) {
            return rule.equals(other.rule) && of.equals(other.of) && reason.equals(other.reason);
        }
    }

    private AcceptedChanges() {}

    /** All annotations of the sources that a round knows. */
    public static List<Accepted> in(Round round) {
        List<Accepted> accepted = new ArrayList<>();
        for (String name : round.sources.packages()) {
            PackageElement element = round.elements.getPackageElement(name);
            if (element != null) {
                accepted.addAll(on(ElementOrigin.of(element)));
            }
        }
        for (String name : round.sources.types()) {
            TypeElement element = round.elements.getTypeElement(name);
            if (element != null) {
                addAll(element, accepted);
            }
        }
        return accepted;
    }

    /** Those on a type and on what is in it; other elements cannot have the annotation. */
    private static void addAll(TypeElement type, List<Accepted> accepted) {
        accepted.addAll(on(ElementOrigin.of(type)));
        ElementFilter.fieldsIn(type.getEnclosedElements()).forEach(f -> accepted.addAll(on(ElementOrigin.of(f))));
        ElementFilter.methodsIn(type.getEnclosedElements()).forEach(m -> accepted.addAll(ofItsOwn(m, type)));
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> addAll(nested, accepted));
    }

    /** Those on a method, except for what it repeats of a component of its record, which the compiler copies to it. */
    private static List<Accepted> ofItsOwn(ExecutableElement method, TypeElement type) {
        List<Accepted> ofComponent = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> type.getKind() == ElementKind.RECORD
                        && method.getParameters().isEmpty()
                        && field.getSimpleName().equals(method.getSimpleName()))
                .flatMap(field -> on(ElementOrigin.of(field)).stream())
                .toList();
        return on(ElementOrigin.of(method)).stream()
                .filter(own -> ofComponent.stream().noneMatch(own::saysTheSame))
                .toList();
    }

    /** All annotations of an element. */
    public static List<Accepted> on(Origin origin) {
        List<Accepted> accepted = new ArrayList<>();
        if (origin instanceof ElementOrigin place) {
            Element element = place.element();
            for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
                String name = Annotations.type(mirror).getQualifiedName().toString();
                if (name.equals(RuntimeNames.ACCEPTED_CHANGE)) {
                    accepted.add(accepted(mirror, element, new ElementOrigin(element, mirror)));
                } else if (name.equals(RuntimeNames.ACCEPTED_CHANGE + ".List")) {
                    Annotations.inside(mirror)
                            .forEach(m -> accepted.add(accepted(m, element, new ElementOrigin(element, mirror))));
                }
            }
        }
        return accepted;
    }

    private static Accepted accepted(AnnotationMirror mirror, Element element, Origin origin) {
        return new Accepted(text(mirror, "rule"), text(mirror, "of"), text(mirror, "reason"), nameOf(element), origin);
    }

    private static String nameOf(Element element) {
        Element parent = element.getEnclosingElement();
        return parent == null || element instanceof QualifiedNameable
                ? ((QualifiedNameable) element).getQualifiedName().toString()
                : nameOf(parent) + "." + element.getSimpleName() + (element instanceof ExecutableElement ? "()" : "");
    }

    private static String text(AnnotationMirror mirror, String member) {
        return Annotations.member(mirror, member)
                .map(v -> v.getValue())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElse("");
    }
}
