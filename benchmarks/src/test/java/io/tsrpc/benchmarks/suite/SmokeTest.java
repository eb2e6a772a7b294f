package io.tsrpc.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.benchmarks.report.Comparison;
import io.tsrpc.benchmarks.report.Environment;
import io.tsrpc.benchmarks.report.EnvironmentReader;
import io.tsrpc.benchmarks.report.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every program does its part; how fast is not asked here. */
final class SmokeTest {
    private static final Pace SMOKE = new Pace(true, 0, 10, 10, 50, 50, 50, new Pace.Codec(1, 1, 10));

    @TempDir
    private Path directory;

    @Test
    void theQuickModeKeepsItsProcessesFromRoundToRound() {
        Pace kept = new Pace(false, 1, 10, 10, 50, 50, 50, new Pace.Codec(1, 1, 10));
        Results results = measure(kept, 2, (catalog, path) -> catalog.quick());

        assertThat(results.tables()).hasSize(6).allSatisfy(SmokeTest::isComplete);
        assertThat(results.tables())
                .allSatisfy(table -> assertThat(table.samples().values())
                        .allSatisfy(samples -> assertThat(samples.values())
                                .allSatisfy(rounds -> assertThat(rounds).hasSize(2))));
    }

    @Test
    void everyCodecIsMeasured() {
        Results results = measure(SMOKE, 1, (catalog, path) -> catalog.codecs().subList(0, 1));

        assertThat(results.tables()).hasSize(1).allSatisfy(SmokeTest::isComplete);
        assertThat(results.tables().get(0).samples()).hasSize(11);
    }

    @Test
    void everyServerIsMeasured() {
        Results results = measure(SMOKE, 1, (catalog, path) -> catalog.servers());

        assertThat(results.tables()).allSatisfy(SmokeTest::isComplete);
        assertThat(results.tables()).extracting(table -> table.samples().size()).containsExactly(5, 5, 7, 2, 7, 7, 5);
    }

    @Test
    void roomsAreMeasured() {
        Results results = measure(SMOKE, 1, (catalog, path) -> catalog.rooms());

        assertThat(results.tables()).allSatisfy(SmokeTest::isComplete);
        assertThat(results.tables()).extracting(table -> table.samples().size()).containsExactly(3, 3);
    }

    @Test
    void backplanesAreMeasured() {
        Results results = measure(SMOKE, 1, (catalog, path) -> catalog.backplanes());

        assertThat(results.tables()).allSatisfy(SmokeTest::isComplete);
        assertThat(results.tables())
                .extracting(table -> table.samples().size())
                .hasSize(6)
                .containsOnly(2);
    }

    @Test
    void everyClientIsMeasured() {
        Results results = measure(SMOKE, 1, (catalog, path) -> catalog.clients());

        assertThat(results.tables()).allSatisfy(SmokeTest::isComplete);
        assertThat(results.tables()).extracting(table -> table.samples().size()).containsExactly(2, 3);
    }

    @Test
    void idleConnectionsAreMeasured() {
        Results results = measure(SMOKE, 1, (catalog, path) -> catalog.idle(60));

        assertThat(results.tables()).hasSize(1);
        assertThat(results.tables().get(0).samples()).hasSize(5);
    }

    @Test
    void theCompilerIsMeasured() {
        Results results = measure(SMOKE, 1, (catalog, path) -> catalog.compiler(path, 2));

        assertThat(results.tables()).hasSize(1).allSatisfy(SmokeTest::isComplete);
        assertThat(results.tables().get(0).samples()).hasSize(3);
    }

    private Results measure(Pace pace, int rounds, BiFunction<Catalog, Path, List<Suite>> suites) {
        Workbench workbench = Bench.of(directory);
        Environment environment = EnvironmentReader.read("smoke");
        Results results = Results.empty();
        try (LoadGenerator load = LoadGenerator.start(workbench)) {
            Catalog catalog = new Catalog(workbench, load, pace, List.of(workbench.state()), true);
            for (Suite suite : suites.apply(catalog, directory)) {
                for (int round = 0; round < rounds; round++) {
                    suite.round(
                            round,
                            (comparison, subject, sample) -> results.add(environment, comparison, subject, sample));
                }
                suite.close();
            }
        }
        return results;
    }

    /** Whether every subject has a figure of each metric that is compared, which only something that ran can have. */
    private static void isComplete(Results.Table table) {
        Comparison comparison = table.comparison();
        assertThat(table.samples().keySet())
                .allSatisfy(subject -> assertThat(comparison.compared())
                        .allSatisfy(metric -> assertThat(table.has(subject, metric))
                                .as("%s of %s in %s", metric, subject, comparison.id())
                                .isTrue()));
    }
}
