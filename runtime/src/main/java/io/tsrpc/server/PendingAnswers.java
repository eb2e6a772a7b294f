package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;

/** The stages with which calls of one connection will be answered. Thread-safe. */
final class PendingAnswers {
    @GuardedBy("this")
    private final Set<Object> stages = Collections.newSetFromMap(new IdentityHashMap<>());

    synchronized void add(Future<?> stage) {
        stages.add(stage);
    }

    synchronized void remove(Object stage) {
        stages.remove(stage);
    }

    private synchronized List<Object> all() {
        return List.copyOf(stages);
    }

    /** Cancels all of them: the connection has ended. Runs user code. */
    void cancel() {
        for (Object stage : all()) {
            boolean unused = ((Future<?>) stage).cancel(true);
        }
    }
}
