package io.tsrpc.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Failures of user code, in the lines of SLF4J's simple backend. */
class FailureLogTest {
    private static final String LACKING = "tools/jackson/core/json/JsonFactory";

    private final FailureLog failures = new FailureLog(Log.of(Topic.RUNTIME));

    private static List<String> logged(Runnable action) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String firstLineOf(Throwable thrown) {
        return logged(() -> failures.error("Test", thrown, "[{}] failed", 1)).get(0);
    }

    /** Else whoever provokes ever new ones, by names that they choose, would fill the heap and the log. */
    @Test
    void beyondAThousandKindsAllOthersAreOne() {
        Exception thrown = new Exception("as a test does it");
        thrown.setStackTrace(new StackTraceElement[0]);
        List<String> lines = logged(() -> {
            for (int i = 0; i < 2_000; i++) {
                failures.error("source " + i, thrown, "failed");
            }
        });
        assertThat(lines)
                .filteredOn(line -> line.contains("ERROR"))
                .hasSize(1_000 + 4); // the 1st, 10th, 100th, 1,000th
    }

    @Test
    void whatLacksIsNamed() {
        assertThat(firstLineOf(new NoClassDefFoundError(LACKING)))
                .endsWith("ERROR io.tsrpc - [1] failed: This program lacks code that it needs (NoClassDefFoundError: "
                        + LACKING + "); jackson-core is missing, or is of another version than tsrpc-runtime needs");
    }

    @Test
    void whatLacksIsNamedAlsoAfterTheFirstTime() {
        Throwable again = new NoClassDefFoundError("Could not initialize class io.tsrpc.codec.JsonProblem")
                .initCause(new ExceptionInInitializerError("Exception java.lang.NoClassDefFoundError: " + LACKING));
        assertThat(firstLineOf(again)).contains("; jackson-core is missing");
    }

    @Test
    void otherFailuresAreNotExplained() {
        assertThat(firstLineOf(new IllegalStateException("as a test does it"))).endsWith("ERROR io.tsrpc - [1] failed");
    }
}
