package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/**
 * One of the positions where an unknown block may end.
 *
 * @param position the position behind the block
 * @param cost how unlikely it is, 0 or more, about the negative binary logarithm of the probability
 * @param decisions how the ambiguous bytes up to there were read, the last one first
 */
record BlockEnd(int position, int cost, @Nullable Decision decisions) {
    /**
     * An ambiguity and how it was resolved.
     *
     * @param place identifies the type: hash of the headers on the way to it
     */
    record Decision(long place, Reading reading, @Nullable Decision earlier) {}

    BlockEnd at(int position) {
        return new BlockEnd(position, cost, decisions);
    }
}
