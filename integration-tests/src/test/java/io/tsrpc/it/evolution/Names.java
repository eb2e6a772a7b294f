package io.tsrpc.it.evolution;

import java.util.List;
import java.util.stream.Collectors;

/** Names in the sources of drafts. */
final class Names {
    private Names() {}

    /** The annotation of what was released with another name, or nothing. */
    static String former(String releasedName, String name) {
        return releasedName.isEmpty() || releasedName.equals(name) ? "" : "@FormerName(\"" + releasedName + "\") ";
    }

    static String joined(List<?> parts) {
        return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
