package io.tsrpc.it.differential;

import io.tsrpc.it.types.Choices.Tape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the choices behind a failing value simpler for as long as the value still fails: leaves parts out or makes them the
 * simplest there are, then lowers single choices. What it ends with is minimal: no such step is left.
 */
final class Shrinker {
    private final Function<List<Integer>, Optional<Tape>> failing;

    private Shrinker(Function<List<Integer>, Optional<Tape>> failing) {
        this.failing = failing;
    }

    /**
     * The simplest tape that still fails.
     *
     * @param failing the tape of the value that these choices make, if it fails too
     */
    static Tape shrink(Tape tape, Function<List<Integer>, Optional<Tape>> failing) {
        Shrinker shrinker = new Shrinker(failing);
        Tape simplest = tape;
        Optional<Tape> simpler = Optional.of(tape);
        while (simpler.isPresent()) {
            simplest = simpler.get();
            simpler = shrinker.step(simplest);
        }
        return simplest;
    }

    private Optional<Tape> step(Tape tape) {
        return Stream.<Stream<List<Integer>>>of(withoutParts(tape), withSimplestParts(tape), withLowerDraws(tape))
                .flatMap(candidates -> candidates)
                .filter(draws -> isSimpler(draws, tape.draws()))
                .map(failing)
                .flatMap(Optional::stream)
                .filter(found -> isSimpler(found.draws(), tape.draws()))
                .findFirst();
    }

    /** Shorter, or as long and smaller at the first difference: so that it ends. */
    private static boolean isSimpler(List<Integer> a, List<Integer> b) {
        if (a.size() != b.size()) {
            return a.size() < b.size();
        }
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return Integer.compareUnsigned(a.get(i), b.get(i)) < 0;
            }
        }
        return false;
    }

    private static Stream<Tape.Part> largestFirst(Tape tape) {
        return tape.parts().stream().sorted(Comparator.comparingInt((Tape.Part part) -> part.from() - part.to()));
    }

    /** An element left out is one less in the size, which was chosen just before the first element. */
    private static Stream<List<Integer>> withoutParts(Tape tape) {
        return largestFirst(tape)
                .flatMap(part -> Stream.concat(
                        Stream.of(replaced(tape.draws(), part, List.of())),
                        sizeBefore(tape, part)
                                .map(at -> lowered(replaced(tape.draws(), part, List.of()), at))
                                .stream()));
    }

    /** Where the size of the list that a part is in was chosen: before the first of the parts that touch each other. */
    private static Optional<Integer> sizeBefore(Tape tape, Tape.Part part) {
        int from = part.from();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Tape.Part other : tape.parts()) {
                if (other.to() == from && other.from() < from) {
                    from = other.from();
                    moved = true;
                }
            }
        }
        return from > 0 && tape.draws().get(from - 1) != 0 ? Optional.of(from - 1) : Optional.empty();
    }

    private static List<Integer> lowered(List<Integer> draws, int at) {
        List<Integer> lower = new ArrayList<>(draws);
        lower.set(at, draws.get(at) - 1);
        return lower;
    }

    private static Stream<List<Integer>> withSimplestParts(Tape tape) {
        return largestFirst(tape)
                .flatMap(part -> Stream.of(1, 2, 3)
                        .filter(zeros -> zeros <= part.to() - part.from())
                        .map(zeros -> replaced(tape.draws(), part, Collections.nCopies(zeros, 0))));
    }

    private static List<Integer> replaced(List<Integer> draws, Tape.Part part, List<Integer> by) {
        List<Integer> replaced = new ArrayList<>(draws.subList(0, part.from()));
        replaced.addAll(by);
        replaced.addAll(draws.subList(part.to(), draws.size()));
        return replaced;
    }

    private static Stream<List<Integer>> withLowerDraws(Tape tape) {
        return Stream.iterate(0, i -> i < tape.draws().size(), i -> i + 1).flatMap(i -> {
            int draw = tape.draws().get(i);
            return Stream.of(0, draw >>> 1, draw - 1).filter(lower -> draw != 0).map(lower -> {
                List<Integer> draws = new ArrayList<>(tape.draws());
                draws.set(i, lower);
                return draws;
            });
        });
    }
}
