package io.tsrpc.it.conformance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The recordings of one file, those that are replayed as they are and those that are not. */
final class Replay {
    private final List<Recorded> recordings;
    private final Map<String, Enum<?>> exceptions;
    private final Set<String> same = new TreeSet<>();

    /** @param exceptions the names of those that differ, each with its reason */
    Replay(String file, Map<String, Enum<?>> exceptions) {
        recordings = Recorded.in(file);
        this.exceptions = new TreeMap<>(exceptions);
    }

    /** Those whose replay is the same. */
    Stream<Recorded> equalOnes() {
        return recordings.stream().filter(recording -> !exceptions.containsKey(recording.name()));
    }

    /** Those which differ for {@code reason}. */
    Stream<Recorded> exceptions(Enum<?> reason) {
        return recordings.stream().filter(recording -> exceptions.get(recording.name()) == reason);
    }

    Recorded named(String name) {
        return recordings.stream()
                .filter(recording -> recording.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    /** Its replay was the same. */
    void wasSame(Recorded recording) {
        same.add(recording.name());
    }

    /** How many there are and were the same, and which are not, for people. */
    String summary(String kind) {
        return same.size() + " of " + recordings.size() + " " + kind + "; exceptions: "
                + exceptions.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", "));
    }
}
