package io.tsrpc.it.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.tsrpc.it.Difference;
import io.tsrpc.it.differential.Comparison.Failure;
import io.tsrpc.it.types.Choices;
import io.tsrpc.it.types.Message;
import io.tsrpc.it.types.protocols.MsgClash;
import io.tsrpc.it.types.protocols.MsgJavaPeers;
import io.tsrpc.it.types.protocols.MsgOverlaps;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random values of every type come out of the real {@code tsbuffer} as the bytes and the JSON that went in, and the other way
 * round. {@code -Dtsrpc.seed=N} tries others, {@code -Dtsrpc.values=N} another number of them from each side.
 */
class DifferentialTest {
    private static final long SEED = Long.getLong("tsrpc.seed", 20_240_229L);
    private static final int VALUES = Integer.getInteger("tsrpc.values", 60_000);

    /**
     * What JavaScript cannot hold, as the contract says of itself, {@link Difference#TEXTS_BESIDE_DATES}, and what it sends as several
     * members of a union.
     */
    private static final Set<Class<?>> APART = Set.of(MsgJavaPeers.class, MsgClash.class, MsgOverlaps.class);

    private static final List<Message<?>> MESSAGES = Message.all().stream()
            .filter(message -> !APART.contains(message.type()))
            .toList();

    @Test
    @Timeout(value = 1, unit = TimeUnit.DAYS) // as long as it was asked to
    void everyValueIsTheSameOnBothSides() {
        Comparison fromJava = new Comparison(DifferentialTest::javaTrial, VALUES);
        Comparison fromNode = new Comparison(DifferentialTest::nodeTrial, VALUES);
        CompletableFuture<Optional<Failure>> java = fromJava.start();
        CompletableFuture<Optional<Failure>> node = fromNode.start();
        java.join().ifPresent(DifferentialTest::report);
        node.join().ifPresent(DifferentialTest::report);

        System.out.printf(
                "differential: %,d values of %d messages, seed %d; Java -> tsbuffer: binary %,d, JSON %,d; tsbuffer -> Java:"
                        + " binary %,d, JSON %,d%n",
                fromJava.inBinary() + fromNode.inBinary(),
                MESSAGES.size(),
                SEED,
                fromJava.inBinary(),
                fromJava.inJson(),
                fromNode.inBinary(),
                fromNode.inJson());
        assertThat(fromJava.inBinary() + fromNode.inBinary()).isEqualTo(2 * VALUES);
    }

    private static Message<?> message(int index) {
        return MESSAGES.get(index % MESSAGES.size());
    }

    private static Trial javaTrial(int index) {
        return new JavaTrial<>(message(index), Choices.of(SEED + 0x9E3779B97F4A7C15L * index));
    }

    private static Trial nodeTrial(int index) {
        return NodeTrial.ofSeed(message(index), Long.hashCode(SEED) + 0x9E3779B9 * index);
    }

    private static void report(Failure failure) {
        fail(Report.of(failure, SEED));
    }
}
