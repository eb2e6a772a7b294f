package io.tsrpc.benchmarks.codec;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A value to bytes and back, in nanoseconds: {@code java -cp … org.openjdk.jmh.Main CodecBenchmark}, with all options that
 * JMH has.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = CodecProgram.OPEN_TO_FORY)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // by JMH
public class CodecBenchmark {
    @Param({"chat", "chat-chinese", "order", "game", "order-chinese"})
    private String payload;

    @Param({
        "tsrpc",
        "tsrpc-json",
        "protobuf",
        "protobuf-messages",
        "fory",
        "fory-xlang",
        "kryo",
        "jackson-json",
        "jackson-cbor",
        "avaje-jsonb"
    })
    private String codec;

    private PayloadCodec subject;
    private Object value;
    private byte[] bytes;

    /** Makes the codec, which proves itself, and what it encodes and decodes. */
    @Setup
    public void setUp() throws IOException {
        Payload chosen = Payload.named(payload);
        subject = CodecSubject.named(codec).codec(chosen);
        value = subject.prepare(chosen.value());
        bytes = subject.encode(value);
    }

    @Benchmark
    public byte[] encode() {
        return subject.encode(value);
    }

    @Benchmark
    public Object decode() throws IOException {
        return subject.decode(bytes);
    }
}
