package io.tsrpc.processor.number;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.FormerName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Former names, and whether contracts have them. Of a type that several protocols send, one of their contracts must have each. */
public final class FormerNames {
    private final Map<Named, FormerName> all = new LinkedHashMap<>();
    private final Set<Named> known = new HashSet<>();

    /** What has a former name. */
    private record Named(String owner, String where) {}

    /**
     * Adds a name, unless it is empty.
     *
     * @param where what contains what has it, in messages
     * @param isKnown whether a contract has the name, or the one that it has become
     */
    void add(FormerName name, String where, boolean isKnown) {
        Named named = new Named(name.owner(), where);
        if (!name.value().isEmpty()) {
            all.put(named, name);
        }
        if (isKnown) {
            known.add(named);
        }
    }

    /** Adds those that another contract was asked for. */
    public void addAll(FormerNames others) {
        all.putAll(others.all);
        known.addAll(others.known);
    }

    /** Whether no contract that was asked has one of them. */
    public boolean hasUnknown() {
        return !known.containsAll(all.keySet());
    }

    /** Reports what no contract has, after all have been asked. */
    public void check(Problems problems) {
        all.forEach((named, name) -> {
            if (!known.contains(named)) {
                problems.add(ProblemKind.FORMER_NAME_UNKNOWN, name.origin(), name.value(), named.where());
            }
        });
    }
}
