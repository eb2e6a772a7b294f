package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.files.SourceFiles;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.UnionDef;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * Tells of types that are sent and stand in the file of another type. javac can warn where other files mention such a type, and codecs do;
 * in the head of a method it cannot be told not to.
 */
public final class OwnFiles {
    private final Round round;
    private final SourceFiles files;

    /** Creates a check that reports to this round. */
    public OwnFiles(Round round, SourceFiles files) {
        this.round = round;
        this.files = files;
    }

    /** Checks the types that a protocol sends. */
    public void check(Protocol protocol) {
        protocol.definitions().stream()
                .flatMap(OwnFiles::classes)
                .map(type -> round.elements.getTypeElement(type.raw().canonicalName()))
                .filter(Objects::nonNull)
                .map(TypeElements::topLevel)
                .distinct()
                .filter(round.sources::isSource)
                .forEach(this::check);
    }

    private static Stream<JavaClass> classes(Definition definition) {
        Stream<JavaClass> own = Stream.of(definition.name().javaType());
        return definition instanceof UnionDef union
                ? Stream.concat(own, union.members().stream().map(UnionDef.Member::javaType))
                : own;
    }

    private void check(TypeElement type) {
        files.of(type)
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(file -> !file.equals(type.getSimpleName() + ".java"))
                .ifPresent(file -> round.problems.add(
                        ProblemKind.FILE_OF_ANOTHER, ElementOrigin.of(type), type.getSimpleName(), file));
    }
}
