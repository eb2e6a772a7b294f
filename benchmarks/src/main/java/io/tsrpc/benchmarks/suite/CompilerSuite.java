package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.compiler.CompilerProgram.Compiled;
import io.tsrpc.benchmarks.process.Child;
import io.tsrpc.benchmarks.process.State;
import io.tsrpc.benchmarks.report.Comparison;
import io.tsrpc.benchmarks.report.Metric;
import io.tsrpc.benchmarks.report.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compiles the same protocols with the processor, of each state; without it, together with what it has generated; and without
 * that. The difference between the first two is what the processor itself takes, that between the last two what its output takes.
 */
final class CompilerSuite implements Suite {
    private final Workbench workbench;
    private final List<State> states;
    private final Path directory;
    private final Comparison comparison;

    /**
     * A suite for protocols of a size.
     *
     * @param directory where sources and classes go
     * @param services how many services the protocols have
     */
    CompilerSuite(Workbench workbench, List<State> states, Path directory, int services) {
        this.workbench = workbench;
        this.states = List.copyOf(states);
        this.directory = directory;
        this.comparison = new Comparison(
                "compile-" + services,
                String.format(Locale.ROOT, "Compiling %,d services", services),
                List.of(Metric.COMPILE_TIME, Metric.COMPILE_CPU, Metric.COMPILE_ALLOCATED, Metric.COMPILE_RESIDENT),
                List.of(Metric.COMPILE_TIME, Metric.COMPILE_CPU),
                Metric.COMPILE_TIME);
        Contract.write(protocols(), services);
    }

    private record Compilation(String name, State state, boolean withProcessor, List<Path> sources) {}

    private Path protocols() {
        return directory.resolve("protocols");
    }

    private Path generated() {
        return directory.resolve("generated").resolve("sources");
    }

    private List<Compilation> compilations() {
        State first = states.get(0);
        List<Compilation> all = new ArrayList<>();
        for (State state : states) {
            String name = "with the processor" + (state.equals(first) ? "" : " of " + state.name());
            all.add(new Compilation(name, state, true, List.of(protocols())));
        }
        all.add(new Compilation("javac, generated sources", first, false, List.of(protocols(), generated())));
        all.add(new Compilation("javac, protocols alone", first, false, List.of(protocols())));
        return all;
    }

    @Override
    public void round(int round, Samples samples) {
        List<Compilation> all = compilations();
        if (round == 0) {
            Compiled unused = compile(all.get(0), directory.resolve("generated"));
        }
        for (Compilation compilation : Turns.of(all, round)) {
            samples.add(comparison, compilation.name(), sample(compile(compilation, directory.resolve("round"))));
        }
    }

    private static Map<Metric, Double> sample(Compiled compiled) {
        Map<Metric, Double> sample = new EnumMap<>(Metric.class);
        sample.put(Metric.COMPILE_TIME, compiled.nanos() / 1e9);
        sample.put(Metric.COMPILE_CPU, compiled.cpu() / 1e9);
        sample.put(Metric.COMPILE_ALLOCATED, compiled.allocated() / (double) (1 << 20));
        if (compiled.resident() > 0) {
            sample.put(Metric.COMPILE_RESIDENT, compiled.resident() / (double) (1 << 20));
        }
        return sample;
    }

    private Compiled compile(Compilation compilation, Path output) {
        Path classes = SourceTree.empty(output.resolve("classes"));
        Path sources = SourceTree.empty(output.resolve("sources"));
        String classPath = compilation.state().classPath();
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "--release", "17", "-cp", classPath));
        arguments.addAll(List.of("-d", classes.toString(), "-s", sources.toString()));
        arguments.addAll(
                compilation.withProcessor()
                        ? List.of("-processor", "io.tsrpc.processor.TsrpcProcessor", "-processorpath", classPath)
                        : List.of("-proc:none"));
        for (Path tree : compilation.sources()) {
            arguments.addAll(SourceTree.files(tree));
        }
        Path file = SourceTree.write(output.resolve("arguments"), String.join("\n", arguments));
        try (Child child = workbench.start(compilation
                .state()
                .program("javac", "compiler.CompilerProgram", List.of("-Xmx2g"), List.of("@" + file)))) {
            return child.hear(Compiled.class);
        }
    }
}
