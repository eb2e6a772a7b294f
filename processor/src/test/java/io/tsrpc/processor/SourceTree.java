package io.tsrpc.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A source tree on disk with the protocol {@code chat.protocols}, which is compiled again and again. */
final class SourceTree {
    private static final String ROOT = "@io.tsrpc.contract.Protocols\npackage chat.protocols;\n";

    private final Path sources;
    private final Path classes;
    private final Path generated;

    /**
     * What a compilation said.
     *
     * @param errors the texts of errors, without their places
     * @param notes the texts of everything else
     */
    record Result(List<String> errors, List<String> notes) {}

    SourceTree(Path directory) throws IOException {
        sources = directory.resolve("src");
        classes = directory.resolve("classes");
        generated = directory.resolve("generated");
        with("package-info", ROOT);
    }

    /** The directory of the root package. */
    Path root() {
        return sources.resolve("chat/protocols");
    }

    Path classes() {
        return classes;
    }

    /**
     * Writes a source of the root package, or below it.
     *
     * @param name the name of the class, with folders: {@code user/ApiLogin}
     * @param source its text; if it has no package, that of the name
     */
    SourceTree with(String name, String source) throws IOException {
        Path file = file(name);
        Files.createDirectories(file.resolveSibling(""));
        int slash = name.lastIndexOf('/');
        String below = slash < 0 ? "" : "." + name.substring(0, slash).replace('/', '.');
        boolean hasPackage = source.contains("package ");
        Files.writeString(file, hasPackage ? source : "package chat.protocols" + below + ";\n" + source);
        return this;
    }

    SourceTree without(String name) throws IOException {
        Files.delete(file(name));
        return this;
    }

    Path file(String name) {
        return root().resolve(name + ".java");
    }

    /** Compiles all sources. */
    Result compile(String... options) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return compile(
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList(), options);
        }
    }

    /** Compiles some of the sources, with the class files of before on the class path. */
    Result compile(List<Path> files, String... options) throws IOException {
        Files.createDirectories(classes);
        Files.createDirectories(generated);
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> all = new ArrayList<>(List.of(
                "-d",
                classes.toString(),
                "-s",
                generated.toString(),
                "--class-path",
                System.getProperty("java.class.path") + System.getProperty("path.separator") + classes));
        all.addAll(Arrays.asList(options));
        try (StandardJavaFileManager manager = javac.getStandardFileManager(messages, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(null, manager, messages, all, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new TsrpcProcessor()));
            task.call();
        }
        return new Result(texts(messages, true), texts(messages, false));
    }

    private static List<String> texts(DiagnosticCollector<JavaFileObject> messages, boolean errors) {
        return messages.getDiagnostics().stream()
                .filter(m -> (m.getKind() == Diagnostic.Kind.ERROR) == errors)
                .map(m -> m.getMessage(Locale.ROOT))
                .toList();
    }

    Path contractFile() {
        return root().resolve("serviceProto.json");
    }

    String contract() throws IOException {
        return Files.readString(contractFile());
    }

    void contract(String text) throws IOException {
        Files.writeString(contractFile(), text);
    }

    /** The line of the contract that contains a text, without indentation and comma. */
    String line(String part) throws IOException {
        List<String> lines = contract().lines().filter(l -> l.contains(part)).toList();
        if (lines.size() != 1) {
            throw new AssertionError(part + " is on " + lines.size() + " lines of " + contract());
        }
        return lines.get(0).strip().replaceAll(",$", "");
    }
}
