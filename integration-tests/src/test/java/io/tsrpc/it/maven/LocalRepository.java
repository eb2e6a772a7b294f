package io.tsrpc.it.maven;

import io.tsrpc.proto.ServiceProto;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A local repository for Maven with this build's runtime, processor and archetype in it, as after {@code mvn install}. Everything else in it
 * are links into the repository of the build that runs the tests: nothing is downloaded twice, and nothing of ours gets into that one.
 */
final class LocalRepository {
    static final String VERSION = Maven.property("tsrpc.version");

    private final Path directory;

    private LocalRepository(Path directory) {
        this.directory = directory;
    }

    static LocalRepository in(Path directory) throws IOException {
        LocalRepository repository = new LocalRepository(directory);
        Path real = Path.of(Maven.property("tsrpc.maven.repository"));
        linkAll(real, directory, "io");
        linkAll(real.resolve("io"), directory.resolve("io"), "tsrpc");
        repository.install("tsrpc-bom", PublishedModule.BOM.publishedPom());
        repository.install("tsrpc-runtime", new PublishedModule("runtime").publishedPom(), ServiceProto.class);
        repository.install("tsrpc-processor", new PublishedModule("processor").publishedPom(), processor());
        repository.install(
                "tsrpc-archetype",
                new PublishedModule("archetype").publishedPom(),
                Path.of("../archetype/target/classes"));
        return repository;
    }

    private static Class<?> processor() {
        try {
            return Class.forName("io.tsrpc.processor.TsrpcProcessor");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("tsrpc-processor is a dependency of the tests", e);
        }
    }

    Path directory() {
        return directory;
    }

    private static void linkAll(Path from, Path to, String except) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(e -> !e.endsWith(except)).toList()) {
                Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
            }
        }
    }

    private void install(String artifact, Path pom) throws IOException {
        Path folder = Files.createDirectories(
                directory.resolve("io/tsrpc").resolve(artifact).resolve(VERSION));
        Files.copy(pom, folder.resolve(artifact + "-" + VERSION + ".pom"));
    }

    private void install(String artifact, Path pom, Class<?> member) throws IOException {
        install(artifact, pom, location(member));
    }

    private void install(String artifact, Path pom, Path classes) throws IOException {
        install(artifact, pom);
        Path jar = directory.resolve("io/tsrpc/" + artifact + "/" + VERSION + "/" + artifact + "-" + VERSION + ".jar");
        if (Files.isDirectory(classes)) { // Maven's phase test has no jars yet
            pack(classes, jar);
        } else {
            Files.copy(classes, jar);
        }
    }

    private static Path location(Class<?> member) {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (Stream<Path> all = Files.walk(classes);
                OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (Path entry : files) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(entry).toString().replace('\\', '/')));
                Files.copy(entry, out);
            }
        }
    }
}
