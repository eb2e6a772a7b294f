package io.tsrpc.benchmarks.compiler;

import io.tsrpc.benchmarks.compiler.CompilerProgram.Compiled;
import io.tsrpc.benchmarks.process.Child;
import io.tsrpc.benchmarks.report.Comparison;
import io.tsrpc.benchmarks.report.Metric;
import io.tsrpc.benchmarks.report.Results;
import io.tsrpc.benchmarks.suite.Suite;
import io.tsrpc.benchmarks.suite.Turns;
import io.tsrpc.benchmarks.suite.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles the same protocols with the processor; without it, together with what it has generated; and without that. The
 * difference between the first two is what the processor itself takes, that between the last two what its output takes.
 */
public final class CompilerSuite implements Suite {
    private final Workbench workbench;
    private final Path directory;
    private final int services;

    /**
     * A suite for protocols of a size.
     *
     * @param directory where sources and classes go
     * @param services how many services the protocols have
     */
    public CompilerSuite(Workbench workbench, Path directory, int services) {
        this.workbench = workbench;
        this.directory = directory;
        this.services = services;
        Contract.write(directory.resolve("contract"), services);
        compile(How.PROCESSOR, directory.resolve("generated"));
    }

    private enum How {
        PROCESSOR("with the processor"),
        GENERATED("javac, with the generated sources"),
        CONTRACT("javac, the protocols alone");

        private final String name;

        How(String name) {
            this.name = name;
        }
    }

    @Override
    public void round(int round, Results results) {
        Comparison comparison = new Comparison(
                "compile-" + services,
                "Compiling " + services + " services",
                List.of(Metric.COMPILE_TIME, Metric.COMPILE_CPU, Metric.COMPILE_ALLOCATED, Metric.COMPILE_RESIDENT),
                List.of(Metric.COMPILE_TIME, Metric.COMPILE_CPU),
                Metric.COMPILE_TIME);
        for (How how : Turns.of(List.of(How.values()), round)) {
            results.add(comparison, how.name, sample(compile(how, directory.resolve("round"))));
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

    private Compiled compile(How how, Path output) {
        Path classes = SourceTree.empty(output.resolve("classes"));
        Path generated = SourceTree.empty(output.resolve("sources"));
        String classPath = workbench.state().classPath();
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "--release", "17", "-cp", classPath));
        arguments.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
        arguments.addAll(
                how == How.PROCESSOR
                        ? List.of("-processor", "io.tsrpc.processor.TsrpcProcessor", "-processorpath", classPath)
                        : List.of("-proc:none"));
        arguments.addAll(SourceTree.files(directory.resolve("contract")));
        if (how == How.GENERATED) {
            arguments.addAll(SourceTree.files(directory.resolve("generated").resolve("sources")));
        }
        Path file = SourceTree.write(output.resolve("arguments"), String.join("\n", arguments));
        try (Child child = workbench.start(workbench
                .state()
                .program("javac", "compiler.CompilerProgram", List.of("-Xmx2g"), List.of("@" + file)))) {
            return child.hear(Compiled.class);
        }
    }
}
