package io.tsrpc.benchmarks.report;

import io.tsrpc.benchmarks.process.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * Where a run keeps what it has measured: {@code results.json} with all samples, {@code report.md} with the tables, and a
 * chart for each comparison.
 *
 * @param path the directory
 */
public record ResultsDirectory(Path path) {
    private static final String SAMPLES = "results.json";

    /** Where the logs of the programs go. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** Deletes what an earlier run has left. */
    public void clear() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*[.](json|md|svg|log)"))
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes everything, over what was there before. */
    public void write(Results results) {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(SAMPLES), Json.indented(results));
            Files.writeString(path.resolve("report.md"), Markdown.report(results));
            for (Results.Table table : results.tables()) {
                Files.writeString(path.resolve(table.comparison().id() + ".svg"), BarChart.svg(table));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The results that are in a directory of this kind, or in a file that was taken from one.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Results read(Path path) {
        try {
            Path file = Files.isDirectory(path) ? path.resolve(SAMPLES) : path;
            return Json.read(Files.readString(file), Results.class);
        } catch (IOException | JacksonException e) {
            throw new IllegalArgumentException("No results of a run: " + path, e);
        }
    }
}
