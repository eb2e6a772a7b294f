package io.tsrpc.testing.backplane;

import java.time.Duration;

/**
 * What a {@link FaultyEngine} does wrong, each as a probability from 0 to 1.
 *
 * @param loss that a frame does not arrive at one node; the node hears of it within two seconds
 * @param duplication that a frame arrives twice
 * @param reordering that a delayed frame may be overtaken by later ones of its topic
 * @param failing that what is asked fails; half of the appends that fail were made
 * @param hanging that what is asked is never answered; half of the appends among it are made
 * @param delay how long frames and answers take at most; zero for at once
 */
public record Faults(
        double loss, double duplication, double reordering, double failing, double hanging, Duration delay) {
    /** Everything works, at once. */
    public static final Faults NONE = new Faults(0, 0, 0, 0, 0, Duration.ZERO);

    /** Returns the same with another loss. */
    public Faults withLoss(double probability) {
        return new Faults(probability, duplication, reordering, failing, hanging, delay);
    }

    /** Returns the same with another duplication. */
    public Faults withDuplication(double probability) {
        return new Faults(loss, probability, reordering, failing, hanging, delay);
    }

    /** Returns the same with another reordering. */
    public Faults withReordering(double probability) {
        return new Faults(loss, duplication, probability, failing, hanging, delay);
    }

    /** Returns the same with another probability of failures. */
    public Faults withFailing(double probability) {
        return new Faults(loss, duplication, reordering, probability, hanging, delay);
    }

    /** Returns the same with another probability of answers that never come. */
    public Faults withHanging(double probability) {
        return new Faults(loss, duplication, reordering, failing, probability, delay);
    }

    /** Returns the same with another delay. */
    public Faults withDelay(Duration longest) {
        return new Faults(loss, duplication, reordering, failing, hanging, longest);
    }
}
