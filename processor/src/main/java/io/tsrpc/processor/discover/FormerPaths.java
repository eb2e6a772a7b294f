package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * Where definitions are, and where they were before. {@code @FormerName} on a type and on those around it tells that: by a simple name,
 * by a folder and a class name, or by a schema id as the contract has it. On a type below another root it is what that one's contract has.
 */
final class FormerPaths {
    private final String rootPackage;
    private final List<String> roots;

    /**
     * Creates paths.
     *
     * @param rootPackage the root whose contract has them
     * @param roots all roots of the compilation
     */
    FormerPaths(String rootPackage, List<String> roots) {
        this.rootPackage = rootPackage;
        this.roots = List.copyOf(roots);
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
            Optional<String> former = Annotations.text(inwards.get(i), RuntimeNames.FORMER_NAME)
                    .map(name -> isTopLevel || name.contains("/") ? inThisRoot(name, inwards.get(0)) : name);
            if (former.isPresent()) {
                boolean mayBeId = i > 0 || (topLevelHasId && !isServiceOf(rootOf(inwards.get(i)), inwards.get(i)));
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

    /** A name in the contract of the root that a type is below, as it is in the contract of this root. */
    private String inThisRoot(String former, TypeElement type) {
        String own = rootOf(type);
        String folder = own.replace('.', '/') + "/";
        return own.equals(rootPackage) || own.isEmpty() || former.startsWith(folder) ? former : folder + former;
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
