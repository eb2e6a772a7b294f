package io.tsrpc.cli;

import io.tsrpc.processor.contract.ProtoText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A directory of Java sources, which javac compiles with the processor. */
record Sources(Path directory) {
    static final Path ROOT = Path.of("com/example/app/protocols");

    /**
     * What javac said.
     *
     * @param notes the kinds of notes
     */
    record Compilation(List<String> problems, List<String> notes) {}

    /** Compiles everything; what a careful user would not want to see is a problem. */
    Compilation compile() throws IOException {
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        Files.createDirectories(classes());
        try (StandardJavaFileManager manager = javac.getStandardFileManager(messages, Locale.ROOT, null);
                Stream<Path> all = Files.walk(directory)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            List<String> options = List.of(
                    "-d",
                    classes().toString(),
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-processor",
                    "io.tsrpc.processor.TsrpcProcessor",
                    "-Xlint:all,-processing");
            JavaCompiler.CompilationTask task =
                    javac.getTask(null, manager, messages, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.call();
        }
        return new Compilation(
                messages.getDiagnostics().stream()
                        .filter(m -> m.getKind() != Diagnostic.Kind.NOTE)
                        .map(Sources::text)
                        .toList(),
                messages.getDiagnostics().stream()
                        .filter(m -> m.getKind() == Diagnostic.Kind.NOTE)
                        .map(m -> m.getMessage(Locale.ROOT).replaceAll("(?s)^\\[(\\w+)].*", "$1"))
                        .toList());
    }

    private static String text(Diagnostic<? extends JavaFileObject> message) {
        JavaFileObject file = message.getSource();
        String name = file == null ? "" : file.getName().replaceAll(".*/", "");
        return name + ":" + message.getLineNumber() + ": " + message.getMessage(Locale.ROOT);
    }

    private Path classes() {
        return directory.resolveSibling("classes");
    }

    /** The service proto that the processor has emitted. */
    Map<String, @Nullable Object> emitted() throws IOException {
        return ProtoText.parse(
                Files.readString(classes().resolve("META-INF/tsrpc/com.example.app.protocols/serviceProto.ts")));
    }

    /** The texts of the sources, by their paths. */
    SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
                texts.put(directory.resolve(ROOT).relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    String file(String name) throws IOException {
        return Files.readString(directory.resolve(ROOT).resolve(name));
    }
}
