package io.tsrpc.it.maven;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A project that is written beside the tests, with what the docs show in place of its {@code @names@}. */
final class SampleProject {
    private final Path directory;
    private final Maven maven;

    private SampleProject(Path directory, Maven maven) {
        this.directory = directory;
        this.maven = maven;
    }

    /** Copies it. */
    static SampleProject copy(String name, Path directory, Map<String, String> values, LocalRepository repository)
            throws IOException, URISyntaxException {
        URL found = Objects.requireNonNull(SampleProject.class.getResource(name), name);
        Path original = Path.of(found.toURI());
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(original.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, filled(Files.readString(file), values));
            }
        }
        return new SampleProject(directory, new Maven(directory, repository));
    }

    private static String filled(String text, Map<String, String> values) {
        String result = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            result = result.replace("@" + value.getKey() + "@", value.getValue());
        }
        return result;
    }

    Path file(String path) {
        return directory.resolve(path);
    }

    Maven.Build build(String... arguments) throws IOException, InterruptedException {
        return maven.run(arguments);
    }
}
