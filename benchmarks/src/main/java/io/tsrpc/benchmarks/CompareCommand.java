package io.tsrpc.benchmarks;

import io.tsrpc.benchmarks.report.Difference;
import io.tsrpc.benchmarks.report.ResultsDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares two runs. */
@Command(
        name = "compare",
        description =
                "Prints how the figures of two runs differ; first those that differ by more than the spread of both. By"
                        + " chance that is one in a hundred.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "BEFORE", description = "A directory or file that a run has written.")
    Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "Another one.")
    Path after = Path.of("");

    @Override
    public Integer call() {
        List<Difference> all = Difference.between(ResultsDirectory.read(before), ResultsDirectory.read(after));
        List<Difference> significant =
                all.stream().filter(Difference::isSignificant).toList();
        System.out.printf("%d of %d figures differ by more than their spread.%n", significant.size(), all.size());
        significant.forEach(System.out::println);
        System.out.println();
        all.stream().filter(difference -> !difference.isSignificant()).forEach(System.out::println);
        return 0;
    }
}
