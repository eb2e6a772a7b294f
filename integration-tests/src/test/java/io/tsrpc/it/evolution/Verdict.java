package io.tsrpc.it.evolution;

import io.tsrpc.processor.evolution.Break;
import io.tsrpc.processor.evolution.Change;
import io.tsrpc.processor.evolution.Side;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * What the rules say of a change, beside what happens.
 *
 * @param topic the type that has changed
 * @param direction what sends it
 * @param changes what the rules say
 * @param failures what has failed, with a value that did
 */
record Verdict(Topic topic, Direction direction, List<Change> changes, Map<Fact, String> failures) {
    private static final int LONGEST = 500;

    /** Who breaks as the rules say. */
    Set<Break> said() {
        return changes.stream().flatMap(c -> c.breaks().stream()).collect(Collectors.toSet());
    }

    /** Who breaks as has been seen. */
    Set<Break> seen() {
        return direction.breaks(failures.keySet());
    }

    boolean isRight() {
        return said().equals(seen());
    }

    /** Whether what the rules call safe is, but not only that. */
    boolean isStricter() {
        return !isRight() && said().containsAll(seen());
    }

    /** The whole of it, for people. */
    String shown() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(topic.type() + " in a " + direction);
        for (Side side : Side.values()) {
            lines.add(side + ": said " + Breaks.shown(said(), side) + ", seen " + Breaks.shown(seen(), side));
        }
        changes.forEach(c -> lines.add(c.rule() + " at " + c.place() + ", which " + c.detail()));
        failures.forEach((fact, value) ->
                lines.add(fact + " " + value.substring(0, Math.min(value.length(), LONGEST))));
        return lines.toString();
    }
}
