package io.tsrpc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.contract.ProtoText;
import io.tsrpc.processor.contract.SameBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Protocols of TSRPC projects, and the Java of each: {@code src/test/resources/golden/<case>}. What tsrpc-cli 2.4.5 has made of the
 * sources in {@code protocols} is {@code serviceProto.ts}. The property {@code goldens.update} rewrites what is expected.
 */
final class ProjectsTest {
    private static final Path GOLDENS = Path.of("src/test/resources/golden");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"chat", "shop", "names", "admin", "forms", "literals", "twice", "circles"})
    void whatHasAFormCompilesAndTurnsBackIntoTheSameServiceProto(String name) throws IOException {
        Path proto = GOLDENS.resolve(name).resolve("serviceProto.ts");
        Sources sources = new Sources(directory.resolve("java"));

        Run run = run(name, proto, sources);
        assertThat(run.code()).isZero();
        check(name, sources, run);

        Sources.Compilation compilation = sources.compile();
        assertThat(compilation.problems()).isEmpty();
        assertThat(compilation.notes()).contains("PROTO_TAKEN", "CONTRACT_BEGINS");
        Map<String, Object> before = SameBytes.in(ProtoText.parse(Files.readString(proto)));
        assertThat(SameProto.differences(before, sources.emitted())).isEmpty();
        Path emitted = directory.resolve("classes/META-INF/tsrpc/com.example.app.protocols/serviceProto.ts");
        assertThat(Run.of("diff", proto, emitted).out().lines())
                .allMatch(line -> line.startsWith("        CONF_CHANGED: ")
                        || line.contains(" was `object` and is now `Object`"));
        Files.delete(sources.directory().resolve(Sources.ROOT).resolve("serviceProto.ts"));
        assertThat(sources.compile()).isEqualTo(new Sources.Compilation(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "shop", "admin"})
    void whatTheProcessorHasEmittedKeepsCommentsAndNames(String name) throws IOException {
        Sources sources = new Sources(directory.resolve("java"));
        assertThat(run(name, GOLDENS.resolve(name).resolve("serviceProto.ts"), sources)
                        .code())
                .isZero();
        assertThat(sources.compile().problems()).isEmpty();
        Path emitted = directory.resolve("classes/META-INF/tsrpc/com.example.app.protocols");

        Sources again = new Sources(directory.resolve("again"));
        Run second = Run.java(emitted.resolve("serviceProto.ts"), again.directory(), "--sources", emitted);
        assertThat(second.err()).doesNotContain("not found");
        assertThat(commentsAndConstants(again))
                .containsAll(commentsAndConstants(sources))
                .isNotEmpty();
    }

    /** What is in comments, and what constants of enums are called; how Java has the types may differ. */
    private static SortedSet<String> commentsAndConstants(Sources sources) throws IOException {
        return sources.files().values().stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.startsWith("/**") || line.startsWith("*") || line.matches("[A-Z_]+[,;(].*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The five that {@code docs/tsrpc.md} names, whose Java somebody wrote by hand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin/protocols",
                "arena/protocols",
                "cards/earlier",
                "cards/protocols",
                "chat/protocols",
                "inventory/protocols"
            })
    void projectsThatWereMovedByHandAreWrittenAsWell(String name) throws IOException {
        Path protocols = Path.of("../integration-tests/peers/projects").resolve(name);
        Path proto = protocols.resolve("serviceProto.ts");
        Sources sources = new Sources(directory.resolve("java"));

        assertThat(Run.java(proto, sources.directory(), "--sources", protocols).code())
                .isZero();
        assertThat(sources.compile().problems()).isEmpty();
        Map<String, Object> before = SameBytes.in(ProtoText.parse(Files.readString(proto)));
        assertThat(SameProto.differences(before, sources.emitted())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "formless")
    void whatHasNoFormIsReportedAndDiffersThereAlone(String name) throws IOException {
        Path proto = GOLDENS.resolve(name).resolve("serviceProto.ts");
        Sources sources = new Sources(directory.resolve("java"));

        Run run = run(name, proto, sources);
        assertThat(run.code()).isEqualTo(3);
        check(name, sources, run);

        for (String problem : sources.compile().problems()) {
            assertThat(problem).contains("[PROTO_DIFFERS]").doesNotContain("\"type\": ");
            String place = problem.replaceAll("(?s).*to Java, `([^`]*)`.*", "$1");
            String path = place.replaceAll("\\.\\{.*", "").toLowerCase(Locale.ROOT);
            String differing = path.replaceAll(".*[./ ]", "").replaceAll("(?:_|value)$", "");
            String owner = path.replaceAll(".*[./](?=.*\\.)|\\.[^.]*$", ""); // which has it from a parent
            assertThat(run.err().toLowerCase(Locale.ROOT).replaceAll("[-\"]", ""))
                    .containsPattern(Pattern.quote(differing) + "|" + Pattern.quote(owner)
                            + ": .* a record with all properties was written");
        }
    }

    private static Run run(String name, Path proto, Sources sources) {
        Path protocols = GOLDENS.resolve(name).resolve("protocols");
        return Files.exists(protocols)
                ? Run.java(proto, sources.directory(), "--sources", protocols)
                : Run.java(proto, sources.directory());
    }

    private static void check(String name, Sources sources, Run run) throws IOException {
        SortedMap<String, String> actual = new TreeMap<>(sources.files());
        if (!run.err().isEmpty()) {
            actual.put("report.txt", run.err());
        }
        Path expected = GOLDENS.resolve(name).resolve("expected");
        if (Boolean.getBoolean("goldens.update")) {
            update(expected, actual);
        }
        assertThat(actual).isEqualTo(texts(expected));
    }

    private static void update(Path expected, Map<String, String> texts) throws IOException {
        for (String old : texts(expected).keySet()) {
            Files.delete(expected.resolve(old));
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = expected.resolve(text.getKey());
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text.getValue());
        }
    }

    private static SortedMap<String, String> texts(Path directory) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(directory.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }
}
