package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.PackageElement;

/** Determines a protocol's name: from the annotation, otherwise from the package. */
final class ProtocolName {
    private static final Set<String> GENERAL = Set.of("protocols", "protocol");

    private final Round round;

    ProtocolName(Round round) {
        this.round = round;
    }

    String of(PackageElement root) {
        String given = Annotations.on(root, RuntimeNames.PROTOCOLS)
                .flatMap(m -> Annotations.member(m, "name"))
                .map(v -> String.valueOf(v.getValue()))
                .orElse("");
        String name = given.isEmpty() ? fromPackage(root.getQualifiedName().toString()) : given;
        if (!SourceVersion.isName(name) || name.contains(".")) {
            round.problems.add(
                    ProblemKind.PROTOCOL_NAME,
                    new ElementOrigin(
                            root, Annotations.on(root, RuntimeNames.PROTOCOLS).orElse(null)),
                    name);
        }
        return name;
    }

    static String fromPackage(String packageName) {
        List<String> parts = Arrays.stream(packageName.split("\\."))
                .filter(p -> !GENERAL.contains(p))
                .toList();
        return parts.isEmpty() ? "" : ServiceNames.classPrefix(parts.get(parts.size() - 1));
    }
}
