package io.tsrpc.benchmarks;

import io.tsrpc.benchmarks.process.Json;
import io.tsrpc.benchmarks.report.BarChart;
import io.tsrpc.benchmarks.report.Page;
import io.tsrpc.benchmarks.report.Results;
import io.tsrpc.benchmarks.report.ResultsDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a run's tables and charts into the documentation. */
@Command(
        name = "publish",
        description =
                "Keeps the samples of runs in results.json, and puts their tables into docs/performance.md and their charts"
                        + " into docs/charts. What was not measured again stays.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    /** The mode of runs that can be published: with peers, and with new processes in each round. */
    static final String PUBLISHED = "full";

    /** The samples behind the documentation, seen from the module's directory. */
    static final Path SAMPLES = Path.of("results.json");

    /** The page, seen from there. */
    static final Path PAGE = Path.of("..", "docs", "performance.md");

    /** The charts' directory, seen from there. */
    static final Path CHARTS = Path.of("..", "docs", "charts");

    @Parameters(arity = "0..*", paramLabel = "RUN", description = "Directories or files that runs have written.")
    List<Path> runs = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        List<Path> all = new ArrayList<>();
        if (Files.exists(SAMPLES)) {
            all.add(SAMPLES);
        }
        all.addAll(runs);
        Results results = all.stream()
                .map(ResultsDirectory::read)
                .reduce(Results::with)
                .orElseThrow(() -> new IllegalArgumentException("Which run is to be published?"));
        for (Results.Table table : results.tables()) {
            String mode = table.environment().mode();
            if (!mode.equals(PUBLISHED)) {
                throw new IllegalArgumentException(
                        table.comparison().id() + " was measured in the mode \"" + mode + "\", not in a full one");
            }
        }
        String page = Page.filled(Files.readString(PAGE), results);
        Files.writeString(SAMPLES, Json.indented(results));
        Files.writeString(PAGE, page);
        Files.createDirectories(CHARTS);
        for (Results.Table table : results.tables()) {
            Files.writeString(CHARTS.resolve(table.comparison().id() + ".svg"), BarChart.svg(table));
        }
        return 0;
    }
}
