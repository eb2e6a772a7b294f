package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Reporter;
import io.tsrpc.processor.files.ProtocolSources;
import io.tsrpc.processor.files.SourceFiles;
import io.tsrpc.processor.model.RuntimeNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reports nested roots, and services outside of all roots. */
public final class RootRules {
    private final Round round;
    private final SourceFiles files;
    private final Set<String> unmarked = new HashSet<>();
    private final Set<String> misplaced = new HashSet<>();

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
     * Reports the top-level types that are services but not below a root of this compilation: those below one of another
     * compilation, or beside one, and a first one if there is no root at all. Elsewhere names that begin with {@code Msg} are
     * nobody's business. Also reports the types that services of another compilation send.
     *
     * @return the roots that are read from the package-info.java of another package, to which services belong
     */
    public Set<String> checkOutside(List<String> typeNames) {
        List<TypeElement> rootless = new ArrayList<>();
        for (String name : typeNames) {
            TypeElement type = round.elements.getTypeElement(name);
            if (type == null) {
                continue;
            }
            if (isBelowRoot(type)) {
                checkOtherRoots(type);
            } else if (!isService(type)) {
                checkShared(type);
            } else if (!reportOutside(type)) {
                rootless.add(type);
            }
        }
        if (round.sources.roots().isEmpty() && !isAnyMarkUnknown()) {
            reportRootless(rootless);
        }
        return misplaced;
    }

    /** Reports a type that services of another compilation send: the code that was generated for it no longer fits. */
    private void checkShared(TypeElement type) {
        Optional<String> root = compiledRoot(TypeElements.packageName(type));
        if (root.isEmpty() && !round.sources.roots().isEmpty()) {
            checkOtherRoots(type);
            return;
        }
        new EarlierCodecs(round)
                .of(type)
                .ifPresent(codec -> root.ifPresentOrElse(
                        name -> round.problems.add(
                                ProblemKind.ROOT_NOT_COMPILED, ElementOrigin.of(type), type.getSimpleName(), name),
                        () -> reportCodec(type, codec)));
    }

    /** Reports a type that services of another root send, too, if that is there but not part of this compilation. */
    private void checkOtherRoots(TypeElement type) {
        new EarlierCodecs(round)
                .ofRoot(
                        root -> !round.sources.roots().contains(root)
                                && compiledRoot(root).isPresent(),
                        type)
                .ifPresent(codec -> reportCodec(type, codec));
    }

