package io.tsrpc.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What cannot be meant is told on the command line, and nothing is measured. */
final class MainTest {
    @TempDir
    private Path directory;

    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setErr(new PrintWriter(errors, true));
        return commandLine.execute(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "quick --rounds 0, --rounds must be 1 at least",
        "quick --rounds many, 'many' is not an int",
        "slow, Invalid value for positional parameter",
        "quick --jdk DIRECTORY, is no JDK",
        "quick --against no-such-commit, Neither a commit nor a jar: no-such-commit",
        "quick --against no-such.jar, no-such.jar does not exist",
        "compare DIRECTORY DIRECTORY, No results of a run",
        "publish DIRECTORY, No results of a run"
    })
    void aMistakeIsToldWithoutAStackTrace(String line, String message) {
        int code = run(line.replace("DIRECTORY", directory.toString()).split(" "));

        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void twoJdksOfOneVersionAreAMistake() {
        int code = run("quick", "--jdk", System.getProperty("java.home"), "--jdk", System.getProperty("java.home"));

        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("--jdk names two of the same version");
    }
}
