package io.tsrpc.it.projects;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.it.peers.NodePeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A copy of a project's protocol in Java before its first compilation: without a contract, and with the project's serviceProto.ts. */
final class PortedSources {
    private static final Path SOURCES = Path.of("src/test/java");

    private final Path directory;
    private final Path root;

    /**
     * Copies them.
     *
     * @param project its folder in {@code peers/projects}
     * @param directory where to
     */
    PortedSources(String project, Path directory) throws IOException {
        Path folder = protocols(project);
        this.directory = directory;
        this.root = directory.resolve(SOURCES.relativize(folder));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Path copy = root.resolve(folder.relativize(file));
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
        Files.copy(serviceProto(project), root.resolve("serviceProto.ts"));
    }

    /** The protocol in Java. */
    static Path protocols(String project) {
        return SOURCES.resolve("io/tsrpc/it/projects").resolve(project).resolve("protocols");
    }

    /** What {@code tsrpc-cli} has made of the protocol in TypeScript. */
    static Path serviceProto(String project) {
        return NodePeer.FOLDER.resolve("projects").resolve(project).resolve("protocols/serviceProto.ts");
    }

    /** Replaces a text, which must be there, in a source of the protocol. */
    void edit(String file, String old, String fresh) throws IOException {
        Path path = root.resolve(file);
        String text = Files.readString(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not contain " + old);
        }
        Files.writeString(path, text.replace(old, fresh));
    }

    /** The contract that a compilation has begun. */
    String contract() throws IOException {
        return Files.readString(root.resolve("serviceProto.json"));
    }

    /** Processes the annotations, and returns all errors, each with the name of its file in front. */
    List<String> compile() throws IOException {
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(messages, Locale.ROOT, UTF_8);
                Stream<Path> all = Files.walk(root)) {
            List<Path> sources = all.filter(f -> f.toString().endsWith(".java")).toList();
            Path output = Files.createDirectories(directory.resolve("output"));
            List<String> options =
                    List.of("-d", output.toString(), "-proc:only", "-processor", "io.tsrpc.processor.TsrpcProcessor");
            javac.getTask(null, files, messages, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return messages.getDiagnostics().stream()
                .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
                .map(PortedSources::text)
                .toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> message) {
        JavaFileObject source = message.getSource();
        String file = source == null ? "" : Path.of(source.toUri()).getFileName() + ": ";
        return file + message.getMessage(Locale.ROOT);
    }
}
