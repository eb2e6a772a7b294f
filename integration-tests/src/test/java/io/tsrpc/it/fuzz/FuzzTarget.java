package io.tsrpc.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInfo;

/**
 * Something that reads what a stranger sends. The ordinary build gives it its seeds, and the inputs that have been found, which are in a
 * folder of the test's resources. {@code -Pfuzz} lets Jazzer make more of them.
 *
 * <p>A class has one target: Jazzer fuzzes one in each JVM, and says nothing of others.
 */
public abstract class FuzzTarget {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final boolean IS_FUZZING = System.getenv("JAZZER_FUZZ") != null;
    private static final long LEAST_INPUTS = 1_000;

    private static final int MOST_TRIES = 10;

    /** What reading may allocate whatever comes: buffers, an exception with its texts. */
    private static final long ALLOWANCE = 256 << 10;
    /** And for each byte: the value, up to 62 times as large, and what is thrown away beside it. */
    private static final long FACTOR = 256;

    private static final AtomicLong INPUTS = new AtomicLong();

    /**
     * Reads an input.
     *
     * @param reading reads it; may run several times
     */
    protected static void tryInput(byte[] input, Runnable reading) {
        INPUTS.incrementAndGet();
        if (IS_FUZZING) { // Jazzer's hooks allocate more than what they are in
            reading.run();
            return;
        }
        long limit = ALLOWANCE + FACTOR * input.length;
        long least = allocated(reading);
        for (int tries = 1; least > limit && tries < MOST_TRIES; tries++) { // the first ones load classes
            least = Math.min(least, allocated(reading));
        }
        assertThat(least)
                .as(() -> "allocated for " + HexFormat.of().formatHex(input))
                .isLessThanOrEqualTo(limit);
    }

    private static long allocated(Runnable reading) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        reading.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** A target that Jazzer has left out would be green. */
    @AfterAll
    static void somethingWasTried(TestInfo test) {
        long inputs = INPUTS.getAndSet(0);
        System.out.printf("fuzz: %s: %,d inputs%n", test.getDisplayName(), inputs);
        assertThat(inputs).isGreaterThan(IS_FUZZING ? LEAST_INPUTS : 0);
    }
}
