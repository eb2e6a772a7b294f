package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.RuntimeNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The names of the types and packages in this compilation, gathered over its rounds. Holds no elements. */
public final class Sources {
    private final Set<String> roots = new TreeSet<>();
    private final Set<String> packages = new TreeSet<>();
    private final Set<String> types = new TreeSet<>();
    private final Map<String, String> typesRegardlessOfCase = new HashMap<>();
    private final Set<String> generated = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final String generator;

    /**
     * Creates an empty set of names.
     *
     * @param generator the value of {@code @Generated} on classes of this processor that are among the sources
     */
    public Sources(String generator) {
        this.generator = generator;
    }

    /**
     * Adds the types that are new in a round.
     *
     * @return the canonical names of the user's top-level types among them
     */
    public List<String> add(RoundEnvironment round) {
        Set<String> fresh = new TreeSet<>();
        for (Element element : round.getRootElements()) {
            if (element instanceof PackageElement p) {
                add(p);
            } else if (element instanceof TypeElement type && isOurs(type)) {
                generated.add(type.getQualifiedName().toString());
            } else if (element instanceof TypeElement type) {
                fresh.add(type.getQualifiedName().toString());
            }
        }
        fresh.removeAll(generated);
        types.addAll(fresh);
        fresh.forEach(name -> typesRegardlessOfCase.put(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(fresh);
    }

    private void add(PackageElement element) {
        String name = element.getQualifiedName().toString();
        packages.add(name);
        if (Annotations.has(element, RuntimeNames.PROTOCOLS)) {
            roots.add(name);
        }
    }

    private boolean isOurs(TypeElement type) {
        return Annotations.on(type, "javax.annotation.processing.Generated")
                .flatMap(m -> Annotations.member(m, "value"))
                .filter(v -> v.toString().contains('"' + generator + '"'))
                .isPresent();
    }

    /** Records a top-level type as generated, and therefore not the user's. */
    public void addGenerated(String canonicalName) {
        generated.add(canonicalName);
        written.add(canonicalName);
    }

    /** Whether this compilation generated the type for another root. */
    boolean isWritten(String canonicalName) {
        return written.contains(canonicalName);
    }

    /** The marked packages, sorted. */
    public List<String> roots() {
        return List.copyOf(roots);
    }

    /** All packages that have a {@code package-info.java}, sorted. */
    Set<String> packages() {
        return packages;
    }

    /** The user's top-level types, sorted. */
    Set<String> types() {
        return types;
    }

    /** The packages in and below a root that have a {@code package-info.java}, sorted. */
    List<String> packagesBelow(String rootPackage) {
        return packages.stream()
                .filter(p -> ServiceNames.isBelow(rootPackage, p))
                .toList();
    }

    /** Whether the user (or another processor) wrote this top-level type. */
    public boolean isUserType(String canonicalName) {
        return types.contains(canonicalName);
    }

    /** The user's top-level type that has this name, or else one that differs from it in case only. */
    public Optional<String> userType(String canonicalName) {
        return isUserType(canonicalName)
                ? Optional.of(canonicalName)
                : Optional.ofNullable(typesRegardlessOfCase.get(canonicalName.toLowerCase(Locale.ROOT)));
    }

    /** The user's top-level types in a package and below it, sorted. */
    List<String> typesBelow(String rootPackage) {
        return types.stream().filter(t -> t.startsWith(rootPackage + ".")).toList();
    }

    /** The simple names of the user's top-level types in a package. */
    public List<String> typesIn(String packageName) {
        int prefix = packageName.isEmpty() ? 0 : packageName.length() + 1;
        return typesBelow(packageName).stream()
                .map(t -> t.substring(prefix))
                .filter(t -> !t.contains("."))
                .toList();
    }

    /** Whether the type is compiled from source in this compilation, rather than read from a class file. */
    boolean isSource(TypeElement type) {
        String top = TypeElements.topLevel(type).getQualifiedName().toString();
        return types.contains(top) || generated.contains(top);
    }
}
