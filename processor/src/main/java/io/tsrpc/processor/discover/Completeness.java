package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.files.ProtocolSources;
import io.tsrpc.processor.files.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Reports services that have a source below a root but are not in its compilation, which would lose them. */
public final class Completeness {
    private final Round round;
    private final SourceFiles files;

    /** Creates a check that reports to this round. */
    public Completeness(Round round, SourceFiles files) {
        this.round = round;
        this.files = files;
    }

    /** Checks a root whose package-info.java has a known place. */
    public void check(PackageElement root) {
        Optional<Path> packageInfo = files.of(root);
        if (packageInfo.isEmpty()) {
            return;
        }
        String name = root.getQualifiedName().toString();
        ProtocolSources onDisk = new ProtocolSources(packageInfo.get().resolveSibling(""), name);
        try {
            for (String service : onDisk.services()) {
                if (!round.sources.isUserType(service) && onDisk.declares(service)) {
                    report(root, service, onDisk);
                }
            }
        } catch (IOException e) {
            round.problems.add(ProblemKind.SOURCES_UNREADABLE, ElementOrigin.of(root), packageInfo.get(), e);
        }
    }

    private void report(PackageElement root, String service, ProtocolSources onDisk) throws IOException {
        Optional<TypeElement> type = typeIn(onDisk, service);
        if (type.isPresent()) {
            round.problems.add(
                    ProblemKind.WRONG_PACKAGE,
                    ElementOrigin.of(type.get()),
                    onDisk.file(service).getFileName(),
                    TypeElements.packageName(type.get()),
                    service.substring(0, service.lastIndexOf('.')));
        } else {
            round.problems.add(ProblemKind.PARTIAL_PROTOCOL, ElementOrigin.of(root), root.getQualifiedName(), service);
        }
    }

    /** The type that the compiler has read in the file of the service, because that declares another package. */
    private Optional<TypeElement> typeIn(ProtocolSources onDisk, String service) throws IOException {
        for (String name : round.sources.types()) {
            TypeElement type =
                    simpleName(name).equals(simpleName(service)) ? round.elements.getTypeElement(name) : null;
            if (type != null && onDisk.isInPackage(service, TypeElements.packageName(type))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static String simpleName(String canonicalName) {
        return canonicalName.substring(canonicalName.lastIndexOf('.') + 1);
    }
}
