package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reports annotations marked with {@code @Conf} where they hold for no service. */
public final class ConfPlaces {
    private static final String RIGHT_PLACES = "a service, or on the package of a folder with services";

    private final Round round;

    /** Creates a check that reports to this round. */
    public ConfPlaces(Round round) {
        this.round = round;
    }

    /**
     * Checks types with everything in them, and packages that belong to no root of this compilation.
     *
     * @param rules tell whether a package belongs to the root of another one
     */
    public void check(Collection<? extends Element> compiled, RootRules rules) {
        for (Element element : compiled) {
            if (element instanceof TypeElement type) {
                checkType(type);
            } else if (!ConfMarks.on(element).isEmpty() && !isOfRoot(element, rules)) {
                report(element, List.of(element));
            }
        }
    }

    private boolean isOfRoot(Element element, RootRules rules) {
        return element instanceof PackageElement p && (isBelowRoot(nameOf(p)) || rules.reportNotCompiled(p, nameOf(p)));
    }

    /** Checks the packages of a root, which need services. */
    void checkFolders(String rootPackage) {
        for (String folder : round.sources.packagesBelow(rootPackage)) {
            PackageElement element = round.elements.getPackageElement(folder);
            boolean hasServices = round.sources.typesBelow(folder).stream()
                    .map(type -> type.substring(type.lastIndexOf('.') + 1))
                    .anyMatch(ConfPlaces::isServiceName);
            if (element != null && !hasServices) {
                report(element, List.of(element));
            }
        }
    }

    private void checkType(TypeElement type) {
        if (!isService(type)) {
            report(type, List.of(type));
        }
        type.getTypeParameters().forEach(parameter -> report(parameter, List.of(parameter)));
        Set<String> components =
                type.getRecordComponents().stream().map(ConfPlaces::nameOf).collect(Collectors.toSet());
        for (Element element : type.getEnclosedElements()) {
            if (element instanceof TypeElement nested) {
                checkType(nested);
            } else if (element instanceof ExecutableElement method) {
                checkMethod(method, components);
            } else if (element.getKind() != ElementKind.RECORD_COMPONENT) {
                report(element, components.contains(nameOf(element)) ? component(type, element) : declared(element));
            }
        }
    }

    /** Checks a method, except what javac derives from components: those are reported once, at their fields. */
    private void checkMethod(ExecutableElement method, Set<String> components) {
        boolean isConstructor = method.getKind() == ElementKind.CONSTRUCTOR;
        if (!method.getParameters().isEmpty() || !components.contains(nameOf(method))) {
            report(method, List.of(method, method.getReturnType()));
        }
        method.getParameters().stream()
                .filter(parameter -> !isConstructor || !components.contains(nameOf(parameter)))
                .forEach(parameter -> report(parameter, declared(parameter)));
        method.getTypeParameters().forEach(parameter -> report(parameter, List.of(parameter)));
    }

    private static List<AnnotatedConstruct> declared(Element variable) {
        return List.of(variable, variable.asType());
    }

    /** The places to which javac copies the annotations of the component with this field, according to their targets. */
    private static List<AnnotatedConstruct> component(TypeElement type, Element field) {
        List<AnnotatedConstruct> places = new ArrayList<>(declared(field));
        type.getRecordComponents().stream()
                .filter(component -> nameOf(component).equals(nameOf(field)))
                .forEach(component -> {
                    places.add(component);
                    Stream.ofNullable(component.getAccessor()).forEach(places::add); // none for an illegal name
                });
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .flatMap(constructor -> constructor.getParameters().stream())
                .filter(parameter -> nameOf(parameter).equals(nameOf(field)))
                .forEach(places::add);
        return places;
    }

    /** Reports each marked annotation of these places once, at the element. */
    private void report(Element at, List<? extends AnnotatedConstruct> places) {
        Set<TypeElement> reported = new HashSet<>();
        for (AnnotatedConstruct place : places) {
            for (AnnotationMirror mirror : ConfMarks.on(place)) {
                AnnotationMirror first = ConfMarks.first(mirror);
                TypeElement type = Annotations.type(first);
                if (reported.add(type)) {
                    round.problems.add(
                            ProblemKind.CONF_MISPLACED,
                            new ElementOrigin(at, first),
                            type.getSimpleName(),
                            nameOf(at),
                            rightPlace(at));
                }
            }
        }
    }

    /** The service that the element is in, or else what can have configuration at all. */
    private String rightPlace(Element wrong) {
        Element outermost = wrong;
        while (outermost.getEnclosingElement() != null
                && !(outermost.getEnclosingElement() instanceof PackageElement)) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost instanceof TypeElement type && !type.equals(wrong) && isService(type)
                ? "`" + nameOf(type) + "`"
                : RIGHT_PLACES;
    }

    /** Whether the type is a service, or is named like one: then another problem says what is wrong with it. */
    private boolean isService(TypeElement type) {
        return type.getEnclosingElement() instanceof PackageElement p
                && isServiceName(type.getSimpleName().toString())
                && (isBelowRoot(nameOf(p)) || RootRules.isService(type));
    }

    private static boolean isServiceName(String name) {
        return ServiceNames.isApi(name) || ServiceNames.isMsg(name);
    }

    private boolean isBelowRoot(String packageName) {
        return round.sources.roots().stream().anyMatch(root -> ServiceNames.isBelow(root, packageName));
    }

    private static String nameOf(Element element) {
        if (element instanceof PackageElement p) {
            return p.getQualifiedName().toString();
        }
        Element named = element.getKind() == ElementKind.CONSTRUCTOR ? element.getEnclosingElement() : element;
        return named instanceof TypeElement type
                ? TypeElements.shortName(type)
                : element.getSimpleName().toString();
    }
}
