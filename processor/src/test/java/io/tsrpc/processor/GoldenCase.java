package io.tsrpc.processor;

import io.tsrpc.processor.emit.Emitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A folder {@code golden/<case>} with sources in {@code input} and everything that is generated from them in
 * {@code expected}. If {@code input} has a {@code module-info.java} it is compiled as a module.
 *
 * <p>It is compiled on disk: compile-testing's files in memory do not go with modules.
 */
record GoldenCase(Path folder) {
    private static final Path ROOT = Path.of("src/test/resources/golden");

    /**
     * What a compilation made.
     *
     * @param messages errors and warnings
     * @param files every generated source and resource by its path
     * @param classes the directory with the class files
     */
    record Result(List<String> messages, Map<String, String> files, Path classes) {}

    static List<GoldenCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().map(GoldenCase::new).toList();
        }
    }

    static GoldenCase named(String name) {
        return new GoldenCase(ROOT.resolve(name));
    }

    /** Compiles {@code input} into an empty directory, with all warnings on. */
    Result compile(List<Emitter> emitters, Path output) throws IOException {
        Path sources = Files.createDirectories(output.resolve("sources"));
        Path classes = Files.createDirectories(output.resolve("classes"));
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(messages, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    files,
                    messages,
                    options(sources, classes),
                    null,
                    files.getJavaFileObjectsFromPaths(files(folder.resolve("input"))));
            task.setProcessors(List.of(new TsrpcProcessor(emitters)));
            task.call();
        }
        Map<String, String> generated = texts(sources);
        generated.putAll(texts(classes));
        return new Result(
                messages.getDiagnostics().stream().map(Diagnostic::toString).toList(), generated, classes);
    }

    private List<String> options(Path sources, Path classes) {
        boolean isModule = Files.exists(folder.resolve("input/module-info.java"));
        return List.of(
                isModule ? "--module-path" : "--class-path",
                System.getProperty("java.class.path"),
                "-s",
                sources.toString(),
                "-d",
                classes.toString(),
                "-Xlint:all,-processing");
    }

    Map<String, String> expected() throws IOException {
        return texts(folder.resolve("expected"));
    }

    /** Makes {@code expected} what was generated. */
    void update(Map<String, String> generated) throws IOException {
        Path root = folder.resolve("expected");
        for (Path file : files(root)) {
            Files.delete(file);
        }
        for (Map.Entry<String, String> entry : generated.entrySet()) {
            Path file = root.resolve(entry.getKey());
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, entry.getValue());
        }
    }

    private static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(root)) {
            if (!file.toString().endsWith(".class")) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
