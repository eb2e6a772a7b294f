package io.tsrpc.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
     * @param caller the directory that paths are relative to
     * @param what the jar of a runtime, or a commit by any name that git knows
     * @throws IllegalArgumentException if it is neither, or a commit from before there were benchmarks
     */
    public State state(State current, Path caller, String what) {
        if (what.endsWith(".jar")) {
            Path jar = caller.resolve(what);
            if (!Files.exists(jar)) {
                throw new IllegalArgumentException(jar + " does not exist");
            }
            return current.with(jar.getFileName().toString(), jar.toAbsolutePath());
        }
        String commit = commit(what);
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

    private static String commit(String name) {
        try {
            return Tool.output(Path.of(""), "git", "rev-parse", "--verify", "--short", name + "^{commit}");
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("Neither a commit nor a jar: " + name, e);
        }
    }

    private static void checkOut(String commit, Path sources) {
        try {
            Files.createDirectories(sources);
            Path archive = Files.createTempFile(sources, "sources", ".tar");
            Path root = Path.of(Tool.output(Path.of(""), "git", "rev-parse", "--show-toplevel"));
            Tool.output(root, "git", "archive", "--output", archive.toString(), commit);
            Tool.output(sources, "tar", "-xf", archive.toString());
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
        Tool.output(
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
}
