package io.tsrpc.benchmarks.codec;

import com.sun.management.ThreadMXBean;
import io.tsrpc.benchmarks.process.Parent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how many bytes our codecs allocate for one operation, and says {@link Figures}.
 *
 * <p>In a JVM with {@link #JVM_ARGUMENTS} they are the same on every machine: the first compiler leaves no allocation out, the
 * heap is small enough for compressed references, and collections happen in one way only.
 */
public final class AllocationProgram {
    /** What the JVM has to be started with. */
    public static final List<String> JVM_ARGUMENTS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms256m", "-Xmx256m");

    private static final int WARMUP = 5_000;
    private static final int OPERATIONS = 10_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocationProgram() {}

    /**
     * What was measured.
     *
     * @param bytes by the name of the operation, such as {@code tsrpc.chat.encode}
     */
    public record Figures(Map<String, Long> bytes) {}

    /** Measures and says so. */
    public static void main(String[] arguments) {
        Parent.run(AllocationProgram::run);
    }

    private static void run(Parent parent) throws IOException {
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (CodecSubject subject : List.of(CodecSubject.TSRPC, CodecSubject.TSRPC_JSON)) {
            for (Payload payload : Payload.values()) {
                PayloadCodec codec = subject.codec(payload);
                Object value = codec.prepare(payload.value());
                byte[] encoded = codec.encode(value);
                String name = subject.label() + "." + payload.label() + ".";
                bytes.put(name + "encode", allocated(() -> codec.encode(value)));
                bytes.put(name + "decode", allocated(() -> codec.decode(encoded)));
            }
        }
        parent.say(new Figures(bytes));
    }

    private static long allocated(Operation operation) throws IOException {
        repeat(WARMUP, operation);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        repeat(OPERATIONS, operation);
        long after = THREADS.getCurrentThreadAllocatedBytes();
        return Math.round((double) (after - before) / OPERATIONS);
    }

    private static void repeat(int times, Operation operation) throws IOException {
        for (int i = 0; i < times; i++) {
            operation.run();
        }
    }

    @FunctionalInterface
    private interface Operation {
        Object run() throws IOException;
    }
}
