package io.tsrpc.processor;

import com.google.testing.compile.JavaFileObjects;
import io.tsrpc.processor.diagnostic.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A folder of sources with marked lines. Sources below {@code classpath/} are compiled first, so that the others use
 * their class files.
 */
record MisuseSample(
        String name,
        List<Path> files,
        List<JavaFileObject> sources,
        List<JavaFileObject> compiledBefore,
        List<Expected> expected) {
    private static final Path ROOT = Path.of("src/test/resources/misuse");
    private static final Pattern MARK = Pattern.compile("// (?:ERROR|WARNING)\\[(\\w+)] (.*)$");

    /** A problem that a line's mark expects. */
    record Expected(String place, ProblemKind kind, String text) {}

    static List<MisuseSample> all() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            List<MisuseSample> samples = new ArrayList<>();
            for (Path folder : folders.sorted().toList()) {
                samples.add(read(folder));
            }
            return samples;
        }
    }

    /** File and line of a message, as {@link Expected#place}. */
    static String place(Diagnostic<? extends JavaFileObject> message) {
        JavaFileObject source = message.getSource();
        return source == null
                ? message.getMessage(null)
                : Path.of(source.toUri().getPath()).getFileName() + ":" + message.getLineNumber() + " "
                        + message.getMessage(null).replaceAll("(?s)].*", "]");
    }

    private static MisuseSample read(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        List<JavaFileObject> sources = new ArrayList<>();
        List<JavaFileObject> compiledBefore = new ArrayList<>();
        List<Expected> expected = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                paths.add(file);
                JavaFileObject source = JavaFileObjects.forResource(file.toUri().toURL());
                boolean before = folder.relativize(file).startsWith("classpath");
                (before ? compiledBefore : sources).add(source);
                expected.addAll(expected(file));
            }
        }
        return new MisuseSample(folder.getFileName().toString(), paths, sources, compiledBefore, expected);
    }

    private static List<Expected> expected(Path file) throws IOException {
        List<Expected> expected = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            // A line with several errors has several marks.
            for (Matcher m = MARK.matcher(lines.get(i)); m.find(); m = MARK.matcher(m.group(2))) {
                ProblemKind kind = ProblemKind.valueOf(m.group(1));
                String text = m.group(2).replaceFirst(" // (?:ERROR|WARNING).*", "");
                expected.add(new Expected(file.getFileName() + ":" + (i + 1) + " [" + kind + "]", kind, text));
            }
        }
        return expected;
    }

    @Override
    public String toString() {
        return name;
    }
}
