package io.tsrpc.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was measured, as it is kept in a file.
 *
 * @param tables in the order of the run
 */
public record Results(List<Table> tables) {
    /** By how much the medians of two processes may differ, as a part: seen were up to 8 %, of what they allocate. */
    private static final double BETWEEN_PROCESSES = 0.1;

    /** Results to be filled. */
    public static Results empty() {
        return new Results(new ArrayList<>());
    }

    /**
     * One comparison, as it was measured.
     *
     * @param environment where and with what
     * @param comparison which
     * @param samples for each subject, for each metric, one for each round
     */
    public record Table(
            Environment environment, Comparison comparison, Map<String, Map<Metric, List<Double>>> samples) {
        /** Whether a subject was measured by a metric. */
        public boolean has(String subject, Metric metric) {
            return samples.getOrDefault(subject, Map.of()).containsKey(metric);
        }

        /** The figure of a subject that {@link #has} one. */
        public Figure figure(String subject, Metric metric) {
            return figure(of(subject, metric), metric);
        }

        /** What processes make of the same code differs: rounds in one process do not show it, so it is allowed for. */
        private Figure figure(List<Double> samples, Metric metric) {
            Figure figure = Figure.of(samples);
            boolean exact = metric == Metric.SIZE;
            return environment.hasKeptProcesses() && !exact ? figure.withSpreadOf(BETWEEN_PROCESSES) : figure;
        }

        /** How many times better the first subject is than {@code peer}, by the rounds that both have been in. */
        public Figure advantage(String peer, Metric metric) {
            List<Double> ours = of(first(), metric);
            List<Double> theirs = of(peer, metric);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < Math.min(ours.size(), theirs.size()); round++) {
                ratios.add(metric.advantage(ours.get(round), theirs.get(round)));
            }
            return figure(ratios, metric);
        }

        /** The subject that all others are compared with. */
        public String first() {
            return samples.keySet().iterator().next();
        }

        private List<Double> of(String subject, Metric metric) {
            List<Double> found = samples.getOrDefault(subject, Map.of()).get(metric);
            if (found == null) {
                throw new IllegalArgumentException(comparison.id() + " has no " + metric + " of " + subject);
            }
            return found;
        }
    }

    /** Adds what a round has measured of a subject. Subjects keep the order in which they first came. */
    public void add(Environment environment, Comparison comparison, String subject, Map<Metric, Double> sample) {
        Map<Metric, List<Double>> samples =
                of(environment, comparison).samples().computeIfAbsent(subject, s -> new LinkedHashMap<>());
        sample.forEach((metric, value) ->
                samples.computeIfAbsent(metric, m -> new ArrayList<>()).add(value));
    }

    /** These with the tables of another run, which replace those of the same comparisons. */
    public Results with(Results newer) {
        List<Table> all = new ArrayList<>();
        tables.stream()
                .filter(old -> newer.find(old.comparison().id()).isEmpty())
                .forEach(all::add);
        all.addAll(newer.tables());
        return new Results(all);
    }

    /** The table of the comparison with this id. */
    public Optional<Table> find(String id) {
        return tables.stream()
                .filter(table -> table.comparison().id().equals(id))
                .findFirst();
    }

    private Table of(Environment environment, Comparison comparison) {
        return find(comparison.id()).orElseGet(() -> {
            Table added = new Table(environment, comparison, new LinkedHashMap<>());
            tables.add(added);
            return added;
        });
    }
}
