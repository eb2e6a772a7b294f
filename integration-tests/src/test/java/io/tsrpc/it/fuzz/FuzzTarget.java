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

    /** What reading may allocate whatever comes: first uses, buffers, an exception with its texts. */
    private static final long ALLOWANCE = 1 << 20;
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
        long limit = ALLOWANCE + FACTOR * input.length;
        if (allocated(reading) > limit) {
            long again = allocated(reading); // without the loading of classes
            assertThat(again)
                    .as("allocated for %s", HexFormat.of().formatHex(input))
                    .isLessThanOrEqualTo(limit);
        }
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
