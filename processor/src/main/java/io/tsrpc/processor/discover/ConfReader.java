package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Conf;
import io.tsrpc.processor.model.ConfType;
import io.tsrpc.processor.model.ConfValue;
import io.tsrpc.processor.model.JavaClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Reads the configuration of services from annotations marked with {@code @Conf}: on the service itself, and on the packages of
 * its folder and of the folders above, up to the root. Of each annotation type the nearest holds.
 */
final class ConfReader {
    private final Round round;
    private final String rootPackage;
    private final ConfValues values;

    ConfReader(Round round, JavaClass protocolClass) {
        this.round = round;
        this.rootPackage = protocolClass.packageName();
        this.values = new ConfValues(round, protocolClass);
    }

    Conf read(TypeElement service) {
        List<Placed> holding = holding(service);
        checkNames(holding);
        List<ConfValue.Instance> annotations = new ArrayList<>();
        for (Placed placed : holding) {
            values.read(placed.mirror(), placed.origin()).ifPresent(annotations::add);
        }
        return Conf.of(annotations);
    }

    /** The annotations that hold for the service, nearest first. */
    private List<Placed> holding(TypeElement service) {
        Map<TypeElement, Placed> nearest = new LinkedHashMap<>();
        for (Element place : places(service)) {
            for (AnnotationMirror mirror : ConfMarks.on(place)) {
                Placed placed = new Placed(place, ConfMarks.first(mirror));
                if (placed.mirror().equals(mirror)) {
                    nearest.putIfAbsent(placed.type(), placed);
                } else {
                    // javac knows no place of the single ones
                    round.problems.add(
                            ProblemKind.CONF_REPEATED,
                            ElementOrigin.of(place),
                            placed.type().getSimpleName(),
                            placed.place());
                }
            }
        }
        return List.copyOf(nearest.values());
    }

    /** The service and the packages above it, up to the root. */
    private List<Element> places(TypeElement service) {
        List<Element> places = new ArrayList<>(List.of(service));
        String name = TypeElements.packageName(service);
        while (ServiceNames.isBelow(rootPackage, name)) {
            PackageElement folder = round.elements.getPackageElement(round.elements.getModuleOf(service), name);
            if (folder != null) {
                places.add(folder);
            }
            name = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
        }
        return places;
    }

    /** Reports members of the same name at the nearer annotation; of two on one element, at the second. */
    private void checkNames(List<Placed> holding) {
        Map<String, Placed> owners = new HashMap<>();
        for (Placed placed : holding) {
            for (ConfType.Member member : values.type(placed.type()).members()) {
                Placed other = owners.putIfAbsent(member.name(), placed);
                if (other != null) {
                    Placed nearer = other.element().equals(placed.element()) ? placed : other;
                    round.problems.add(
                            ProblemKind.CONF_CLASH,
                            nearer.origin(),
                            member.name(),
                            other.type().getSimpleName(),
                            placed.type().getSimpleName(),
                            other.place());
                }
            }
        }
    }

    /** An annotation on a service or a package. */
    private record Placed(Element element, AnnotationMirror mirror) {
        TypeElement type() {
            return Annotations.type(mirror);
        }

        ElementOrigin origin() {
            return new ElementOrigin(element, mirror);
        }

        String place() {
            return element instanceof TypeElement type ? TypeElements.shortName(type) : element.toString();
        }
    }
}
