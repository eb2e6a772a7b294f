package io.tsrpc.processor;

import io.tsrpc.processor.check.Inherited;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.discover.AcceptedChanges.Accepted;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the annotations {@code @AcceptedChange} of a compilation are good for. An element may be in several protocols, and several
 * times in one: a generic type is, with each of its arguments. A change of one of them is enough. Holds no elements.
 */
final class Acceptances {
    private static final String RIGHT_PLACES =
            "a component, a property of an interface that records extend, a constant, a type, a service or the root package"
                    + " of a protocol, where the error stands";

    private final Set<String> elements = new HashSet<>();
    private final Set<String> justified = new HashSet<>();
    private final Map<String, Inherited> inherited = new HashMap<>();

    /**
     * Notes an annotation on an element of a protocol.
     *
     * @param isJustified whether it accepts a change of this protocol, now or earlier
     * @param source what the element is, if its type has it from another one and nothing has changed here
     */
    void note(Accepted annotation, boolean isJustified, Optional<Inherited> source) {
        elements.add(annotation.element());
        source.ifPresent(i -> inherited.put(annotation.element(), i));
        if (isJustified) {
            justified.add(annotation.key());
        }
    }

    /** Reports those of all annotations that are good for nothing, when all protocols are noted. */
    void check(List<Accepted> all, Problems problems) {
        for (Accepted annotation : all) {
            Inherited source = inherited.get(annotation.element());
            if (!elements.contains(annotation.element())) {
                misplaced(annotation, "`" + annotation.element() + "`", RIGHT_PLACES, problems);
            } else if (source != null && !justified.contains(annotation.key())) {
                misplaced(annotation, source.what(), source.place(), problems);
            } else if (!justified.contains(annotation.key())) {
                problems.add(ProblemKind.ACCEPTED_NOTHING, annotation.origin(), annotation.rule());
            } else if (annotation.reason().isBlank()) {
                problems.add(ProblemKind.ACCEPTED_WHY, annotation.origin());
            }
        }
    }

    private static void misplaced(Accepted annotation, String what, String rightPlaces, Problems problems) {
        problems.add(ProblemKind.ANNOTATION_MISPLACED, annotation.origin(), "AcceptedChange", what, rightPlaces);
    }
}
