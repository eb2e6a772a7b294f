package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a protocol.
 *
 * @param before the earlier one, in which the types of {@code was} are as they were
 * @param was types that were something else before {@code before}, when what named them was removed
 */
record Versions(Contract before, Contract after, Map<String, TypeEntry> was) {
    Versions(Contract before, Contract after) {
        this(before, after, Map.of());
    }

    /** The same with types as they were even earlier. */
    Versions with(Map<String, TypeEntry> earlier) {
        if (earlier.isEmpty()) {
            return this;
        }
        Map<String, TypeEntry> all = new TreeMap<>(was);
        all.putAll(earlier);
        return new Versions(before.withTypes(earlier), after, all);
    }

    /** The type as it was, or null. */
    @Nullable
    TypeEntry old(String schemaId) {
        return before.type(before.resolved(schemaId));
    }

    /** The type as it is, or null. */
    @Nullable
    TypeEntry fresh(String schemaId) {
        return after.types().get(after.resolved(schemaId));
    }

    /** The types with these schema ids, or of which these are second names. */
    Pair.Key pair(String old, String fresh) {
        return new Pair.Key(before.resolved(old), after.resolved(fresh), was, Set.of());
    }
}
