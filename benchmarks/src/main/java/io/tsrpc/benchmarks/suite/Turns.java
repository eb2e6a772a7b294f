package io.tsrpc.benchmarks.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whose turn it is. */
final class Turns {
    private Turns() {}

    /** The subjects in the order of a round: every round begins with the next one, and every other cycle goes backwards. */
    static <T> List<T> of(List<T> subjects, int round) {
        List<T> turns = new ArrayList<>(subjects);
        if (Math.floorMod(Math.floorDiv(round, subjects.size()), 2) == 1) {
            Collections.reverse(turns);
        }
        Collections.rotate(turns, -Math.floorMod(round, subjects.size()));
        return turns;
    }
}
