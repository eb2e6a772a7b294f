package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

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

    /** Reports a former name of a class that has a form: the contract has only that. */
    void checkNoFormerName(TypeElement element) {
        Annotations.on(element, RuntimeNames.FORMER_NAME)
                .ifPresent(m -> report(element, m, what(element) + ", which the contract does not have", "its form"));
    }

    private void check(Draft draft, String annotation, Set<Kind> kinds, String meantFor) {
        Annotations.on(draft.element(), annotation)
                .filter(m -> !kinds.contains(draft.kind()))
                .ifPresent(m -> report(draft.element(), m, what(draft.element()), meantFor));
    }

    private static String what(TypeElement element) {
        return "the " + element.getKind().name().toLowerCase(Locale.ROOT) + " `" + TypeElements.shortName(element)
                + "`";
    }

    private void report(TypeElement element, AnnotationMirror mirror, String what, String instead) {
        round.problems.add(
                ProblemKind.ANNOTATION_MISPLACED,
                new ElementOrigin(element, mirror),
                Annotations.type(mirror).getSimpleName(),
                what,
                instead);
    }
}
