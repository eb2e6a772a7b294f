package io.tsrpc.redis;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets the logs live on that somebody hears, though nothing is appended. One to which nothing was ever appended lives for {@link #UNWRITTEN}
 * only, until it was heard for a while: somebody may enter ever new rooms, and leave them at once. Not thread-safe.
 */
final class LogKeeper {
    /** How long a log lives to which nothing was appended, as keep.lua says. */
    static final Duration UNWRITTEN = Duration.ofMinutes(6);

    /** How long a log lives that is kept, or to which something was appended, at least. */
    static final Duration KEPT = Duration.ofHours(1);

    /** How often new logs are kept: so one may fail. */
    static final Duration STEP = Duration.ofMinutes(2);

    /** After how many steps all are kept again. */
    private static final int ALL = 7;

    private final Consumer<List<String>> keep;
    private Set<String> known = Set.of();
    private int steps;

    /** @param keep lets logs live for {@link #KEPT} from now on, at least */
    LogKeeper(Consumer<List<String>> keep) {
        this.keep = keep;
    }

    /**
     * Does what is due. Called once in each {@link #STEP}.
     *
     * @param heard the topics that somebody hears
     */
    void step(List<String> heard) {
        Set<String> before = known;
        known = new HashSet<>(heard);
        steps = (steps + 1) % ALL;
        List<String> due = steps == 0
                ? heard
                : heard.stream().filter(topic -> !before.contains(topic)).toList();
        keep.accept(due);
    }
}
