package io.tsrpc.benchmarks.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes states of our sources that can be measured beside the current one.
 *
 * @param directory where commits are checked out and built; each once
 */
public record Checkout(Path directory) {
    private static final String MODULE = "benchmarks";

    /**
     * Another state.
     *
     * @param current the state that it is measured beside, whose JDK it gets
     * @param what the jar of a runtime, or a commit by any name that git knows
     * @throws IllegalArgumentException if it is neither, or a commit from before there were benchmarks
     */
    public State state(State current, String what) {
        Path file = Path.of(what);
        if (what.endsWith(".jar") && Files.exists(file)) {
            return current.with(file.getFileName().toString(), file.toAbsolutePath());
        }
        String commit = output(Path.of(""), "git", "rev-parse", "--verify", "--short", what + "^{commit}");
        Path sources = directory.resolve(commit).toAbsolutePath();
        Path classPath = sources.resolve(MODULE).resolve("target").resolve("benchmarks.classpath");
        if (!Files.exists(classPath)) {
            checkOut(commit, sources);
            build(sources);
        }
        return new State(
                commit,
                sources.resolve(MODULE).resolve("target").resolve("classes") + File.pathSeparator + read(classPath),
                current.javaHome());
    }

    private static void checkOut(String commit, Path sources) {
        try {
            Files.createDirectories(sources);
            Path archive = Files.createTempFile(sources, "sources", ".tar");
            Path root = Path.of(output(Path.of(""), "git", "rev-parse", "--show-toplevel"));
            output(root, "git", "archive", "--output", archive.toString(), commit);
            output(sources, "tar", "-xf", archive.toString());
            Files.delete(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(sources.resolve(MODULE))) {
            throw new IllegalArgumentException(commit + " has no benchmarks to be measured with");
        }
    }

    private static void build(Path sources) {
        System.err.println("Building " + sources);
        output(
                sources,
                "mvn",
                "--quiet",
                "-Dquick",
                "-Dpeers.skip",
                "-Dexec.skip",
                "--projects",
                MODULE,
                "--also-make",
                "process-classes");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(Path directory, String... command) {
        List<String> line = new ArrayList<>(List.of(command));
        try {
            Process process = new ProcessBuilder(line)
                    .directory(directory.toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalArgumentException(
                        String.join(" ", line) + " fails" + (text.isEmpty() ? "" : ":\n" + text));
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
