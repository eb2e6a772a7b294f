package io.tsrpc.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.benchmarks.report.BarChart;
import io.tsrpc.benchmarks.report.Page;
import io.tsrpc.benchmarks.report.Results;
import io.tsrpc.benchmarks.report.ResultsDirectory;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The documentation shows what was measured, and nothing else. */
final class PerformancePageTest {
    private final Results results = ResultsDirectory.read(PublishCommand.SAMPLES);

    @Test
    void thePageHasTheTablesOfTheCommittedSamples() throws IOException {
        String page = Files.readString(PublishCommand.PAGE);

        assertThat(page).isEqualTo(Page.filled(page, results));
    }

    @Test
    void thePageHasATableForEachComparison() throws IOException {
        String page = Files.readString(PublishCommand.PAGE);

        assertThat(results.tables())
                .allSatisfy(table -> assertThat(page)
                        .contains("<!-- measured: " + table.comparison().id() + " -->"));
    }

    @Test
    void theChartsAreThoseOfTheCommittedSamples() {
        assertThat(results.tables())
                .allSatisfy(table -> assertThat(
                                PublishCommand.CHARTS.resolve(table.comparison().id() + ".svg"))
                        .hasContent(BarChart.svg(table)));
    }
}
