package io.tsrpc.processor.discover;

import io.tsrpc.processor.files.SourceFiles;
import io.tsrpc.processor.model.Definition;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds annotations and interfaces that do not exist (yet), such as those without an import. What is read without them is not what the
 * sources mean: it must neither become the contract nor be compared with it. The compiler reports them itself.
 */
public final class UnknownNames {
    private final Round round;
    private final SourceFiles files;

    /** Creates a finder for this round. */
    public UnknownNames(Round round, SourceFiles files) {
        this.round = round;
        this.files = files;
    }

    /**
     * Whether there are any in the files of a root's packages and services, of the annotations on these with what their members are made of,
     * or of these types, which it sends.
     */
    public boolean areIn(String root, Collection<Definition> sent) {
        Stream<Element> packages = round.sources.packagesBelow(root).stream().map(round.elements::getPackageElement);
        Stream<Element> services = types(round.sources.typesBelow(root).stream().filter(UnknownNames::isService));
        Set<Element> places = Stream.concat(packages, services).collect(Collectors.toSet());
        Set<Element> annotations = new HashSet<>();
        places.forEach(place -> addAnnotations(place, annotations));
        Stream<Element> types =
                types(sent.stream().map(d -> d.name().javaType().raw().canonicalName()));
        return Stream.of(places.stream(), annotations.stream(), types)
                .flatMap(elements -> elements)
                .map(element -> element instanceof TypeElement type ? TypeElements.topLevel(type) : element)
                .distinct()
                .anyMatch(this::areIn);
    }

    private Stream<Element> types(Stream<String> names) {
        return names.map(round.elements::getTypeElement)
                .filter(Objects::nonNull)
                .map(Element.class::cast);
    }

    /** Adds the annotations of a place that are compiled with it: without its mark, configuration would be none. */
    private void addAnnotations(Element place, Set<Element> found) {
        place.getAnnotationMirrors().forEach(mirror -> addWithMembers(mirror.getAnnotationType(), found));
    }

    private void addWithMembers(TypeMirror type, Set<Element> found) {
        if (type instanceof ArrayType array) {
            addWithMembers(array.getComponentType(), found);
        } else if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && round.sources.isSource(element)
                && found.add(element)) {
            ElementFilter.methodsIn(element.getEnclosedElements())
                    .forEach(member -> addWithMembers(member.getReturnType(), found));
        }
    }

    /** Whether there are any in the file of a package or type. */
    boolean areIn(Element element) {
        return files.haveUnknownNames(element).orElseGet(() -> Unresolved.isInHead(element));
    }

    private static boolean isService(String name) {
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        return ServiceNames.isApi(simpleName) || ServiceNames.isMsg(simpleName);
    }
}
