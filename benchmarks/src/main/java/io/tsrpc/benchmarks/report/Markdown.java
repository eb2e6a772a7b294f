package io.tsrpc.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Results as Markdown. */
public final class Markdown {
    private Markdown() {}

    /** All tables with their titles, and where they were measured. */
    public static String report(Results results) {
        return environments(results)
                + results.tables().stream()
                        .map(table -> "\n### " + table.comparison().title() + "\n\n" + table(table))
                        .collect(Collectors.joining());
    }

    /** Where tables were measured; if not all at once, with what was measured when. */
    public static String environments(Results results) {
        Map<Environment, List<String>> tables = new LinkedHashMap<>();
        results.tables()
                .forEach(table -> tables.computeIfAbsent(table.environment(), environment -> new ArrayList<>())
                        .add(table.comparison().id()));
        return tables.entrySet().stream()
                .map(entry -> environment(entry.getKey())
                        + (tables.size() == 1 ? "" : "\nSo were measured " + String.join(", ", entry.getValue()) + ".")
                        + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static String environment(Environment environment) {
        return String.join(
                "\n",
                "Measured on " + environment.date() + " at " + environment.commit() + ": " + environment.processor()
                        + ", " + environment.memory() + " GiB, " + environment.system() + ",",
                environment.java() + ", Node " + environment.node() + ";",
                environment.versions().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /**
     * One comparison: a row for each subject with the median and spread of each metric, and how many times better the first
     * one is.
     */
    public static String table(Results.Table table) {
        List<Metric> metrics = table.comparison().metrics().stream()
                .filter(metric -> table.samples().keySet().stream().anyMatch(subject -> table.has(subject, metric)))
                .toList();
        List<Metric> compared = table.samples().size() == 1
                ? List.of()
                : table.comparison().compared().stream()
                        .filter(metrics::contains)
                        .toList();
        List<String> head = new ArrayList<>(List.of(""));
        metrics.forEach(metric -> head.add(metric.label()));
        compared.forEach(metric -> head.add("× " + metric.label()));
        StringBuilder text = new StringBuilder(row(head));
        text.append(row(
                head.stream().map(column -> column.isEmpty() ? "---" : "---:").toList()));
        for (String subject : table.samples().keySet()) {
            List<String> cells = new ArrayList<>(List.of(subject));
            metrics.forEach(
                    metric -> cells.add(table.has(subject, metric) ? Numbers.text(table.figure(subject, metric)) : ""));
            compared.forEach(metric -> cells.add(
                    !subject.equals(table.first()) && table.has(subject, metric) && table.has(table.first(), metric)
                            ? Numbers.text(table.advantage(subject, metric))
                            : ""));
            text.append(row(cells));
        }
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
