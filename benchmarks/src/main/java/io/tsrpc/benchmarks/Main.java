package io.tsrpc.benchmarks;

import java.nio.file.Path;
import picocli.CommandLine;

/** The command line of the benchmarks, which the script {@code benchmarks/run} starts in the module's directory. */
final class Main {
    /** Where files go that nobody keeps, seen from the module's directory. */
    static final Path TARGET = Path.of("target");

    private Main() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MeasureCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
