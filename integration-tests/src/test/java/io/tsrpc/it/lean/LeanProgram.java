package io.tsrpc.it.lean;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program in {@code src/test/resources/lean} and its protocols, compiled into a jar each. Neither the compiler nor the
 * program itself has more than it is told to have.
 */
final class LeanProgram {
    private static final Path SOURCES = Path.of("src/test/resources/lean");

    /** What the runtime cannot do without. */
    private static final List<Path> RUNTIME = List.of(
            home("io.tsrpc.Server"),
            home("tools.jackson.core.JsonParser"),
            home("org.slf4j.Logger"),
            home("org.jspecify.annotations.NullMarked"));

    private final boolean modular;
    private final Path output;
    private final List<Path> path = new ArrayList<>(RUNTIME);

    private LeanProgram(boolean modular, Path output) {
        this.modular = modular;
        this.output = output;
    }

    /**
     * Compiles the program and its protocols, on a path without Java-WebSocket and without jdk.httpserver.
     *
     * @param modular whether they are modules
     * @param output an empty directory
     */
    static LeanProgram compile(boolean modular, Path output) throws IOException, InterruptedException {
        LeanProgram program = new LeanProgram(modular, output);
        program.compile(
                "protocols", "io.tsrpc.runtime", List.of("--processor-path", System.getProperty("java.class.path")));
        program.compile("app", "lean.protocols", List.of("-proc:none"));
        return program;
    }

    /** Compiles a folder of sources into a jar, which is then on the path. */
    private void compile(String name, String required, List<String> options) throws IOException, InterruptedException {
        Path classes = output.resolve(name);
        List<String> arguments = new ArrayList<>(option(path));
        arguments.addAll(List.of("--limit-modules", modular ? required : "java.base"));
        arguments.addAll(options);
        arguments.addAll(List.of("-Xlint:all,-processing", "-Werror", "-d", classes.toString()));
        arguments.addAll(sources(SOURCES.resolve(name)));
        JdkTool.run("javac", arguments);
        Path jar = output.resolve(name + ".jar");
        JdkTool.run("jar", List.of("--create", "--file", jar.toString(), "-C", classes.toString(), "."));
        path.add(jar);
    }

    private List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> modular || !file.endsWith("module-info.java"))
                    .map(Path::toString)
                    .toList();
        }
    }

    /** Runs it with no modules of the JDK but those that it cannot do without. */
    List<String> runBare() throws IOException, InterruptedException {
        return run(path, "--limit-modules", modular ? "lean.app" : "java.base");
    }

    /** Runs it with all modules of the JDK, and Java-WebSocket on the path. */
    List<String> runWithAll(String... options) throws IOException, InterruptedException {
        List<Path> all = new ArrayList<>(path);
        all.add(home("org.java_websocket.WebSocket"));
        return run(all, options);
    }

    /** Runs it and returns the lines that it prints. */
    private List<String> run(List<Path> path, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("-Dslf4j.internal.verbosity=ERROR"); // that there is no provider is all right
        arguments.addAll(option(path));
        arguments.addAll(modular ? List.of("--module", "lean.app/lean.app.Main") : List.of("lean.app.Main"));
        return JdkTool.run("java", arguments).lines().toList();
    }

    private List<String> option(List<Path> path) {
        String joined = path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of(modular ? "--module-path" : "--class-path", joined);
    }

    /** The jar or directory that a class comes from. */
    private static Path home(String name) {
        try {
            return Path.of(Class.forName(name)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
