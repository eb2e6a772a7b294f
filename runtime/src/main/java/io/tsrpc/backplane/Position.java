package io.tsrpc.backplane;

import static java.util.Objects.requireNonNull;

/**
 * A place in a log. Only positions of one epoch can be compared.
 *
 * @param epoch names one life of the log: another one means that earlier positions say nothing about it
 * @param seq the number of a message, from 1 on; 0 is the place before the first
 */
public record Position(String epoch, long seq) {
    /** Creates a position. */
    public Position {
        requireNonNull(epoch, "epoch");
        if (seq < 0) {
            throw new IllegalArgumentException("seq must not be negative, but is " + seq);
        }
    }

    /** Whether both are of one epoch, so that they can be compared. */
    public boolean isComparableTo(Position other) {
        return epoch.equals(other.epoch);
    }

    /** The place of the next message. */
    public Position next() {
        return new Position(epoch, seq + 1);
    }

    /** Another place in the same epoch. */
    public Position withSeq(long otherSeq) {
        return new Position(epoch, otherSeq);
    }
}
