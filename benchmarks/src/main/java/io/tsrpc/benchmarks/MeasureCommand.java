package io.tsrpc.benchmarks;

import io.tsrpc.benchmarks.process.Checkout;
import io.tsrpc.benchmarks.process.State;
import io.tsrpc.benchmarks.report.Environment;
import io.tsrpc.benchmarks.report.EnvironmentReader;
import io.tsrpc.benchmarks.report.Markdown;
import io.tsrpc.benchmarks.report.Results;
import io.tsrpc.benchmarks.report.ResultsDirectory;
import io.tsrpc.benchmarks.report.Samples;
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
        ROOMS,
        BACKPLANE,
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

    @Option(names = "--rounds", defaultValue = "7", description = "How often everything is measured.")
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
            description = "Where to write; other files there stay. Default: below benchmarks/target/results.")
    @Nullable
    Path output;

    @Override
    public Integer call() {
        if (rounds < 1) {
            throw new IllegalArgumentException("--rounds must be 1 at least, but is " + rounds);
        }
        List<State> states = states();
        ResultsDirectory directory = new ResultsDirectory(output != null ? output : defaultOutput());
        if (output == null) {
            directory.clear(); // what else may be in a directory of the user's is the user's
        }
        Workbench workbench = new Workbench(states.get(0), directory.logs());
        Environment environment = EnvironmentReader.read(mode());
        Results results = Results.empty();
        try (LoadGenerator load = LoadGenerator.start(workbench)) {
            List<Suite> suites = suites(new Catalog(workbench, load, pace(), states, against == null));
            try {
                settle(suites);
                measure(suites, environment, results, directory);
            } finally {
                suites.forEach(Suite::close);
            }
        }
        System.out.println(Markdown.report(results));
        System.err.println("Samples, tables and charts: " + directory.path().toAbsolutePath());
        return 0;
    }

    /** What results say about what was asked for. Only those of {@link PublishCommand#PUBLISHED} can be published. */
    private String mode() {
        String pace = what == What.QUICK ? "quick" : PublishCommand.PUBLISHED;
        return against == null ? pace : pace + " against " + against;
    }

    private Path defaultOutput() {
        String name = what.name().toLowerCase(Locale.ROOT);
        String suffix = against == null ? "" : "-against-" + against.replaceAll("[^A-Za-z0-9.]+", "-");
        return Main.TARGET.resolve("results").resolve(name + suffix);
    }

    private Pace pace() {
        if (what != What.QUICK) {
            return Pace.FULL;
        }
        return against == null ? Pace.QUICK : Pace.AGAINST;
    }

    private List<State> states() {
        State current = State.current();
        List<State> states = new ArrayList<>(List.of(current));
        if (against != null) {
            states.add(new Checkout(Main.TARGET.resolve("against")).state(current, Main.CALLER, against));
        }
        for (Path home : jdks) {
            State state = current.on(home);
            if (states.stream().anyMatch(other -> other.name().equals(state.name()))) {
                throw new IllegalArgumentException("--jdk names two of the same version: " + state.name());
            }
            states.add(state);
        }
        return states;
    }

    private List<Suite> suites(Catalog catalog) {
        return switch (what) {
            case QUICK -> catalog.quick();
            case CODECS -> catalog.codecs();
            case SERVERS -> catalog.servers();
            case ROOMS -> catalog.rooms();
            case BACKPLANE -> catalog.backplanes();
            case CLIENTS -> catalog.clients();
            case IDLE -> catalog.idle(IDLE_CONNECTIONS);
            case COMPILER -> compiler(catalog);
            case FULL -> {
                List<Suite> all = new ArrayList<>(catalog.codecs());
                all.addAll(catalog.servers());
                all.addAll(catalog.rooms());
                all.addAll(catalog.backplanes());
                all.addAll(catalog.clients());
                all.addAll(catalog.idle(IDLE_CONNECTIONS));
                all.addAll(compiler(catalog));
                yield all;
            }
        };
    }

    private static List<Suite> compiler(Catalog catalog) {
        return catalog.compiler(Main.TARGET.resolve("compiler"), 10, 100, 1000);
    }

    /** Rounds that are not counted. They have numbers below zero, so that the first that is counted begins with the first subject. */
    private void settle(List<Suite> suites) {
        for (int round = -pace().settlingRounds(); round < 0; round++) {
            for (Suite suite : suites) {
                suite.round(round, (comparison, subject, sample) -> {});
            }
        }
    }

    /** Each round goes through everything, so that whatever slows the machine for a while slows all subjects alike. */
    private void measure(List<Suite> suites, Environment environment, Results results, ResultsDirectory directory) {
        Samples samples = (comparison, subject, sample) -> results.add(environment, comparison, subject, sample);
        long start = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            for (Suite suite : suites) {
                suite.round(round, samples);
            }
            directory.write(results);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            System.err.printf(
                    "Round %d of %d after %d:%02d%n", round + 1, rounds, taken.toMinutes(), taken.toSecondsPart());
        }
    }
}
