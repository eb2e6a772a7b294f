package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A service before all services are known.
 *
 * @param element the {@code Api*} interface, or the {@code Msg*} record or sealed interface
 * @param first the request or the message
 * @param second the response; null for a message
 */
record ServiceDraft(TypeElement element, TypeUse.NamedUse first, TypeUse.@Nullable NamedUse second) {
    boolean isApi() {
        return second != null;
    }

    /** Whether everything is public that its descriptor mentions. */
    boolean hasPublicTypes(Access access) {
        return Access.isPublic(element)
                && access.isPublic(first.javaType())
                && (second == null || access.isPublic(second.javaType()));
    }

    /** The name of the class without its prefix. */
    String javaName() {
        return ServiceNames.simpleName(element.getSimpleName().toString());
    }

    /** The folder in Java. */
    String folder(String rootPackage) {
        return ServiceNames.folder(rootPackage, TypeElements.packageName(element));
    }

    /** The name in Java with its folder: {@code misc_tools/GetList}. */
    String javaName(String rootPackage) {
        return ServiceNames.folderPrefix(rootPackage, TypeElements.packageName(element)) + javaName();
    }

    /** TSRPC's name: {@code user/Login}. */
    String name(String rootPackage) {
        return ServiceNames.given(element).orElse(javaName(rootPackage));
    }

    /** The TypeScript file, by which services are sorted: {@code user/PtlLogin}. */
    String tsFile(String rootPackage) {
        String name = name(rootPackage);
        int simple = name.lastIndexOf('/') + 1;
        return name.substring(0, simple) + (isApi() ? "Ptl" : "Msg") + name.substring(simple);
    }

    /** The names that TSRPC has for types that the API only names, which no other type can have: {@code user/PtlLogin/ReqLogin}. */
    List<String> aliases(String rootPackage) {
        return second == null
                ? List.of()
                : Stream.of(alias(rootPackage, first, "Req"), alias(rootPackage, second, "Res"))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private Optional<String> alias(String rootPackage, TypeUse.NamedUse type, String part) {
        List<String> nested = new ArrayList<>(TypeElements.javaClass(element).names());
        nested.add(part);
        boolean isNested = type.javaType().names().equals(nested)
                && type.javaType().packageName().equals(TypeElements.packageName(element));
        return isNested ? Optional.empty() : Optional.of(tsFile(rootPackage) + "/" + part + simpleName(rootPackage));
    }

    private String simpleName(String rootPackage) {
        String name = name(rootPackage);
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
