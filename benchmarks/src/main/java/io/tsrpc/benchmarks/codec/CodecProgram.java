package io.tsrpc.benchmarks.codec;

import io.tsrpc.benchmarks.process.Json;
import io.tsrpc.benchmarks.process.Parent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.CompilerHints;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures one codec with one payload in this JVM, which sees no other, {@code CodecProgram CODEC PAYLOAD}. For
 * each line with {@link Iterations} it says {@link Figures}.
 *
 * <p>Warming up takes about three seconds with two cores: after half a second Jackson is ten times as slow as it will be.
 */
public final class CodecProgram {
    /** Opens to Fory what it wants from JDK 25 on. */
    static final String OPEN_TO_FORY = "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED";

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private CodecProgram() {}

    /**
     * What to do.
     *
     * @param warmUp how many iterations warm up
     * @param measured how many are measured
     * @param millis how long each of them is
     */
    public record Iterations(int warmUp, int measured, int millis) {}

    /**
     * What was measured.
     *
     * @param size of the value in bytes
     */
    public record Figures(int size, Operation encode, Operation decode) {}

    /**
     * What one encoding or decoding takes, in the median iteration.
     *
     * @param nanos time
     * @param bytes that it allocates
     */
    public record Operation(double nanos, double bytes) {}

    /**
     * What a JVM for this program has to be started with: JMH forks none, so what it tells those is said here. Its hints keep
     * the compiler from leaving out what nobody uses, and from moving code between the loop that measures and what it calls.
     */
    public static List<String> jvmArguments() {
        List<String> arguments = new ArrayList<>(List.of(OPEN_TO_FORY));
        CompilerHints.addCompilerHints(arguments);
        return arguments;
    }

    /** Starts it. */
    public static void main(String[] arguments) {
        Parent.run(parent -> run(parent, CodecSubject.named(arguments[0]), Payload.named(arguments[1])));
    }

    private static void run(Parent parent, CodecSubject subject, Payload payload) throws IOException, RunnerException {
        int size = size(subject, payload);
        for (String line = parent.hear(); line != null; line = parent.hear()) {
            Collection<RunResult> results = measure(subject, payload, Json.read(line, Iterations.class));
            parent.say(new Figures(size, operation(results, "encode"), operation(results, "decode")));
        }
    }

    private static Collection<RunResult> measure(CodecSubject subject, Payload payload, Iterations iterations)
            throws RunnerException {
        TimeValue time = TimeValue.milliseconds(iterations.millis());
        return new Runner(new OptionsBuilder()
                        .include(CodecBenchmark.class.getName() + "\\.")
                        .param("codec", subject.label())
                        .param("payload", payload.label())
                        .forks(0)
                        .warmupIterations(iterations.warmUp())
                        .warmupTime(time)
                        .measurementIterations(iterations.measured())
                        .measurementTime(time)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static int size(CodecSubject subject, Payload payload) throws IOException {
        PayloadCodec codec = subject.codec(payload);
        return codec.encode(codec.prepare(payload.value())).length;
    }

    private static Operation operation(Collection<RunResult> results, String name) {
        RunResult result = results.stream()
                .filter(each -> each.getPrimaryResult().getLabel().equals(name))
                .findFirst()
                .orElseThrow();
        Result<?> allocated =
                Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED), ALLOCATED);
        return new Operation(median(result.getPrimaryResult()), median(allocated));
    }

    private static double median(Result<?> iterations) {
        return iterations.getStatistics().getPercentile(50);
    }
}
