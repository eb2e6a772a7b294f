package io.tsrpc.processor.diagnostic;

import io.tsrpc.processor.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, in order and each thing once. */
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    /** Adds a problem at a place, its text filled with the user's own names; nothing if it is known already. */
    public void add(Rule rule, Origin origin, Object... names) {
        found.add(new Problem(rule, origin, rule.text(names)));
    }

    /** Adds problems that were collected elsewhere. */
    public void addAll(Problems others) {
        found.addAll(others.found);
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What has been found so far. */
    public List<Problem> all() {
        return new ArrayList<>(found);
    }
}
