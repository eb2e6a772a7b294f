package io.tsrpc.it.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.tsrpc.codec.JsonWriter;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What closing a {@link JsonWriter} does. */
class ClosedWriterTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** If it did, an {@link OutOfMemoryError} of the writing would be followed by another one, which may be the same object. */
    @Test
    void closingTakesNoMemory() {
        new JsonWriter().close();
        long nothing = THREADS.getCurrentThreadAllocatedBytes();
        nothing = THREADS.getCurrentThreadAllocatedBytes() - nothing;
        JsonWriter out = new JsonWriter();
        out.writeString("text");

        long before = THREADS.getCurrentThreadAllocatedBytes();
        out.close();
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isEqualTo(nothing);
    }

    @Test
    void aWriterThatIsClosedTwiceReleasesItsBufferOnce() {
        JsonWriter closed = new JsonWriter();
        closed.writeString("text");
        closed.close();
        try (JsonWriter first = new JsonWriter()) {
            first.writeString("first");
            closed.close();
            try (JsonWriter second = new JsonWriter()) {
                second.writeString("second");
                assertThat(first).hasToString("\"first\"");
                assertThat(second).hasToString("\"second\"");
            }
        }
    }
}
