package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.TypeUse;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A service before all services are known.
 *
 * @param element the {@code Api*} interface or {@code Msg*} record
 * @param first the request or the message
 * @param second the response; null for a message
 */
record ServiceDraft(TypeElement element, TypeUse.NamedUse first, TypeUse.@Nullable NamedUse second) {
    boolean isApi() {
        return second != null;
    }

    /** The name without its folder. */
    String simpleName() {
        return ServiceNames.simpleName(element.getSimpleName().toString());
    }

    String folder(String rootPackage) {
        return ServiceNames.folder(rootPackage, TypeElements.packageName(element));
    }

    /** TSRPC's name: {@code user/Login}. */
    String name(String rootPackage) {
        return ServiceNames.folderPrefix(rootPackage, TypeElements.packageName(element)) + simpleName();
    }

    /** The TypeScript file, by which services are sorted: {@code user/PtlLogin}. */
    String tsFile(String rootPackage) {
        return ServiceNames.folderPrefix(rootPackage, TypeElements.packageName(element))
                + (isApi() ? "Ptl" : "Msg")
                + simpleName();
    }
}
