package io.tsrpc.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.tsrpc.processor.emit.Emitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * A folder {@code golden/<case>} with sources in {@code input} and everything that is generated from them in
 * {@code expected}. If {@code input} has a {@code module-info.java} it is compiled as a module.
 */
record GoldenCase(Path folder) {
    private static final Path ROOT = Path.of("src/test/resources/golden");

    static List<GoldenCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().map(GoldenCase::new).toList();
        }
    }

    static GoldenCase named(String name) {
        return new GoldenCase(ROOT.resolve(name));
    }

    /** Compiles {@code input} with all warnings on. */
    Compilation compile(List<Emitter> emitters) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (Path file : files(folder.resolve("input"))) {
            sources.add(JavaFileObjects.forResource(file.toUri().toURL()));
        }
        List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror"));
        if (Files.exists(folder.resolve("input/module-info.java"))) {
            options.addAll(List.of("--module-path", System.getProperty("java.class.path")));
        }
        return Compiler.javac()
                .withOptions(options)
                .withProcessors(new TsrpcProcessor(emitters))
                .compile(sources);
    }

    /** Every file that a compilation generated, sources and resources, by its path. */
    static Map<String, String> generated(Compilation compilation) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                String path = file.toUri().getPath().replaceFirst("^/(SOURCE|CLASS)_OUTPUT/", "");
                try (InputStream in = file.openInputStream()) {
                    texts.put(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    Map<String, String> expected() throws IOException {
        Path root = folder.resolve("expected");
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(root)) {
            texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return texts;
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

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
