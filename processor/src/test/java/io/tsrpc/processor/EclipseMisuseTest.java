package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Eclipse's compiler shows each misuse in its file, with a line: that of the element, or of the record or enum around a component or
 * constant, of which it knows none.
 */
class EclipseMisuseTest {
    private static final Pattern PLACE =
            Pattern.compile("(?s)^(?:ERROR|WARNING) in \\S*?([^/\\s]+) \\(at line \\d+\\)\n.*\n\\[([A-Z_]+)] ");

    @TempDir
    private Path directory;

    static Stream<MisuseSample> samples() throws IOException {
        return MisuseSample.all().stream()
                .filter(sample -> sample.compiledBefore().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void misuseIsShownInItsFile(MisuseSample sample) throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        String output = classes.toString();
        List<String> options =
                new ArrayList<>(List.of("-proc:only", "-d", output, "-s", output, "-Atsrpc.contract=none"));
        options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        SourceTree.Result result = CommandLineCompiler.ECJ.compile(sample.files(), options);
        List<String> places = Stream.concat(result.errors().stream(), result.notes().stream())
                .map(EclipseMisuseTest::place)
                .distinct() // what else it sees of annotations on types differs
                .toList();
        assertThat(places)
                .containsExactlyInAnyOrderElementsOf(sample.expected().stream()
                        .map(expected -> expected.place().replaceFirst(":\\d+", ""))
                        .distinct()
                        .toList());
    }

    private static String place(String message) {
        Matcher place = PLACE.matcher(message);
        return place.find() ? place.group(1) + " [" + place.group(2) + "]" : message;
    }
}
