package io.tsrpc.it.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code docs/wire.md} are what the npm packages have said, and what our own code says and understands. */
final class WireDocsTest {
    /** Their types have no form in Java. */
    private static final Set<String> ONLY_TYPESCRIPT =
            Set.of("encode ext/two", "encode union/object-both-match", "encode inter/two", "encode overwrite/basic");

    private static final Map<String, Check> OURS = ours();

    private static Map<String, Check> ours() {
        Map<String, Check> checks = new HashMap<>(ScalarSamples.checks());
        checks.putAll(RecordSamples.checks());
        checks.putAll(SpokenSamples.checks());
        return checks;
    }

    static List<WirePage.Example> examples() {
        return WirePage.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itIsWhatWasRecorded(WirePage.Example example) {
        assertThat(example.content()).isEqualTo(Recorded.content(example.name()));
    }

    static List<WirePage.Example> ourExamples() {
        return examples().stream()
                .filter(example -> OURS.containsKey(example.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ourExamples")
    void itIsWhatWeWriteAndRead(WirePage.Example example) {
        Objects.requireNonNull(OURS.get(example.name())).check(example.content());
    }

    @Test
    void everyExampleIsChecked() {
        Set<String> names = examples().stream().map(WirePage.Example::name).collect(toSet());

        assertThat(names).containsAll(OURS.keySet()).containsAll(ONLY_TYPESCRIPT);
        assertThat(names).hasSize(OURS.size() + ONLY_TYPESCRIPT.size());
    }
}
