package io.tsrpc.it.evolution;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * The sources of a protocol before and after a change, by the names of their types in the folder of the protocol.
 *
 * @param old before
 * @param fresh after
 */
record SourcePair(Map<String, String> old, Map<String, String> fresh) {
    /** The difference, for people. */
    String difference() {
        StringJoiner lines = new StringJoiner("\n");
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        for (String name : names) {
            String before = old.getOrDefault(name, "");
            String after = fresh.getOrDefault(name, "");
            if (before.equals(after)) {
                lines.add("  " + before.strip());
            } else {
                lines.add("- " + before.strip());
                lines.add("+ " + after.strip());
            }
        }
        return lines.toString();
    }
}
