package io.tsrpc.processor.diagnostic;

import io.tsrpc.processor.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.tools.Diagnostic;

/** Collects problems in order, without duplicates. */
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    /** Adds a problem at a place, unless it is present. {@code names} are the user's names for the message. */
    public void add(ProblemKind kind, Origin origin, Object... names) {
        found.add(new Problem(kind, origin, kind.text(names)));
    }

    /** Adds problems that were collected elsewhere. */
    public void addAll(Problems others) {
        found.addAll(others.found);
    }

    /** Whether there is an error, rather than warnings, notes or nothing. */
    public boolean hasErrors() {
        return found.stream().anyMatch(p -> p.kind().severity() == Diagnostic.Kind.ERROR);
    }

    /** The problems found so far. */
    public List<Problem> all() {
        return new ArrayList<>(found);
    }
}
