package io.tsrpc.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Failures of user code, in the lines of SLF4J's simple backend. */
class FailureLogTest {
    private static final String LACKING = "tools/jackson/core/json/JsonFactory";

    private static String firstLineOf(Throwable thrown) {
        FailureLog failures = new FailureLog(Log.of(Topic.RUNTIME));
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            failures.error("Test", thrown, "[{}] failed", 1);
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
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
