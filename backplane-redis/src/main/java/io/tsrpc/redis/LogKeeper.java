package io.tsrpc.redis;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets the logs live on that somebody hears, though nothing is appended. One to which nothing was ever appended lives for {@link #UNWRITTEN}
 * only, until it was heard for a while: somebody may enter ever new rooms, and leave them at once. Its methods are called one at a time.
 */
final class LogKeeper {
    /** How long a log lives to which nothing was appended. */
    static final Duration UNWRITTEN = Duration.ofMinutes(6);

    /** How long a log lives that is kept, or to which something was appended, at least. */
    static final Duration KEPT = Duration.ofHours(1);

    /** How often logs are kept that were not yet: one may fail, and is kept at the next step. */
    static final Duration STEP = Duration.ofMinutes(2);

    /** After how many steps all are kept again. */
    private static final int ALL = 7;

    /** How many logs are kept at once: this is not urgent. */
    private static final int AT_ONCE = 500;

    /** Those that were kept since the last step for all, in the Redis of {@link #last}. */
    private Set<String> kept = ConcurrentHashMap.newKeySet();

    private @Nullable Keeping last;
    private int steps;

    /** A session with Redis. */
    @FunctionalInterface
    interface Keeping {
        /** Lets logs live for {@link #KEPT} from now on, at least. Returns those that are there. */
        CompletionStage<List<String>> keep(List<String> topics);
    }

    /**
     * Does what is due. Called once in each {@link #STEP}.
     *
     * @param session the session now; null if there is none. Behind another one there may be another Redis
     * @param heard the topics that somebody hears and that have logs
     */
    void step(@Nullable Keeping session, List<String> heard) {
        steps = (steps + 1) % ALL;
        if (steps == 0 || session != last) {
            kept = ConcurrentHashMap.newKeySet();
            last = session;
        }
        kept.retainAll(Set.copyOf(heard));
        if (session != null) {
            keep(session, heard.stream().filter(topic -> !kept.contains(topic)).toList(), kept);
        }
    }

    private static void keep(Keeping session, List<String> due, Set<String> kept) {
        if (due.isEmpty()) {
            return;
        }
        int now = Math.min(AT_ONCE, due.size());
        var unused = session.keep(due.subList(0, now)).whenComplete((there, failure) -> {
            if (failure == null) { // else the next step begins with these
                kept.addAll(there);
                keep(session, due.subList(now, due.size()), kept);
            }
        });
    }
}
