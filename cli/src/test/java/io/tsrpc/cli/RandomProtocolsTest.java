package io.tsrpc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.contract.ProtoText;
import io.tsrpc.processor.contract.SameBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What random types become turns back into them. Another seed: {@code -Dtsrpc.seed=N}. */
final class RandomProtocolsTest {
    private static final int PROTOCOLS = Integer.getInteger("tsrpc.protocols", 6);

    @TempDir
    Path directory;

    static LongStream seeds() {
        return LongStream.range(0, PROTOCOLS).map(i -> Long.getLong("tsrpc.seed", 1) * 1000 + i);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void protocolsTurnBackIntoThemselves(long seed) throws IOException {
        String text = RandomProto.of(seed);
        Path proto = Files.writeString(directory.resolve("serviceProto.ts"), text);
        Sources sources = new Sources(directory.resolve("java"));

        Run run = Run.java(proto, sources.directory());
        assertThat(run.err().replaceAll("(?m)^note: .*\n", "")).isEmpty();
        assertThat(run.code()).isZero();

        assertThat(sources.compile().problems())
                .filteredOn(problem -> !problem.contains("[UNION_ARRAY]")) // a warning, and true of the protocol itself
                .isEmpty();
        assertThat(SameProto.differences(SameBytes.in(ProtoText.parse(text)), sources.emitted()))
                .isEmpty();
        Path asInJava = Files.writeString(proto, text.replace("\"Object\"", "\"Any\""));
        Run diff = Run.of(
                "diff",
                asInJava,
                directory.resolve("classes/META-INF/tsrpc/com.example.app.protocols/serviceProto.ts"));
        assertThat(diff.out()).isEmpty();
        assertThat(diff.code()).isZero();
    }
}
