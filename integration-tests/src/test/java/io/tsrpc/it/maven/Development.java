package io.tsrpc.it.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A project's {@code java dev/Dev.java}. */
final class Development implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Development(Process process) {
        this.process = process;
        this.reader = new Thread(() -> process.inputReader(UTF_8).lines().forEach(printed::add));
        reader.setDaemon(true);
        reader.start();
    }

    static Development start(Path project, LocalRepository repository, int port, int pagePort) throws IOException {
        String maven = Path.of(Maven.property("tsrpc.maven.home"), "bin").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "dev/Dev.java")
                .directory(project.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "MAVEN_OPTS",
                        "-XX:TieredStopAtLevel=1 -Dmaven.repo.local=" + repository.directory(),
                        "NO_COLOR",
                        "1",
                        "PATH",
                        maven + File.pathSeparator + System.getenv("PATH"),
                        "PORT",
                        Integer.toString(port),
                        "PAGE_PORT",
                        Integer.toString(pagePort)));
        return new Development(builder.start());
    }

    /** Waits until it has printed a line that contains this. */
    void prints(String part) {
        await().atMost(PATIENCE)
                .failFast("It has ended", () -> !reader.isAlive() && !hasPrinted(part))
                .until(() -> hasPrinted(part));
    }

    void hasNotPrinted(String part) {
        assertThat(printed).noneMatch(line -> line.contains(part));
    }

    private boolean hasPrinted(String part) {
        return printed.stream().anyMatch(line -> line.contains(part));
    }

    /** Ends it as Ctrl-C does, and waits until nothing that it has started runs any more. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.toHandle().destroy();
        process.onExit().join();
        await().atMost(PATIENCE).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }
}
