package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.TypeEntry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two versions of one type: what differs, and the pairs of types that they contain. */
final class Pair {
    /**
     * The schema ids of both versions.
     *
     * @param was see {@link Versions}
     * @param elsewhere the properties that the object of which this is a part has in another part, before or after
     */
    record Key(String before, String after, Map<String, TypeEntry> was, Set<String> elsewhere) {
        Key without(Set<String> others) {
            return new Key(before, after, was, others);
        }
    }

    private final Key key;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Key> nested = new ArrayList<>();
    private final List<Key> bases = new ArrayList<>();
    private final Set<Direction> directions = EnumSet.noneOf(Direction.class);

    Pair(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Key> nested() {
        return nested;
    }

    /** Those from which they take some properties, which are compared here. */
    List<Key> bases() {
        return bases;
    }

    Set<Direction> directions() {
        return directions;
    }

    /** Adds a difference, unless it makes none in these formats. Differences that break nothing are kept. */
    void add(Rule rule, String place, String detail, Outcomes oldToNew, Outcomes newToOld, Set<Form> forms) {
        findings.add(new Finding(rule, place, detail, oldToNew.in(forms), newToOld.in(forms)));
    }
}
