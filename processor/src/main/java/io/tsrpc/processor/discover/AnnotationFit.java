package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.Locale;
import java.util.Set;

/** Reports annotations that have no meaning on their kind of type. */
final class AnnotationFit {
    private final Round round;

    AnnotationFit(Round round) {
        this.round = round;
    }

    void check(Draft draft) {
        check(draft, RuntimeNames.TUPLE, Set.of(Kind.TUPLE), "records");
        check(draft, RuntimeNames.ANSWERS_LATER, Set.of(), "the interface of an API");
        check(draft, RuntimeNames.DISCRIMINATOR, Set.of(Kind.UNION), "sealed interfaces");
        check(draft, RuntimeNames.DISCRIMINATOR_VALUE, Set.of(Kind.RECORD), "records of a sealed interface");
    }

    private void check(Draft draft, String annotation, Set<Kind> kinds, String meantFor) {
        Annotations.on(draft.element(), annotation)
                .filter(m -> !kinds.contains(draft.kind()))
                .ifPresent(m -> {
                    String what = "the " + draft.element().getKind().name().toLowerCase(Locale.ROOT) + " `"
                            + TypeElements.shortName(draft.element()) + "`";
                    round.problems.add(
                            ProblemKind.ANNOTATION_MISPLACED,
                            new ElementOrigin(draft.element(), m),
                            Annotations.type(m).getSimpleName(),
                            what,
                            meantFor);
                });
    }
}
