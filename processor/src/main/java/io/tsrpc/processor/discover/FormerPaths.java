package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * Where definitions are, and where they were before. {@code @FormerName} on a type and on those around it tells that: by a simple name,
 * by a folder and a class name, or by a schema id as the contract of any root has it: what one has relative to its root, the others have
 * with its package. A root that was moved with its contract has left the former package to the others.
 */
final class FormerPaths {
    private final String rootPackage;
    private final List<String> roots;

    /** The schema ids and files that the contract has. */
    private final Set<String> known = new HashSet<>();

    /** Those of them where no definition is now. */
    private final Set<String> left = new HashSet<>();

    /** Those where definitions are that have no former names. */
    private final Set<String> kept = new HashSet<>();

    /**
     * Creates paths.
     *
     * @param rootPackage the root whose contract has them
     * @param roots all roots of the compilation
     * @param schemaIds all that the contract has
     * @param drafts all definitions
     */
    FormerPaths(String rootPackage, List<String> roots, Set<String> schemaIds, Collection<Draft> drafts) {
        this.rootPackage = rootPackage;
        this.roots = List.copyOf(roots);
        schemaIds.forEach(id -> known.addAll(List.of(id, id.substring(0, Math.max(0, id.lastIndexOf('/'))))));
        left.addAll(known);
        for (Draft draft : drafts) {
            List<String> places = List.of(now(draft).tsFile(), schemaId(now(draft)));
            left.removeAll(places);
            if (TypeElements.chain(draft.element()).stream()
                    .noneMatch(type -> Annotations.has(type, RuntimeNames.FORMER_NAME))) {
                kept.addAll(places);
            }
        }
    }

    /** Where a definition is. */
    JavaPath now(Draft draft) {
        JavaClass type = draft.name().javaType();
        boolean isBelow = ServiceNames.isBelow(rootPackage, type.packageName());
        JavaPath path = new JavaPath(
                ServiceNames.folderPrefix(rootPackage, type.packageName()),
                type.names(),
                isBelow
                        && type.names().size() > 1
                        && ServiceNames.isApi(type.names().get(0)));
        List<TypeElement> outwards = TypeElements.chain(draft.element());
        TypeElement outermost = outwards.get(outwards.size() - 1);
        return isService(outermost)
                ? ServiceNames.given(outermost)
                        .map(name -> topLevel(name, path, outermost))
                        .orElse(path)
                : path;
    }

    /** Where a definition was; where it is if nothing was renamed. */
    JavaPath then(Draft draft) {
        return then(draft, false);
    }

    /** The same if what is written on a top-level type is a schema id, which looks like a folder and a class name. */
    JavaPath thenBySchemaId(Draft draft) {
        return then(draft, true);
    }

    private JavaPath then(Draft draft, boolean topLevelHasId) {
        JavaPath path = now(draft);
        List<TypeElement> inwards = new ArrayList<>(TypeElements.chain(draft.element()));
        Collections.reverse(inwards);
        for (int i = 0; i < inwards.size(); i++) {
            boolean isTopLevel = i == 0;
            boolean isService = isServiceOfItsRoot(inwards.get(i));
            Optional<String> former = Annotations.text(inwards.get(i), RuntimeNames.FORMER_NAME)
                    .map(name -> isService
                            ? inItsRoot(name, draft)
                            : isTopLevel || name.contains("/") ? inThisContract(name, draft) : name);
            if (former.isPresent()) {
                boolean mayBeId = !isService && (i > 0 || topLevelHasId);
                int inside = inwards.size() - 1 - i;
                path = mayBeId && former.get().contains("/")
                        ? bySchemaId(former.get(), path, inside)
                        : i == 0 ? topLevel(former.get(), path, inwards.get(0)) : nested(former.get(), path, inside);
            }
        }
        return path;
    }

    private JavaPath topLevel(String former, JavaPath path, TypeElement element) {
        int slash = former.lastIndexOf('/') + 1;
        String prefix = isServiceOf(rootOf(element), element)
                ? element.getSimpleName().toString().substring(0, "Api".length())
                : "";
        List<String> names = new ArrayList<>(path.names());
        names.set(0, prefix + former.substring(slash));
        return new JavaPath(former.substring(0, slash), names, path.inApi());
    }

