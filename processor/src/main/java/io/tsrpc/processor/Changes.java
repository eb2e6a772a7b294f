package io.tsrpc.processor;

import io.tsrpc.processor.contract.AcceptedChange;
import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.discover.AcceptedChanges;
import io.tsrpc.processor.evolution.Change;
import io.tsrpc.processor.evolution.Rule;
import io.tsrpc.processor.evolution.Side;
import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.processor.model.Protocol;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports what a change of a protocol breaks, unless somebody has accepted it. */
final class Changes {
    /** What only Java says of a type: it is the same one in TypeScript and has the same bytes. */
    private static final Set<Rule> OF_JAVA_ALONE = EnumSet.of(
            Rule.NUMBER_RANGE,
            Rule.TEXT_FORM,
            Rule.SET,
            Rule.REST_KEY,
            Rule.UNION_ORDER,
            Rule.UNION_OVERLAP,
            Rule.CONF_CHANGED);

    /** What breaks nobody for certain, but may be read as something else. */
    private static final Map<Rule, ProblemKind> NOTES = Map.of(
            Rule.REST_KEY, ProblemKind.REST_KEY,
            Rule.UNION_ORDER, ProblemKind.UNION_ORDER,
            Rule.UNION_OVERLAP, ProblemKind.UNION_OVERLAP);

    private final Problems problems;
    private final Places places;
    private final Acceptances acceptances;
    private final boolean isAdopted;
    private final List<AcceptedChange> accepted = new ArrayList<>();
    private final Set<AcceptedChange> earlier = new HashSet<>();
    private final List<Change> confs = new ArrayList<>();
    private final Set<AcceptedChanges.Accepted> used = new HashSet<>();

    /**
     * Creates a check.
     *
     * @param isAdopted whether the contract so far is that of a project in TypeScript
     */
    Changes(Protocol protocol, Acceptances acceptances, boolean isAdopted, Problems problems) {
        this.isAdopted = isAdopted;
        this.problems = problems;
        this.places = new Places(protocol);
        this.acceptances = acceptances;
    }

    /**
     * Checks what has changed.
     *
     * @param changes all that is different
     * @param allowsAll whether breaking changes are let through without a record
     * @param rollback whether changes after which new clients do not understand old servers are errors too
     * @return the contract after the change, with all that was ever accepted
     */
    Contract check(Contract before, Contract after, List<Change> changes, boolean allowsAll, boolean rollback) {
        accepted.addAll(before.accepted());
        earlier.addAll(before.accepted());
        for (Change change : changes) {
            Optional<AcceptedChanges.Accepted> annotation = annotation(change);
            annotation.ifPresent(a -> accept(change, a));
            if (annotation.isEmpty() && !allowsAll) {
                report(change, rollback);
            }
        }
        reportConfs();
        boolean isFirst = before.services().isEmpty();
        Set<String> changed = changes.stream().map(Change::place).collect(Collectors.toSet());
        places.forEach((place, origin) -> AcceptedChanges.on(origin).forEach(a -> {
            if (isFirst && Rule.isName(a.rule())) { // what was accepted before the contract began is history, too
                accepted.add(new AcceptedChange(a.rule(), a.of().isEmpty() ? place : place + "." + a.of(), a.reason()));
            }
            acceptances.note(
                    a,
                    used.contains(a) || isRecorded(a, place),
                    places.inherited(place).filter(source -> !changed.contains(place)));
        }));
        return after.withAccepted(accepted);
    }

    /**
     * The annotation that accepts a change: on the element itself, or on what contained it. It accepts all of its kind at its place. One that
     * the contract has already is used up: the next change of this kind needs another reason.
     */
    private Optional<AcceptedChanges.Accepted> annotation(Change change) {
        return annotations(change)
                .filter(a -> !earlier.contains(recorded(change, a)))
                .findFirst();
    }

    /** The annotations at the place of a change that are for one of its kind. */
    private Stream<AcceptedChanges.Accepted> annotations(Change change) {
        String of = of(change);
        return AcceptedChanges.on(places.origin(change.place())).stream()
                .filter(a -> a.rule().equals(change.rule().name()) && a.of().equals(of));
    }

    /** The name of what was removed; empty if the place of the change is there. */
    private String of(Change change) {
        return places.isPresent(change.place()) ? "" : Places.simpleName(change.place());
    }

    private static AcceptedChange recorded(Change change, AcceptedChanges.Accepted annotation) {
        return new AcceptedChange(change.rule().name(), change.place(), annotation.reason());
    }

    private void accept(Change change, AcceptedChanges.Accepted annotation) {
        used.add(annotation);
        AcceptedChange recorded = recorded(change, annotation);
        if (!accepted.contains(recorded)) {
            accepted.add(recorded);
        }
    }

    private void report(Change change, boolean rollback) {
        boolean differs = isAdopted && !OF_JAVA_ALONE.contains(change.rule());
        if (differs || change.breaks(Side.OLD_CLIENTS) || (rollback && change.breaks(Side.OLD_SERVERS))) {
            String of = of(change).isEmpty() ? "" : "of = " + JsonPrinter.onOneLine(of(change)) + ", ";
            if (annotations(change).findAny().isPresent()) {
                add(ProblemKind.ACCEPTED_BEFORE, change, change.rule(), of);
            } else if (isAdopted) {
                add(ProblemKind.PROTO_DIFFERS, change, change.rule(), of);
            } else {
                add(
                        ProblemKind.BREAKING_CHANGE,
                        change,
                        change.victims(),
                        change.rule().advice(),
                        change.rule(),
                        of);
            }
        } else if (change.breaks(Side.OLD_SERVERS)) {
            add(ProblemKind.NO_WAY_BACK, change, change.victims());
        } else if (change.rule() == Rule.CONF_CHANGED) {
            confs.add(change);
        } else {
            ProblemKind note = isAdopted ? null : NOTES.get(change.rule());
            if (note != null) {
                add(note, change, change.rule().advice());
            }
        }
    }

    /** Once, because an annotation may be that of a whole folder. */
    private void reportConfs() {
        if (!confs.isEmpty()) {
            Change first = confs.get(0);
            int more = confs.size() - 1;
            String others = " other service" + (more == 1 ? "" : "s");
            String detail = more == 0 ? first.detail() : "and " + more + others + " have another configuration";
            problems.add(
                    ProblemKind.CONF_CHANGED,
                    places.origin(first.place()),
                    first.rule(),
                    places.text(first.place()),
                    detail);
        }
    }

    private void add(ProblemKind kind, Change change, Object... more) {
        List<Object> names = new ArrayList<>(List.of(change.rule(), places.text(change.place()), change.detail()));
        names.addAll(List.of(more));
        problems.add(kind, places.origin(change.place()), names.toArray());
    }

    /** Whether the contract has a change that an annotation at this place has let through. */
    private boolean isRecorded(AcceptedChanges.Accepted annotation, String place) {
        return accepted.stream()
                .filter(a -> a.rule().equals(annotation.rule()))
                .anyMatch(a -> isAt(a.place(), annotation.of(), place)
                        // or the place has been renamed since
                        || (annotation.of().isEmpty() && a.reason().equals(annotation.reason())));
    }

    private static boolean isAt(String recorded, String of, String place) {
        return of.isEmpty()
                ? recorded.equals(place)
                : Places.container(recorded).equals(place)
                        && Places.simpleName(recorded).equals(of);
    }
}
