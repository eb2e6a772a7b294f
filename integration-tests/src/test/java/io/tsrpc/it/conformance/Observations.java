package io.tsrpc.it.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What Java does where the npm packages were observed, by the names of the recordings. */
final class Observations {
    private final Map<String, Observed> observed = new TreeMap<>();

    /** Does what was recorded, and tells what came of it in the recording's form. */
    @FunctionalInterface
    interface Observation {
        Object make() throws Exception;
    }

    /**
     * One of them.
     *
     * @param reasons why it is not as recorded; none if it is
     * @param expected what Java is to do, made from what was recorded
     * @param observation what it does, or null if it has nothing of the kind
     */
    record Observed(
            List<Enum<?>> reasons,
            UnaryOperator<Object> expected,
            @Nullable Observation observation) {}

    /** It does the same. */
    void same(String name, Observation observation) {
        add(name, new Observed(List.of(), UnaryOperator.identity(), observation));
    }

    /** It does something else instead. */
    void differs(String name, Enum<?> reason, Object instead, Observation observation) {
        add(name, new Observed(List.of(reason), recorded -> instead, observation));
    }

    /** It does what {@code instead} makes of the recording. */
    void differs(String name, List<Enum<?>> reasons, UnaryOperator<Object> instead, Observation observation) {
        add(name, new Observed(reasons, instead, observation));
    }

    /** It has nothing to compare. */
    void missing(Enum<?> reason, String... names) {
        for (String name : names) {
            add(name, new Observed(List.of(reason), UnaryOperator.identity(), null));
        }
    }

    private void add(String name, Observed one) {
        if (observed.put(name, one) != null) {
            throw new IllegalArgumentException(name + " is there twice");
        }
    }

    Observed of(String name) {
        return Objects.requireNonNull(observed.get(name), () -> "Nothing says what Java does at " + name);
    }

    List<String> names() {
        return new ArrayList<>(observed.keySet());
    }

    /** How many are the same, and which are not, for people. */
    String summary() {
        Map<String, List<String>> others = new TreeMap<>();
        observed.forEach((name, one) -> one.reasons()
                .forEach(reason -> others.computeIfAbsent(reason.name(), key -> new ArrayList<>())
                        .add(name)));
        long same = observed.values().stream()
                .filter(one -> one.reasons().isEmpty())
                .count();
        return same + " of " + observed.size() + " observations; exceptions: " + others;
    }
}
