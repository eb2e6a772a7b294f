package io.tsrpc.benchmarks;

import java.nio.file.Path;
import picocli.CommandLine;

/** The command line of the benchmarks, which the script {@code benchmarks/run} starts in the module's directory. */
final class Main {
    /** Where files go that nobody keeps, seen from the module's directory. */
    static final Path TARGET = Path.of("target");

    /** The directory from which the script was called: paths on the command line are relative to it. */
    static final Path CALLER = Path.of(System.getProperty("benchmarks.caller", ""));

    private Main() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line. What goes wrong for reasons that the user can know is told without a stack trace. */
    static CommandLine commandLine() {
        return new CommandLine(new MeasureCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, CALLER::resolve)
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (problem instanceof IllegalArgumentException) {
                        command.getErr().println(problem.getMessage());
                        return command.getCommandSpec().exitCodeOnInvalidInput();
                    }
                    problem.printStackTrace(command.getErr());
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }
}
