package io.tsrpc.processor;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.FormerName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The former names of types that several protocols send: one of their contracts must have each. */
final class SharedFormerNames {
    private final Map<String, FormerName> all = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    /** Adds what one contract knows. */
    void add(Map<FormerName, Boolean> names) {
        names.forEach((name, isKnown) -> {
            all.put(name.value(), name);
            if (isKnown) {
                known.add(name.value());
            }
        });
    }

    /** Reports what no contract knows, after all have been asked. */
    void check(Problems problems) {
        all.forEach((value, name) -> {
            if (!known.contains(value)) {
                problems.add(ProblemKind.FORMER_NAME_UNKNOWN, name.origin(), value, "the types");
            }
        });
    }
}
