package io.tsrpc.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A folder with the sources of a protocol. If it has a {@code module-info.java} it is compiled as a module.
 *
 * <p>It is compiled on disk: compile-testing's files in memory do not go with modules.
 */
record SourceFolder(Path folder) {
    private static final Path ROOT = Path.of("src/test/resources/contracts");
    private static final Path COMPILED = Path.of("target/contracts", System.getProperty("fork", "fork-1"));
    private static final Map<SourceFolder, Result> RESULTS = new ConcurrentHashMap<>();

    /**
     * The result of a compilation.
     *
     * @param messages errors and warnings
     * @param files every generated source and resource by its path
     * @param sources the directory with the generated sources
     * @param classes the directory with the class files
     */
    record Result(List<String> messages, Map<String, String> files, Path sources, Path classes) {}

    static SourceFolder named(String name) {
        return new SourceFolder(ROOT.resolve(name));
    }

    /** The folders in {@code contracts}, and the input of each golden case. */
    static List<SourceFolder> all() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return Stream.concat(
                            folders.sorted().map(SourceFolder::new),
                            GoldenCase.all().stream().map(GoldenCase::input))
                    .toList();
        }
    }

    /**
     * The result of compiling it with all warnings on. All tests of one JVM share one compilation; tests that run in
     * two JVMs at once must not delete the files of each other.
     */
    Result compiled() {
        return RESULTS.computeIfAbsent(this, contract -> {
            Path output = COMPILED.resolve(contract.toString());
            try {
                for (Path file : filesIn(output)) {
                    Files.delete(file);
                }
                return contract.compile(output, "-Xlint:all");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Runs the processor again, without the rest of the compilation. */
    Result generated(Path output) throws IOException {
        return compile(output, "-proc:only");
    }

    private Result compile(Path output, String option) throws IOException {
        Path sources = Files.createDirectories(output.resolve("sources"));
        Path classes = Files.createDirectories(output.resolve("classes"));
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(messages, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    files,
                    messages,
                    options(sources, classes, option),
                    null,
                    files.getJavaFileObjectsFromPaths(filesIn(folder)));
            task.setProcessors(List.of(new TsrpcProcessor()));
            task.call();
        }
        Map<String, String> generated = textsIn(sources);
        generated.putAll(textsIn(classes));
        return new Result(
                messages.getDiagnostics().stream().map(Diagnostic::toString).toList(), generated, sources, classes);
    }

    private List<String> options(Path sources, Path classes, String option) {
        boolean isModule = Files.exists(folder.resolve("module-info.java"));
        return List.of(
                isModule ? "--module-path" : "--class-path",
                System.getProperty("java.class.path"),
                "-s",
                sources.toString(),
                "-d",
                classes.toString(),
                "-Atsrpc.contract=none",
                "-Atsrpc.claim",
                option);
    }

    /** The text of each file by its path below a folder, without class files. */
    static Map<String, String> textsIn(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : filesIn(root)) {
            if (!file.toString().endsWith(".class")) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    static List<Path> filesIn(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public String toString() {
        int names = folder.getNameCount();
        return folder.endsWith("input") ? "golden-" + folder.getName(names - 2) : String.valueOf(folder.getFileName());
    }
}
