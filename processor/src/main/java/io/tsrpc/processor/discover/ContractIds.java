package io.tsrpc.processor.discover;

import java.util.Map;
import java.util.Set;

/**
 * What a contract calls its types, also those that were removed.
 *
 * @param all their schema ids
 * @param byJavaName those that do not tell the Java type, by its name
 */
public record ContractIds(Set<String> all, Map<String, String> byJavaName) {
    /** Copies the names. */
    public ContractIds {
        all = Set.copyOf(all);
        byJavaName = Map.copyOf(byJavaName);
    }
}
