package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.files.ProtocolSources;
import io.tsrpc.processor.files.SourceFiles;
import io.tsrpc.processor.model.RuntimeNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reports nested roots, and services outside of all roots. */
public final class RootRules {
    private final Round round;
    private final SourceFiles files;

    /** Creates a check that reports to this round. */
    public RootRules(Round round, SourceFiles files) {
        this.round = round;
        this.files = files;
    }

    /** Reports a root that is below another one. */
    public void checkNested(PackageElement root) {
        String name = root.getQualifiedName().toString();
        round.sources.roots().stream()
                .filter(outer -> name.startsWith(outer + "."))
                .findFirst()
                .ifPresent(outer -> round.problems.add(
                        ProblemKind.NESTED_ROOT,
                        new ElementOrigin(
                                root,
                                Annotations.on(root, RuntimeNames.PROTOCOLS).orElse(null)),
                        name,
                        outer));
    }

    /**
     * Reports the top-level types that are services but not below a root of this compilation, if they are below one of another
     * compilation, or beside one, and the types that services of another compilation send. Elsewhere names that begin with {@code Msg} are nobody's business.
     */
    public void checkOutside(List<String> typeNames) {
        for (String name : typeNames) {
            TypeElement type = round.elements.getTypeElement(name);
            if (type != null && isService(type) && !isBelowRoot(type)) {
                reportOutside(type, TypeElements.packageName(type));
            } else if (type != null && !isBelowRoot(type)) {
                checkShared(type);
            }
        }
    }

    /** Reports a type that services of another compilation send: the code that it was generated for stays as it is. */
    private void checkShared(TypeElement type) {
        compiledRoot(TypeElements.packageName(type))
                .filter(root -> new EarlierCodecs(round).has(type))
                .ifPresent(root -> reportNotCompiled(type, root));
    }

    private void reportNotCompiled(TypeElement type, String root) {
        round.problems.add(ProblemKind.ROOT_NOT_COMPILED, ElementOrigin.of(type), type.getSimpleName(), root);
    }

    /**
     * Reports the services that belong to a root whose code has already been generated, and annotations marked with
     * {@code @Conf}: the compiler shows no service as annotated with one that did not exist.
     */
    public void checkTooLate(String root, List<String> typeNames) {
        for (String name : typeNames) {
            TypeElement type = round.elements.getTypeElement(name);
            if (type != null && (isServiceBelow(root, type) || Annotations.has(type, RuntimeNames.CONF))) {
                round.problems.add(ProblemKind.SERVICE_TOO_LATE, ElementOrigin.of(type), type.getSimpleName(), root);
            }
        }
    }

    private static boolean isServiceBelow(String root, TypeElement type) {
        return isService(type) && ServiceNames.isBelow(root, TypeElements.packageName(type));
    }

    private void reportOutside(TypeElement type, String packageName) {
        Optional<String> compiled = compiledRoot(packageName).or(() -> rootOnDisk(type, packageName));
        if (compiled.isPresent()) {
            reportNotCompiled(type, compiled.get());
        } else {
            round.sources.roots().stream()
                    .filter(root -> isBeside(root, packageName))
                    .findFirst()
                    .ifPresent(root -> round.problems.add(
                            ProblemKind.OUTSIDE_ROOT, ElementOrigin.of(type), type.getSimpleName(), root));
        }
    }

    /** Whether it is the package around the root, or another one in that. */
    private static boolean isBeside(String root, String packageName) {
        String around = parent(root);
        return packageName.equals(around) || parent(packageName).equals(around);
    }

    private boolean isBelowRoot(TypeElement type) {
        return round.sources.roots().stream()
                .anyMatch(root -> ServiceNames.isBelow(root, TypeElements.packageName(type)));
    }

    /** The root above the package that was compiled earlier and is on the class path. */
    private Optional<String> compiledRoot(String packageName) {
        for (String name = packageName; !name.isEmpty(); name = parent(name)) {
            PackageElement element = round.elements.getPackageElement(name);
            if (element != null && Annotations.has(element, RuntimeNames.PROTOCOLS)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The root above the package whose sources are on disk but not in this compilation. */
    private Optional<String> rootOnDisk(TypeElement type, String packageName) {
        Optional<Path> file = files.of(type);
        try {
            return file.isEmpty() ? Optional.empty() : ProtocolSources.rootOf(file.get(), packageName);
        } catch (IOException e) {
            round.problems.add(ProblemKind.SOURCES_UNREADABLE, ElementOrigin.of(type), file.get(), e);
            return Optional.empty();
        }
    }

    private static String parent(String packageName) {
        return packageName.contains(".") ? packageName.substring(0, packageName.lastIndexOf('.')) : "";
    }

    /** Whether a top-level type is a service by its name and shape. */
    static boolean isService(TypeElement type) {
        String name = type.getSimpleName().toString();
        return switch (type.getKind()) {
            case RECORD -> ServiceNames.isMsg(name);
            case INTERFACE ->
                ServiceNames.isApi(name)
                        && ElementFilter.typesIn(type.getEnclosedElements()).stream()
                                .anyMatch(RootRules::isPart);
            default -> false;
        };
    }

    private static boolean isPart(Element nested) {
        return nested.getKind() == ElementKind.RECORD
                && (nested.getSimpleName().contentEquals("Req")
                        || nested.getSimpleName().contentEquals("Res"));
    }
}
