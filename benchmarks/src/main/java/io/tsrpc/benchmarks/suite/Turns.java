package io.tsrpc.benchmarks.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whose turn it is. */
public final class Turns {
    private Turns() {}

    /** The subjects in the order of a round: each is the first one at times, and none always follows the same. */
    public static <T> List<T> of(List<T> subjects, int round) {
        List<T> turns = new ArrayList<>(subjects);
        if (round % 2 == 1) {
            Collections.reverse(turns);
        }
        Collections.rotate(turns, -(round / 2));
        return turns;
    }
}
