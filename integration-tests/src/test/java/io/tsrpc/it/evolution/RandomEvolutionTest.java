package io.tsrpc.it.evolution;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the rules say of random changes of random protocols is what happens when both releases talk: what they call safe
 * works, what they call breaking fails. {@code -Dtsrpc.seed=N} tries others, {@code -Dtsrpc.evolutions=N} another number,
 * {@code -Dtsrpc.variants=N} another number of each protocol.
 *
 * <p>What an older reader in Java has to guess is not counted, see {@link Guess}.
 */
class RandomEvolutionTest {
    private static final long SEED = Long.getLong("tsrpc.seed", 20_240_229L);
    private static final int EVOLUTIONS = Integer.getInteger("tsrpc.evolutions", 500);

    /** How many protocols are compiled together: javac's work grows with the square of its files. */
    private static final int TOGETHER = 25;

    /** How many evolutions a protocol has. */
    private static final int VARIANTS = Integer.getInteger("tsrpc.variants", 5);

    @TempDir
    private static Path temporary;

    /** An evolution and what is wrong about it. */
    private record Finding(RandomEvolution evolution, List<Verdict> wrong) {
        String shown() {
            return "seed " + evolution.seed() + ", steps " + evolution.steps() + "\n"
                    + wrong.stream().map(Verdict::shown).collect(joining("\n")) + "\n"
                    + evolution.sources("e0").difference();
        }
    }

    @Test
    void verdictsAreWhatHappens() {
        Instant start = Instant.now();
        int size = TOGETHER * VARIANTS;
        List<Finding> findings = IntStream.iterate(0, from -> from < EVOLUTIONS, from -> from + size)
                .parallel()
                .mapToObj(from -> batch(from, Math.min(from + size, EVOLUTIONS)))
                .flatMap(List::stream)
                .toList();
        System.out.printf(
                "evolution: %d random evolutions, seed %d, %d s, %d wrong verdicts%n",
                EVOLUTIONS, SEED, Duration.between(start, Instant.now()).toSeconds(), findings.size());
        assertThat(findings).extracting(f -> simplest(f).shown()).isEmpty();
    }

    private static List<Finding> batch(int from, int to) {
        List<List<RandomEvolution>> variants = new ArrayList<>();
        for (int variant = 0; variant < VARIANTS; variant++) {
            List<RandomEvolution> evolutions = new ArrayList<>();
            for (int i = from + variant; i < to; i += VARIANTS) {
                evolutions.add(RandomEvolution.of(SEED + (i - variant), SEED + i));
            }
            variants.add(evolutions);
        }
        return findings(variants);
    }

    private static List<Finding> findings(List<List<RandomEvolution>> variants) {
        List<Finding> findings = new ArrayList<>();
        try {
            List<Map<String, List<Verdict>>> verdicts = Batch.verdicts(
                    variants.stream().map(RandomEvolutionTest::sources).toList(), Topic.OF_DRAFTS, temporary);
            for (int i = 0; i < variants.size(); i++) {
                List<List<Verdict>> own = List.copyOf(verdicts.get(i).values());
                for (int j = 0; j < own.size(); j++) {
                    List<Verdict> wrong =
                            own.get(j).stream().filter(v -> !v.isRight()).toList();
                    if (!wrong.isEmpty()) {
                        findings.add(new Finding(variants.get(i).get(j), wrong));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings;
    }

    private static Map<String, SourcePair> sources(List<RandomEvolution> evolutions) {
        Map<String, SourcePair> sources = new LinkedHashMap<>();
        evolutions.forEach(e -> sources.put("e" + sources.size(), e.sources("e" + sources.size())));
        return sources;
    }

    /** The same with as few steps as possible. */
    private static Finding simplest(Finding finding) {
        List<RandomEvolution> simpler = finding.evolution.simpler();
        Optional<Finding> found = simpler.isEmpty()
                ? Optional.empty()
                : findings(simpler.stream().map(List::of).toList()).stream().findFirst();
        return found.map(RandomEvolutionTest::simplest).orElse(finding);
    }
}
