package io.tsrpc.it.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Maven that runs the tests, in a process of its own, on the JDK that they run on. */
final class Maven {
    private final Path project;
    private final LocalRepository repository;

    /**
     * What a build said.
     *
     * @param succeeded whether it did
     * @param text all of it
     */
    record Build(boolean succeeded, String text) {}

    Maven(Path project, LocalRepository repository) {
        this.project = project;
        this.repository = repository;
    }

    Build run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(property("tsrpc.maven.home"), "bin", "mvn").toString());
        command.addAll(List.of("--batch-mode", "-Dstyle.color=never", "-Dmaven.repo.local=" + repository.directory()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto");
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Build(process.waitFor() == 0, text);
    }

    /** A property that the module's pom hands to its tests. */
    static String property(String name) {
        @Nullable String value = System.getProperty(name);
        if (value == null || value.startsWith("$")) {
            throw new IllegalStateException("Run this test by Maven, which says where it is: " + name + " is " + value);
        }
        return value;
    }
}
