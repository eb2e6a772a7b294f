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
 * by a folder and a class name, or by a schema id as the contract has it.
 */
final class FormerPaths {
    private final String rootPackage;

    FormerPaths(String rootPackage) {
        this.rootPackage = rootPackage;
    }

    /** Where a definition is. */
    JavaPath now(Draft draft) {
        JavaClass type = draft.name().javaType();
        boolean isBelow = ServiceNames.isBelow(rootPackage, type.packageName());
        return new JavaPath(
                ServiceNames.folderPrefix(rootPackage, type.packageName()),
                type.names(),
                isBelow
                        && type.names().size() > 1
                        && ServiceNames.isApi(type.names().get(0)));
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
            Optional<String> former = Annotations.text(inwards.get(i), RuntimeNames.FORMER_NAME);
            if (former.isPresent()) {
                boolean mayBeId = i > 0 || (topLevelHasId && !isService(inwards.get(i)));
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
        String prefix = isService(element) ? element.getSimpleName().toString().substring(0, "Api".length()) : "";
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

    /** Whether a top-level type is a service: what is written on it is the name of that. */
    boolean isService(TypeElement type) {
        String name = type.getSimpleName().toString();
        return !(type.getEnclosingElement() instanceof TypeElement)
                && ServiceNames.isBelow(rootPackage, TypeElements.packageName(type))
                && (ServiceNames.isApi(name) || ServiceNames.isMsg(name));
    }
}