    /** The path after a type was renamed that has this many types inside of it, on the way to the definition. */
    private static JavaPath nested(String former, JavaPath path, int inside) {
        List<String> names = new ArrayList<>(path.names());
        names.set(names.size() - 1 - inside, former);
        return new JavaPath(path.folder(), names, path.inApi());
    }

    /** A schema id has the names of nested types without dots between them; so does what is inside of it. */
    private static JavaPath bySchemaId(String id, JavaPath path, int inside) {
        int nameAt = id.lastIndexOf('/') + 1;
        String file = id.substring(0, nameAt - 1);
        int fileAt = file.lastIndexOf('/') + 1;
        List<String> names = new ArrayList<>(List.of(file.substring(fileAt)));
        if (!id.substring(nameAt).equals(names.get(0))) {
            names.add(id.substring(nameAt));
        }
        names.addAll(
                path.names().subList(path.names().size() - inside, path.names().size()));
        return new JavaPath(file.substring(0, fileAt), names, false);
    }

    /**
     * A name in the contract of any root, as that of this root has it. It may be that of several places: a definition that is new there was
     * where nothing is any more, and one that the contract has was not where another one has stayed.
     */
    String inThisContract(String former, Draft draft) {
        String likeliest = inItsRoot(former, draft);
        Predicate<String> mayBe = isKnown(draft) ? name -> !kept.contains(name) : left::contains;
        return Stream.concat(Stream.of(likeliest), readings(former))
                .filter(mayBe)
                .findFirst()
                .orElse(likeliest);
    }

    /** A name in the contract of the root that a definition is below, as it is in the contract of this root. */
    private String inItsRoot(String former, Draft draft) {
        String own = rootOf(TypeElements.topLevel(draft.element()));
        return own.equals(rootPackage) || own.isEmpty() || former.startsWith(folder(own))
                ? former
                : folder(own) + former;
    }

    /** Whether the contract has a definition, or an instantiation of its generic type, where it is now. */
    private boolean isKnown(Draft draft) {
        JavaPath path = now(draft);
        return known.contains(draft.arguments().isEmpty() ? schemaId(path) : path.tsFile());
    }

    /** What this contract may have for a name in any contract: types of services have another file in that of their root. */
    private Stream<String> readings(String former) {
        String own = folder(rootPackage);
        Stream<String> inThisRoot = former.startsWith(own) ? Stream.of(former.substring(own.length())) : Stream.of();
        Stream<String> inOthers =
                roots.stream().filter(root -> !root.equals(rootPackage)).map(root -> folder(root) + former);
        return Stream.of(Stream.of(former), inThisRoot, inOthers)
                .flatMap(places -> places)
                .flatMap(place -> Stream.of(
                        place,
                        place.replaceFirst("(^|/)Ptl([^/]*/[^/]+)$", "$1Api$2"),
                        place.replaceFirst("(^|/)Api([^/]*/[^/]+)$", "$1Ptl$2")));
    }

    private static String folder(String root) {
        return root.replace('.', '/') + "/";
    }

    /** The schema id of a definition, unless it is an instantiation or another one has it. */
    private static String schemaId(JavaPath path) {
        return path.tsFile() + "/" + path.tsName("");
    }

    /** The root that a type is below; empty for one outside of all. */
    private String rootOf(TypeElement type) {
        String packageName = TypeElements.packageName(type);
        return ServiceNames.isBelow(rootPackage, packageName)
                ? rootPackage
                : roots.stream()
                        .filter(root -> ServiceNames.isBelow(root, packageName))
                        .findFirst()
                        .orElse("");
    }

    /** Whether a top-level type is a service: what is written on it is the name of that. */
    boolean isService(TypeElement type) {
        return isServiceOf(rootPackage, type);
    }

    /** The same for the root that the type is below: only the contract of that one knows the name. */
    boolean isServiceOfItsRoot(TypeElement type) {
        return isServiceOf(rootOf(type), type);
    }

    private static boolean isServiceOf(String root, TypeElement type) {
        String name = type.getSimpleName().toString();
        return !(type.getEnclosingElement() instanceof TypeElement)
                && !root.isEmpty()
                && ServiceNames.isBelow(root, TypeElements.packageName(type))
                && (ServiceNames.isApi(name) || ServiceNames.isMsg(name));
    }
}
