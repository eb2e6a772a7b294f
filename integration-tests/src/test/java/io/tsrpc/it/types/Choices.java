package io.tsrpc.it.types;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The choices that a random value is made by. They come from a seed, or again from a tape: the same choices make the same
 * value, and simpler ones a simpler value, as long as whoever makes it takes 0 for the simplest case.
 */
public final class Choices {
    /**
     * Choices that were made.
     *
     * @param draws the choices, in order
     * @param parts which of them made a part of the value: bounds in {@code draws}, inner parts before outer ones
     */
    public record Tape(List<Integer> draws, List<Part> parts) {
        /** Draws from {@code from} up to {@code to}. */
        public record Part(int from, int to) {}
    }

    private final @Nullable Random random;
    private final List<Integer> replayed;
    private final List<Tape.Part> parts = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int[] draws = new int[64];
    private int count;

    private Choices(@Nullable Random random, List<Integer> replayed) {
        this.random = random;
        this.replayed = replayed;
    }

    /** New choices; the same seed gives the same. */
    public static Choices of(long seed) {
        return new Choices(new Random(seed), List.of());
    }

    /** Choices that were made before; what comes after them is 0. */
    public static Choices replay(List<Integer> draws) {
        return new Choices(null, draws);
    }

    /** A choice from 0, the simplest, up to {@code bound}. */
    public int below(int bound) {
        int draw = random != null ? random.nextInt(bound) : again(bound);
        if (count == draws.length) {
            draws = Arrays.copyOf(draws, 2 * count);
        }
        draws[count++] = draw;
        return draw;
    }

    private int again(int bound) {
        return count < replayed.size() ? Math.min(replayed.get(count), bound - 1) : 0;
    }

    /** True in one of {@code bound} cases. */
    public boolean rarely(int bound) {
        return below(bound) == bound - 1;
    }

    /** How many choices there have been. */
    public int count() {
        return count;
    }

    /** Begins a part of the value. */
    public void begin() {
        open.push(count);
    }

    /** Ends the part that began last. */
    public void end() {
        parts.add(new Tape.Part(open.pop(), count));
    }

    /** What has been chosen. */
    public Tape tape() {
        return new Tape(Arrays.stream(draws, 0, count).boxed().toList(), List.copyOf(parts));
    }
}
