package io.tsrpc.benchmarks;

import io.tsrpc.benchmarks.process.Checkout;
import io.tsrpc.benchmarks.process.State;
import io.tsrpc.benchmarks.report.EnvironmentReader;
import io.tsrpc.benchmarks.report.Markdown;
import io.tsrpc.benchmarks.report.Results;
import io.tsrpc.benchmarks.report.ResultsDirectory;
import io.tsrpc.benchmarks.suite.Catalog;
import io.tsrpc.benchmarks.suite.LoadGenerator;
import io.tsrpc.benchmarks.suite.Pace;
import io.tsrpc.benchmarks.suite.Suite;
import io.tsrpc.benchmarks.suite.Workbench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures, round by round. */
@Command(
        name = "benchmarks/run",
        description = {
            "Measures ours and the peers in turn, round by round. Prints tables, and writes them with the samples (JSON) and"
                    + " charts (SVG) to a directory.",
            "A figure is the median of the rounds, ± how far the median of another run of the same state may be from it."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        subcommands = {CompareCommand.class, PublishCommand.class})
final class MeasureCommand implements Callable<Integer> {
    private static final int IDLE_CONNECTIONS = 5000;

    /** What can be measured. */
    enum What {
        QUICK,
        CODECS,
        SERVERS,
        CLIENTS,
        IDLE,
        COMPILER,
        FULL
    }

    @Parameters(
            arity = "0..1",
            defaultValue = "QUICK",
            paramLabel = "WHAT",
            description = "One of ${COMPLETION-CANDIDATES}. QUICK takes five minutes, FULL is all the others.")
    What what = What.QUICK;

    @Option(names = "--rounds", defaultValue = "9", description = "How often everything is measured.")
    int rounds;

    @Option(
            names = "--against",
            paramLabel = "COMMIT|JAR",
            description =
                    "Measures this state of ours instead of the peers: a commit, which is built with its own benchmarks,"
                            + " or the jar of another runtime, which is put in front of the class path.")
    @Nullable
    String against;

    @Option(
            names = "--jdk",
            paramLabel = "HOME",
            description = "Measures ours on this JDK, too. Can be given several times.")
    List<Path> jdks = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "DIRECTORY",
            description = "Where to write. Default: below target/results.")
    @Nullable
    Path output;

    @Override
    public Integer call() {
        String name = what.name().toLowerCase(Locale.ROOT);
        ResultsDirectory directory = new ResultsDirectory(
                output != null ? output : Main.TARGET.resolve("results").resolve(name));
        State current = State.current();
        Workbench workbench = new Workbench(current, directory.logs());
        Results results = Results.of(EnvironmentReader.read());
        try (LoadGenerator load = LoadGenerator.start(workbench)) {
            Pace pace = what == What.QUICK ? Pace.QUICK : Pace.FULL;
            Catalog catalog = new Catalog(workbench, load, pace, states(current), against == null);
            List<Suite> suites = suites(catalog);
            measure(suites, results, directory);
            suites.forEach(Suite::close);
        }
        System.out.println(Markdown.report(results));
        System.err.println("Samples, tables and charts: " + directory.path());
        return 0;
    }

    private List<State> states(State current) {
        List<State> states = new ArrayList<>(List.of(current));
        if (against != null) {
            states.add(new Checkout(Main.TARGET.resolve("against")).state(current, against));
        }
        for (Path home : jdks) {
            states.add(current.on(home));
        }
        return states;
    }

    private List<Suite> suites(Catalog catalog) {
        List<Suite> suites = new ArrayList<>();
        switch (what) {
            case QUICK -> suites.addAll(catalog.quick());
            case CODECS -> suites.addAll(catalog.codecs());
            case SERVERS -> suites.addAll(catalog.servers());
            case CLIENTS -> suites.addAll(catalog.clients());
            case IDLE -> suites.addAll(catalog.idle(IDLE_CONNECTIONS));
            case COMPILER -> suites.addAll(catalog.compiler(Main.TARGET.resolve("compiler"), 10, 100, 1000));
            case FULL -> {
                suites.addAll(catalog.codecs());
                suites.addAll(catalog.servers());
                suites.addAll(catalog.clients());
                suites.addAll(catalog.idle(IDLE_CONNECTIONS));
                suites.addAll(catalog.compiler(Main.TARGET.resolve("compiler"), 10, 100, 1000));
            }
        }
        return suites;
    }

    /** Each round goes through everything, so that whatever slows the machine for a while slows all subjects alike. */
    private void measure(List<Suite> suites, Results results, ResultsDirectory directory) {
        long start = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            for (Suite suite : suites) {
                suite.round(round, results);
            }
            directory.write(results);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            System.err.printf(
                    "Round %d of %d after %d:%02d%n", round + 1, rounds, taken.toMinutes(), taken.toSecondsPart());
        }
    }
}
