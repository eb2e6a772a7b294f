package io.tsrpc.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.benchmarks.report.Comparison;
import io.tsrpc.benchmarks.report.EnvironmentReader;
import io.tsrpc.benchmarks.report.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every program does its part; how fast is not asked here. */
final class SmokeTest {
    @TempDir
    private Path directory;

    @Test
    void everyCodecIsMeasured() {
        Results.Table chat = measure((catalog, path) -> catalog.codecs().subList(0, 1), "codec-chat");

        assertThat(chat.samples()).hasSize(11);
    }

    @Test
    void everyServerIsMeasured() {
        Results results = measure((catalog, path) -> catalog.servers());

        assertThat(results.tables()).allSatisfy(SmokeTest::isComplete);
        assertThat(results.tables()).extracting(table -> table.samples().size()).containsExactly(5, 5, 7, 2, 7, 7, 5);
    }

    @Test
    void everyClientIsMeasured() {
        Results results = measure((catalog, path) -> catalog.clients());

        assertThat(results.tables()).allSatisfy(SmokeTest::isComplete);
        assertThat(results.tables()).extracting(table -> table.samples().size()).containsExactly(2, 3);
    }

    @Test
    void idleConnectionsAreMeasured() {
        Results.Table idle = measure((catalog, path) -> catalog.idle(60), "idle");

        assertThat(idle.samples()).hasSize(5);
    }

    @Test
    void theCompilerIsMeasured() {
        Results.Table compiler = measure((catalog, path) -> catalog.compiler(path, 2), "compile-2");

        assertThat(compiler.samples()).hasSize(3);
        isComplete(compiler);
    }

    private Results.Table measure(BiFunction<Catalog, Path, List<Suite>> suites, String id) {
        return measure(suites).tables().stream()
                .filter(table -> table.comparison().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Results measure(BiFunction<Catalog, Path, List<Suite>> suites) {
        Workbench workbench = Bench.of(directory);
        Results results = Results.of(EnvironmentReader.read());
        try (LoadGenerator load = LoadGenerator.start(workbench)) {
            Catalog catalog = new Catalog(workbench, load, Pace.SMOKE, List.of(workbench.state()), true);
            suites.apply(catalog, directory).forEach(suite -> suite.round(0, results));
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
