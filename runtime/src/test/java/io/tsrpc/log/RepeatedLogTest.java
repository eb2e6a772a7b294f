package io.tsrpc.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What comes in floods, at a time that the test sets, in the lines of SLF4J's simple backend. */
class RepeatedLogTest {
    private final AtomicLong now = new AtomicLong();
    private final RepeatedLog repeated = new RepeatedLog(Log.of(Topic.RUNTIME), now::get);

    private List<String> logged(Runnable action) {
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

    private List<String> refused(int times) {
        return logged(() -> {
            for (int i = 0; i < times; i++) {
                repeated.warn("Refused {}", "somebody");
            }
        });
    }

    @Test
    void onlyTheFirstTheTenthTheHundredthAndSoOnOfAMinuteAreLogged() {
        List<String> lines = refused(1_000);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).endsWith("WARN io.tsrpc - Refused somebody");
        assertThat(lines.get(1)).endsWith("Refused somebody (8 more like this were not logged)");
        assertThat(lines.get(2)).endsWith("(89 more like this were not logged)");
        assertThat(lines.get(3)).endsWith("(899 more like this were not logged)");
    }

    @Test
    void theNextMinuteBeginsWithALineThatTellsOfTheLast() {
        assertThat(refused(5)).hasSize(1);
        now.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(refused(1)).isEmpty();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        List<String> lines = refused(2);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).endsWith("(5 more like this were not logged)");
    }

    @Test
    void whatCannotBeReadIsAWarningWithoutItsContent() {
        List<String> lines = logged(() -> repeated.warnOfInput(
                new IllegalArgumentException("not a number: token-4711"), "[{}] input cannot be read", "a-1"));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .endsWith("[a-1] input cannot be read: IllegalArgumentException, which is logged at debug");
    }

    @Test
    void exceptionsThatCannotBePrintedAreLoggedByTheirClass() {
        class Unprintable extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalStateException("no message");
            }
        }

        List<String> lines = logged(() -> repeated.error("Broken", new Unprintable()));
        assertThat(lines).anyMatch(line -> line.endsWith("ERROR io.tsrpc - Broken"));
        assertThat(lines).anyMatch(line -> line.contains("Unprintable"));
    }

    /** Backends print a cause within a cause: the stack would be too small. */
    @Test
    void aVeryLongChainOfCausesIsCutOff() {
        Exception last = new Exception("the first");
        for (int i = 0; i < 10_000; i++) {
            last = new Exception("because", last);
        }
        Exception thrown = last;
        List<String> lines = logged(() -> repeated.error("Broken", thrown));
        assertThat(lines)
                .contains("java.lang.Exception: because", "Caused by: There are more causes, which are not logged")
                .hasSizeLessThan(5_000);
    }

    /** What is logged is often a problem already, which must not become another one. */
    @Test
    void aBackendThatFailsHarmsNobodyAndIsAskedForLess() {
        List<String> lines = logged(() -> {
            PrintStream working = System.err;
            System.setErr(new PrintStream(working) {
                @Override
                public void println(Object line) { // of a stack trace
                    throw new StackOverflowError("as a test does it");
                }
            });
            repeated.error("Broken", new IllegalStateException());
        });
        assertThat(lines).last().asString().endsWith("Broken: java.lang.IllegalStateException");
    }

    /** A cycle of causes is possible, by initCause. */
    @Test
    void exceptionsMayPointAtEachOther() {
        Exception first = new Exception("a\nb");
        Exception second = new Exception("c", first);
        first.initCause(second);
        first.addSuppressed(second);
        assertThat(logged(() -> repeated.error("Broken", second))).contains("java.lang.Exception: c");
    }
}
