package io.tsrpc.processor;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.discover.AcceptedChanges.Accepted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the annotations {@code @AcceptedChange} of a compilation are good for. An element may be in several protocols, and several
 * times in one: a generic type is, with each of its arguments. A change of one of them is enough. Holds no elements.
 */
final class Acceptances {
    private static final String RIGHT_PLACES =
            "a component, a constant, a type, a service or the root package of a protocol, where the error stands";

    private final Set<String> elements = new HashSet<>();
    private final Set<String> justified = new HashSet<>();

    /**
     * Notes an annotation on an element of a protocol.
     *
     * @param isJustified whether it accepts a change of this protocol, now or earlier
     */
    void note(Accepted annotation, boolean isJustified) {
        elements.add(annotation.element());
        if (isJustified) {
            justified.add(annotation.key());
        }
    }

    /** Reports those of all annotations that are good for nothing, when all protocols are noted. */
    void check(List<Accepted> all, Problems problems) {
        for (Accepted annotation : all) {
            if (!elements.contains(annotation.element())) {
                problems.add(
                        ProblemKind.ANNOTATION_MISPLACED,
                        annotation.origin(),
                        "AcceptedChange",
                        "`" + annotation.element() + "`",
                        RIGHT_PLACES);
            } else if (!justified.contains(annotation.key())) {
                problems.add(ProblemKind.ACCEPTED_NOTHING, annotation.origin(), annotation.rule());
            } else if (annotation.reason().isBlank()) {
                problems.add(ProblemKind.ACCEPTED_WHY, annotation.origin());
            }
        }
    }
}
