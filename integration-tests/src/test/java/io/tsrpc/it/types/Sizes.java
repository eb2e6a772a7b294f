package io.tsrpc.it.types;

import java.util.List;

/** How long long things are. */
final class Sizes {
    /** Around where a count or a length takes one more byte. */
    private static final List<Integer> EDGES = List.of(0, 1, 2, 60, 62, 63, 64, 120, 126, 127, 128, 200, 300);

    private static final int THREE_BYTES = 1 << 14;

    private Sizes() {}

    static int of(Choices choices) {
        if (choices.rarely(60)) {
            return THREE_BYTES - 2 + choices.below(5);
        }
        return EDGES.get(choices.below(EDGES.size()));
    }
}
