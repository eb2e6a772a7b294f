package io.tsrpc.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A project that is made from the archetype, as a user makes it. */
final class NewProject {
    private static final String NAME = "hello-chat";
    private static final Pattern PLUGIN_VERSION = Pattern.compile("<archetype.version>(.*)</archetype.version>");

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
        Maven.Build made = new Maven(parent, repository)
                .run(
                        "org.apache.maven.plugins:maven-archetype-plugin:" + pluginVersion() + ":generate",
                        "-DarchetypeCatalog=internal",
                        "-DarchetypeGroupId=io.tsrpc",
                        "-DarchetypeArtifactId=tsrpc-archetype",
                        "-DarchetypeVersion=0.1.0-SNAPSHOT",
                        "-DgroupId=com.example",
                        "-DartifactId=" + NAME,
                        "-Dpackage=com.example.hello",
                        "-Dpage=" + page);
        assertThat(made.succeeded()).as(made.text()).isTrue();
        return new NewProject(parent.resolve(NAME), repository);
    }

    /** The version in which our own build has the plugin. */
    private static String pluginVersion() throws IOException {
        Matcher version = PLUGIN_VERSION.matcher(Files.readString(Path.of("../pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    Path directory() {
        return directory;
    }

    Path file(String path) {
        return directory.resolve(path);
    }

    /** Builds it with its tests, as its README says. */
    String verify() throws IOException, InterruptedException {
        Maven.Build build = new Maven(directory, repository).run("-Dtsrpc.frozen=true", "verify");
        assertThat(build.succeeded()).as(build.text()).isTrue();
        return build.text();
    }

    /** Replaces something in a file that is there once. */
    void change(String path, String from, String to) throws IOException {
        String text = Files.readString(file(path));
        assertThat(text).containsOnlyOnce(from);
        Files.writeString(file(path), text.replace(from, to));
    }

    /** Runs what is to be run while one works on it, with the repository of this test. */
    Development develop(int port, int pagePort) throws IOException {
        return Development.start(directory, repository, port, pagePort);
    }
}
