package io.tsrpc.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project that is made from the archetype, as a user makes it. */
final class NewProject {
    private static final String NAME = "Hello-Chat"; // its images in Docker need small letters

    private final Path directory;
    private final LocalRepository repository;

    private NewProject(Path directory, LocalRepository repository) {
        this.directory = directory;
        this.repository = repository;
    }

    /**
     * Makes it.
     *
     * @param parent an empty folder
     * @param page {@code yes} or {@code no}
     */
    static NewProject in(Path parent, String page, LocalRepository repository)
            throws IOException, InterruptedException {
        Maven.Build made = made(parent, "com.example.hello", page, repository);
        assertThat(made.succeeded()).as(made.text()).isTrue();
        return new NewProject(parent.resolve(NAME), repository);
    }

    /** Maven's build that makes it, or fails. */
    static Maven.Build made(Path parent, String javaPackage, String page, LocalRepository repository)
            throws IOException, InterruptedException {
        return new Maven(parent, repository)
                .run(
                        "org.apache.maven.plugins:maven-archetype-plugin:" + OurPom.property("archetype.version")
                                + ":generate",
                        "-DarchetypeCatalog=internal",
                        "-DarchetypeGroupId=io.tsrpc",
                        "-DarchetypeArtifactId=tsrpc-archetype",
                        "-DarchetypeVersion=0.1.0-SNAPSHOT",
                        "-DgroupId=com.example",
                        "-DartifactId=" + NAME,
                        "-Dpackage=" + javaPackage,
                        "-Dpage=" + page);
    }

    Path directory() {
        return directory;
    }

    Path file(String path) {
        return directory.resolve(path);
    }

    /** Builds it with its tests, as its README says. */
    String verify() throws IOException, InterruptedException {
        return build("-Dtsrpc.frozen=true", "verify");
    }

    /** Builds it. */
    String build(String... arguments) throws IOException, InterruptedException {
        Maven.Build build = new Maven(directory, repository).run(arguments);
        assertThat(build.succeeded()).as(build.text()).isTrue();
        return build.text();
    }

    /** Replaces something in a file that is there once. */
    void change(String path, String from, String to) throws IOException {
        String text = Files.readString(file(path));
        assertThat(text).containsOnlyOnce(from);
        Files.writeString(file(path), text.replace(from, to));
    }

    /** Adds a file. */
    void add(String path, String text) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.writeString(file(path), text);
    }

    /** Runs what is to be run while one works on it, with the repository of this test. */
    Development develop(int port, int pagePort) throws IOException {
        return Development.start(directory, repository, port, pagePort);
    }
}
