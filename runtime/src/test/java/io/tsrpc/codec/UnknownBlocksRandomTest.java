package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** An older version of a random type reads what a newer one writes; {@code -Dtsrpc.seed=N} tries other ones. */
class UnknownBlocksRandomTest {
    private static final long SEED = Long.getLong("tsrpc.seed", 20_240_229L);
    private static final int BODIES = Integer.getInteger("tsrpc.bodies", 40_000);

    private int ambiguous;
    private int repeated;
    private int notFound;
    private int wrong;
    private long mostAttempts;

    @Test
    void allThatIsKnownIsReadRight(TestReporter reporter) {
        Random random = new Random(SEED);
        for (int i = 0; i < BODIES; i++) {
            long seed = random.nextLong();
            read(new Random(seed), seed);
        }
        String figures = BODIES + " bodies, seed " + SEED + ": " + ambiguous + " were ambiguous, " + repeated
                + " read more than once, at most " + mostAttempts + " times; " + notFound + " not read, " + wrong
                + " read wrong";
        reporter.publishEntry(figures);
        System.out.println(figures);
        assertThat(wrong).as(figures).isZero();
        assertThat(notFound).as(figures).isZero();
    }

    private void read(Random random, long seed) {
        Versioned type = new RandomTypes(random).body();
        Object value = type.random().apply(random);
        BinaryWriter out = new BinaryWriter();
        type.write().accept(out, value);
        byte[] bytes = out.toByteArray();
        BinaryReader in = new BinaryReader(bytes);
        Object known = type.known().apply(value);
        try {
            Object read = in.readBody(new OlderCodec(type));
            if (!read.equals(known)) {
                wrong++;
                report("WRONG", seed, bytes, in, known, read);
            }
        } catch (CodecException e) {
            notFound++;
            report("NOT FOUND", seed, bytes, in, known, e);
        }
        ambiguous += in.skips().points() > 0 ? 1 : 0;
        repeated += in.skips().attempts() > 1 ? 1 : 0;
        mostAttempts = Math.max(mostAttempts, in.skips().attempts());
    }

    private void report(String what, long seed, byte[] bytes, BinaryReader in, Object known, Object read) {
        if (bytes.length < 900) {
            System.out.println(what + " " + seed + " attempts " + in.skips().attempts() + " size " + bytes.length
                    + "\n  " + HexFormat.of().formatHex(bytes) + "\n  " + known + "\n  " + read);
        }
    }
}
