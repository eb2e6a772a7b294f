package io.tsrpc.it.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.evolution.Change;
import io.tsrpc.processor.evolution.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of change to every kind of type, in a request, a response and a message: what the rules say is what happens
 * when both releases talk. The table of it is {@code target/evolution.md}.
 */
class ExamplesTest {
    private static final int TOGETHER = 50;

    /** They are not about types, or break nothing. */
    private static final Set<Rule> OTHERS = EnumSet.of(
            Rule.SERVICE_REMOVED,
            Rule.SERVICE_RENAMED,
            Rule.SERVICE_KIND,
            Rule.CONF_CHANGED,
            Rule.REST_KEY,
            Rule.UNION_ORDER,
            Rule.UNION_OVERLAP);

    @TempDir
    private static Path temporary;

    private static List<Example> examples;
    private static List<List<Verdict>> verdicts;

    @BeforeAll
    static void talk() throws IOException {
        examples = Example.all();
        verdicts = IntStream.iterate(0, from -> from < examples.size(), from -> from + TOGETHER)
                .parallel()
                .mapToObj(from -> verdicts(examples.subList(from, Math.min(from + TOGETHER, examples.size()))))
                .flatMap(List::stream)
                .toList();
        Files.writeString(Path.of("target/evolution.md"), ExamplesTable.of(examples, verdicts));
    }

    private static List<List<Verdict>> verdicts(List<Example> examples) {
        Map<String, SourcePair> sources = new LinkedHashMap<>();
        examples.forEach(e -> sources.put("e" + sources.size(), e.sources("e" + sources.size())));
        try {
            return List.copyOf(Batch.verdicts(List.of(sources), Topic.OF_EXAMPLES, temporary)
                    .get(0)
                    .values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void verdictsAreWhatHappens() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            verdicts.get(i).stream()
                    .filter(v -> example.mayBeStricter() ? !v.isRight() && !v.isStricter() : !v.isRight())
                    .forEach(v -> wrong.add(example.name() + ": " + v.shown()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noExampleIsCalledStricterThanNeedBeInVain() {
        for (int i = 0; i < examples.size(); i++) {
            assertThat(verdicts.get(i).stream().anyMatch(Verdict::isStricter))
                    .as(examples.get(i).name())
                    .isEqualTo(examples.get(i).mayBeStricter());
        }
    }

    @Test
    void everyRuleOfTypesHasAnExampleThatBreaks() {
        Set<Rule> broken = EnumSet.copyOf(OTHERS);
        verdicts.stream()
                .flatMap(List::stream)
                .flatMap(v -> v.changes().stream())
                .filter(c -> !c.breaks().isEmpty())
                .map(Change::rule)
                .forEach(broken::add);
        assertThat(broken).containsExactlyInAnyOrder(Rule.values());
    }
}
