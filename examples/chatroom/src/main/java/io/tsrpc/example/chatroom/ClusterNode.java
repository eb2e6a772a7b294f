package io.tsrpc.example.chatroom;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server of a {@link ChatCluster}, which may end and be started again. */
final class ClusterNode {
    private final String name;
    private final ChatSettings settings;
    private final Consumer<String> output;
    private volatile @Nullable Program program;

    /**
     * @param settings with what makes it one of several
     * @param output gets what it prints, behind its name
     */
    ClusterNode(String name, ChatSettings settings, Consumer<String> output) {
        this.name = name;
        this.settings = settings;
        this.output = output;
    }

    /** Starts it. Blocks until it is ready. */
    void start() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dchat.front=" + settings.front().orElseThrow(),
                "-Dchat.redis=" + settings.redis().orElseThrow(),
                "-Dchat.node=" + name,
                ChatServer.class.getName(),
                String.valueOf(settings.chatPort()),
                String.valueOf(settings.pagePort()));
        program = Program.start(command, "For Java clients", line -> output.accept("[" + name + "] " + line));
    }

    String name() {
        return name;
    }

    /** Its own ports. */
    ChatSettings settings() {
        return settings;
    }

    long pid() {
        return started().process().pid();
    }

    /** Ends it as a crash does. */
    void kill() {
        started().kill();
    }

    /** Ends it in order, if it has been started. */
    void end() {
        Program started = program;
        if (started != null) {
            started.end();
        }
    }

    /** Completes when the process has ended that runs now. */
    CompletableFuture<Process> onExit() {
        return started().process().onExit();
    }

    private Program started() {
        return requireNonNull(program, "program");
    }
}
