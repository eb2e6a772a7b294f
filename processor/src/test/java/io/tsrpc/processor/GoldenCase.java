package io.tsrpc.processor;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder {@code golden/<case>} with sources in {@code input}, and in {@code expected} those of the generated files that
 * the case is about. Each line of {@code shown.txt} names some of them, as in {@code *Codec.java}. Paths are relative to the
 * root package.
 */
record GoldenCase(Path folder) {
    private static final Path ROOT = Path.of("src/test/resources/golden");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package (.*);");

    static List<GoldenCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().map(GoldenCase::new).toList();
        }
    }

    static GoldenCase named(String name) {
        return new GoldenCase(ROOT.resolve(name));
    }

    SourceFolder input() {
        return new SourceFolder(folder.resolve("input"));
    }

    /** All generated files, by their path relative to the root package. */
    Map<String, String> generated(Path output) throws IOException {
        SourceFolder.Result result = input().generated(output);
        if (!result.messages().isEmpty()) {
            throw new IllegalStateException(result.messages().toString());
        }
        String root = rootPackage();
        Map<String, String> generated = new TreeMap<>();
        result.files()
                .forEach((path, text) -> generated.put(
                        path.replace("META-INF/tsrpc/" + root + "/", "").replace(root.replace('.', '/') + "/", ""),
                        text));
        return generated;
    }

    /** The generated files that the case shows. */
    Map<String, String> shown(Map<String, String> generated) throws IOException {
        Map<String, String> shown = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("shown.txt"))) {
            PathMatcher named = FileSystems.getDefault().getPathMatcher("glob:" + line);
            List<String> found = generated.keySet().stream()
                    .filter(path -> named.matches(Path.of(path)))
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException(this + " shows `" + line + "`, which is not generated");
            }
            found.forEach(path -> shown.put(path, generated.getOrDefault(path, "")));
        }
        return shown;
    }

    private String rootPackage() throws IOException {
        return PACKAGE.matcher(Files.readString(folder.resolve("input/package-info.java")))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    Map<String, String> expected() throws IOException {
        return SourceFolder.textsIn(folder.resolve("expected"));
    }

    /** Rewrites {@code expected} with the files that the case shows. */
    void update(Map<String, String> shown) throws IOException {
        Path root = folder.resolve("expected");
        for (Path file : SourceFolder.filesIn(root)) {
            Files.delete(file);
        }
        for (Map.Entry<String, String> entry : shown.entrySet()) {
            Path file = root.resolve(entry.getKey());
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, entry.getValue());
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
