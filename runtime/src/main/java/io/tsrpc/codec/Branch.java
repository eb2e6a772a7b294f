package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/**
 * The decisions that an attempt takes in another way than the likeliest one.
 *
 * @param parent the decisions before {@code lastPoint}
 * @param lastPoint the number of the ambiguous block of the last such decision; -1 if there is none
 * @param choice which of its ends is taken; 0 is the likeliest
 * @param cost how unlikely the attempt is up to this decision
 * @param distance how many ambiguous blocks there were between this decision and the failure of the parent
 * @param length the number of decisions
 */
record Branch(@Nullable Branch parent, int lastPoint, int choice, int cost, int distance, int length) {
    static final Branch ROOT = new Branch(null, -1, 0, 0, 0, 0);

    /** One more decision: the second end of a later block. */
    Branch child(int point, int cost, int distance) {
        return new Branch(this, point, 1, cost, this.distance + distance, length + 1);
    }

    /** The next end in the last decision. */
    Branch sibling(int cost) {
        return new Branch(parent, lastPoint, choice + 1, cost, distance, length);
    }

    /** The order in which branches are tried: a wrong decision is unlikely, and is soon followed by a failure. */
    int rank() {
        return cost + distance;
    }

    /** Pairs of a number of a block and the choice there. */
    int[] choices() {
        int[] choices = new int[2 * length];
        int i = choices.length;
        for (Branch branch = this; branch.parent != null; branch = branch.parent) {
            choices[--i] = branch.choice;
            choices[--i] = branch.lastPoint;
        }
        return choices;
    }
}
