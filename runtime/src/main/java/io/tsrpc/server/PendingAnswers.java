package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;

/** The stages with which calls of one connection will be answered. Thread-safe. */
@SuppressWarnings("CollectionUndefinedEquality") // they are compared by identity
final class PendingAnswers {
    private static final Log LOG = Log.of(Topic.SERVER_API);

    @GuardedBy("this")
    private final Set<Future<?>> stages = Collections.newSetFromMap(new IdentityHashMap<>());

    synchronized void add(Future<?> stage) {
        stages.add(stage);
    }

    synchronized void remove(Future<?> stage) {
        stages.remove(stage);
    }

    private synchronized List<Future<?>> all() {
        return List.copyOf(stages);
    }

    /** Cancels all of them: the connection has ended. Runs user code, on the calling thread, which must be one for that. */
    void cancel() {
        all().forEach(stage -> {
            Interrupts.forget();
            cancel(stage);
        });
    }

    /** Cancels a stage that nobody needs any more, if it can be cancelled. Runs user code. Throws nothing. */
    static void cancel(Future<?> stage) {
        try {
            boolean unused = stage.cancel(true);
        } catch (Throwable e) { // as stages do that only their makers may complete; user code may throw anything
            LOG.debug("A stage cannot be cancelled", e);
        }
    }
}
