package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Code that comments of emitters and pages show as generated is generated. */
class SampleTest {
    private static final Path EMITTERS = Path.of("src/main/java/io/tsrpc/processor/emit");
    private static final Path README = Path.of("../README.md");
    private static final Path PAGES = Path.of("../docs");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void commentsOfEmittersStandInGoldens() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path file : files(EMITTERS, ".java")) {
            samples.addAll(Sample.inSource(file.toString(), Files.readString(file)));
        }

        assertThat(samples).hasSizeGreaterThan(100);
        assertThat(missing(samples, goldens())).isEmpty();
    }

    @Test
    void blocksOfPagesStandInGoldens() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path file : files(PAGES, ".md")) {
            samples.addAll(Sample.onPage(file.toString(), Files.readString(file)));
        }

        assertThat(samples).isNotEmpty();
        assertThat(missing(samples, goldens())).isEmpty();
    }

    @Test
    void blocksOfTheReadmeAreGeneratedFromItsContract() throws IOException {
        String readme = Files.readString(README);
        List<Sample> samples = Sample.onPage("README.md", readme);

        assertThat(samples).hasSizeGreaterThan(3);
        assertThat(missing(samples, generated(contract(readme)))).isEmpty();
    }

    @Test
    void sampleThatDriftsIsMissed() {
        String generated = "foo(\n    bar,\n    baz);\nend();";

        assertThat(new Sample("", "foo(bar, baz);").standsIn(Sample.normalized(generated)))
                .isTrue();
        assertThat(new Sample("", "foo(...);\nend();").standsIn(Sample.normalized(generated)))
                .isTrue();
        assertThat(new Sample("", "foo(baz, bar);").standsIn(Sample.normalized(generated)))
                .isFalse();
        assertThat(new Sample("", "foo(bar, baz); begin();").standsIn(Sample.normalized(generated)))
                .isFalse();
    }

    private static List<Sample> missing(List<Sample> samples, List<String> generated) {
        List<String> normalized = generated.stream().map(Sample::normalized).toList();
        return samples.stream()
                .filter(sample -> normalized.stream().noneMatch(sample::standsIn))
                .toList();
    }

    private static List<String> goldens() throws IOException {
        List<String> texts = new ArrayList<>();
        for (GoldenCase golden : GoldenCase.all()) {
            texts.addAll(golden.expected().values());
        }
        return texts;
    }

    /** The sources in the page's second block: messages in the root, all other types in the folder user. */
    private static String[] contract(String readme) {
        return JAVA_BLOCK
                .matcher(readme)
                .results()
                .skip(1)
                .findFirst()
                .map(block -> block.group(1).split("\n\n(?=/\\*\\*|public )"))
                .map(types -> Arrays.stream(types).map(SampleTest::source).toArray(String[]::new))
                .orElseThrow();
    }

    private static String source(String type) {
        String folder = type.contains("record Msg") ? "" : ".user";
        return "package chat.protocols" + folder + ";\nimport java.time.*;\nimport java.util.*;\n" + type;
    }

    private static List<String> generated(String[] sources) throws IOException {
        Compilation compilation =
                Compiler.javac().withProcessors(new TsrpcProcessor()).compile(ReadProtocol.files(sources));
        List<String> texts = new ArrayList<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                texts.add(file.getCharContent(false).toString());
            }
        }
        return texts;
    }

    private static List<Path> files(Path root, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        }
    }
}
