package io.tsrpc.benchmarks;

import io.tsrpc.benchmarks.report.BarChart;
import io.tsrpc.benchmarks.report.Page;
import io.tsrpc.benchmarks.report.Results;
import io.tsrpc.benchmarks.report.ResultsDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a run's tables and charts into the documentation. */
@Command(
        name = "publish",
        description =
                "Keeps the samples of a run in results.json, and puts its tables into docs/performance.md and its charts"
                        + " into docs/charts.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    /** The samples behind the documentation, seen from the module's directory. */
    static final Path SAMPLES = Path.of("results.json");

    /** The page, seen from there. */
    static final Path PAGE = Path.of("..", "docs", "performance.md");

    /** The charts' directory, seen from there. */
    static final Path CHARTS = Path.of("..", "docs", "charts");

    @Parameters(paramLabel = "RUN", description = "A directory or file that a run has written.")
    Path run = Path.of("");

    @Override
    public Integer call() throws IOException {
        Path samples = Files.isDirectory(run) ? run.resolve(SAMPLES.getFileName()) : run;
        Results results = ResultsDirectory.read(samples);
        if (!samples.toAbsolutePath().normalize().equals(SAMPLES.toAbsolutePath())) {
            Files.copy(samples, SAMPLES, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(PAGE, Page.filled(Files.readString(PAGE), results));
        Files.createDirectories(CHARTS);
        for (Results.Table table : results.tables()) {
            Files.writeString(CHARTS.resolve(table.comparison().id() + ".svg"), BarChart.svg(table));
        }
        return 0;
    }
}
