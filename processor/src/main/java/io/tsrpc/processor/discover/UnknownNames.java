package io.tsrpc.processor.discover;

import io.tsrpc.processor.files.SourceFiles;
import io.tsrpc.processor.model.Definition;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * Finds annotations and interfaces that do not exist (yet), such as those without an import. What is read without them is not what the
 * sources mean: it must neither become the contract nor be compared with it. The compiler reports them itself.
 */
public final class UnknownNames {
    private final Round round;
    private final SourceFiles files;

    /** Creates a finder for this round. */
    public UnknownNames(Round round, SourceFiles files) {
        this.round = round;
        this.files = files;
    }

    /** Whether there are any in the files of a root's packages and services, or of these types, which it sends. */
    public boolean areIn(String root, Collection<Definition> sent) {
        Stream<Element> packages = round.sources.packagesBelow(root).stream().map(round.elements::getPackageElement);
        Stream<String> services = round.sources.typesBelow(root).stream().filter(UnknownNames::isService);
        Stream<String> types = sent.stream().map(d -> d.name().javaType().raw().canonicalName());
        Stream<Element> topLevel = Stream.concat(services, types)
                .map(round.elements::getTypeElement)
                .filter(Objects::nonNull)
                .map(TypeElements::topLevel);
        return Stream.concat(packages, topLevel).distinct().anyMatch(this::areIn);
    }

    /** Whether there are any in the file of a package or type. */
    boolean areIn(Element element) {
        return files.haveUnknownNames(element).orElseGet(() -> Unresolved.isInHead(element));
    }

    private static boolean isService(String name) {
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        return ServiceNames.isApi(simpleName) || ServiceNames.isMsg(simpleName);
    }
}