    private void reportCodec(TypeElement type, TypeElement codec) {
        round.problems.add(
                ProblemKind.CODEC_NOT_COMPILED, ElementOrigin.of(type), type.getSimpleName(), codec.getSimpleName());
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

    /** Returns whether there is a root that the type may belong to. */
    private boolean reportOutside(TypeElement type) {
        String packageName = TypeElements.packageName(type);
        if (reportNotCompiled(type, packageName)) {
            return true;
        }
        Optional<String> compiled = compiledRoot(packageName);
        Optional<String> beside = round.sources.roots().stream()
                .filter(root -> isBeside(root, packageName))
                .findFirst();
        compiled.or(() -> beside)
                .ifPresent(root -> round.problems.add(
                        compiled.isPresent() ? ProblemKind.ROOT_ELSEWHERE : ProblemKind.OUTSIDE_ROOT,
                        ElementOrigin.of(type),
                        type.getSimpleName(),
                        root));
        return compiled.or(() -> beside).isPresent();
    }

    /**
     * Reports a service, or the package of a folder, that belongs to a root which is none in this compilation.
     *
     * @return whether there is one
     */
    boolean reportNotCompiled(Element element, String packageName) {
        Optional<ProtocolSources> onDisk = rootOnDisk(element, packageName);
        boolean isElsewhere = files.of(element)
                .filter(file -> ProtocolSources.isInItsPackage(file, packageName))
                .isPresent();
        Optional<String> compiled = isElsewhere ? Optional.empty() : compiledRoot(packageName);
        onDisk.ifPresentOrElse(
                root -> reportBelow(root, element), () -> compiled.ifPresent(root -> addNotCompiled(element, root)));
        return onDisk.isPresent() || compiled.isPresent();
    }

    private void addNotCompiled(Element element, String root) {
        Name name = element instanceof PackageElement folder ? folder.getQualifiedName() : element.getSimpleName();
        round.problems.add(ProblemKind.ROOT_NOT_COMPILED, ElementOrigin.of(element), name, root);
    }

    /** Reports why the root on disk is none in this compilation. What is wrong with the root itself is reported once. */
    private void reportBelow(ProtocolSources root, Element element) {
        String name = root.packageName();
        Optional<PackageElement> packageInfo = readFrom(root.packageInfo());
        if (packageInfo.isPresent() && !packageInfo.get().getQualifiedName().contentEquals(name)) {
            round.problems.add(
                    ProblemKind.WRONG_PACKAGE,
                    ElementOrigin.of(packageInfo.get()),
                    root.packageInfo().getFileName(),
                    packageInfo.get().getQualifiedName(),
                    name);
            misplaced.add(packageInfo.get().getQualifiedName().toString());
        } else if (packageInfo.isPresent() && isMarked(root, element) && isMarkUnknown(packageInfo.get())) {
            return;
        } else if (packageInfo.isPresent() || !isMarked(root, element)) {
            if (unmarked.add(name)) {
                Element at = packageInfo.isPresent() ? packageInfo.get() : element;
                round.problems.add(ProblemKind.ROOT_NOT_MARKED, ElementOrigin.of(at), name);
            }
        } else {
            addNotCompiled(element, name);
        }
    }

    /** Whether a package may be marked with an annotation that is not imported: the compiler says that. */
    private boolean isAnyMarkUnknown() {
        return round.sources.packages().stream()
                .map(round.elements::getPackageElement)
                .filter(Objects::nonNull)
                .anyMatch(this::isMarkUnknown);
    }

    private boolean isMarkUnknown(PackageElement packageInfo) {
        return new UnknownNames(round, files).areIn(packageInfo);
    }

    private boolean isMarked(ProtocolSources root, Element element) {
        try {
            return root.isMarked();
        } catch (IOException e) {
            round.problems.add(ProblemKind.SOURCES_UNREADABLE, ElementOrigin.of(element), root.packageInfo(), e);
            return true;
        }
    }

    /** The package whose package-info.java the compiler has read from this file, whatever package that declares. */
    private Optional<PackageElement> readFrom(Path packageInfo) {
        return round.sources.packages().stream()
                .map(round.elements::getPackageElement)
                .filter(Objects::nonNull)
                .filter(p -> files.of(p).filter(packageInfo::equals).isPresent())
                .findFirst();
    }

    /** One warning is enough: what it asks for makes services of all of them. */
    private void reportRootless(List<TypeElement> types) {
        boolean hasApi = types.stream().anyMatch(RootRules::isWholeApi);
        List<TypeElement> services = types.stream()
                .filter(type -> !Reporter.isSuppressed(type))
                .filter(type -> hasApi || TypeElements.packageName(type).matches("(.*\\.)?protocols"))
                .filter(type -> isWholeApi(type) || ServiceReader.canBeMsg(type))
                .toList();
        services.stream().findFirst().ifPresent(first -> {
            String common = services.stream()
                    .map(TypeElements::packageName)
                    .reduce(RootRules::common)
                    .orElseThrow();
            String root = common.isEmpty() ? TypeElements.packageName(first) : common;
            ProblemKind kind = root.isEmpty() ? ProblemKind.ROOT_UNNAMED : ProblemKind.ROOT_MISSING;
            round.problems.add(kind, ElementOrigin.of(first), first.getSimpleName(), root);
        });
    }

    /** The innermost package that both are in or below. */
    private static String common(String a, String b) {
        String common = a;
        while (!common.isEmpty() && !ServiceNames.isBelow(common, b)) {
            common = parent(common);
        }
        return common;
    }

    private static boolean isWholeApi(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE
                && (ApiParts.isNaming(type)
                        || ElementFilter.typesIn(type.getEnclosedElements()).stream()
                                        .filter(RootRules::isPart)
                                        .count()
                                == 2);
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
    private Optional<ProtocolSources> rootOnDisk(Element element, String packageName) {
        Optional<Path> file = files.of(element);
        try {
            return file.isEmpty() ? Optional.empty() : ProtocolSources.rootOf(file.get(), packageName);
        } catch (IOException e) {
            round.problems.add(ProblemKind.SOURCES_UNREADABLE, ElementOrigin.of(element), file.get(), e);
            return Optional.empty();
        }
    }

    private static String parent(String packageName) {
        return packageName.contains(".") ? packageName.substring(0, packageName.lastIndexOf('.')) : "";
    }

    /** Whether a top-level type is a service by its name and shape. */
    static boolean isService(TypeElement type) {
        String name = type.getSimpleName().toString();
        if (ServiceNames.isMsg(name)) {
            return ServiceReader.canBeMsg(type);
        }
        return type.getKind() == ElementKind.INTERFACE
                && ServiceNames.isApi(name)
                && (ApiParts.isNaming(type)
                        || ElementFilter.typesIn(type.getEnclosedElements()).stream()
                                .anyMatch(RootRules::isPart));
    }

    private static boolean isPart(TypeElement nested) {
        return Drafts.kind(nested).isPresent()
                && (nested.getSimpleName().contentEquals("Req")
                        || nested.getSimpleName().contentEquals("Res"));
    }
}
