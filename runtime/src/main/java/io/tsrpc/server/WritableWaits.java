package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.transport.TransportConnection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * What waits until the client of one connection has read enough. A client may read nothing, and begin to wait again and again: what is not
 * needed any more does not stay. Thread-safe.
 */
final class WritableWaits {
    private final TransportConnection transport;
    private final Executor userThreads;

    @GuardedBy("this")
    private Set<Runnable> actions = Set.of(); // few connections need one of their own

    /** Whether the transport is going to run them. */
    @GuardedBy("this")
    private boolean isAsked;

    WritableWaits(TransportConnection transport, Executor userThreads) {
        this.transport = transport;
        this.userThreads = userThreads;
    }

    /** Runs an action, once, when half of the queue is free or nothing more is sent. Returns false, and does not run it, if that is so now. */
    boolean await(Runnable action) {
        synchronized (this) {
            actions = actions.isEmpty() ? new LinkedHashSet<>(2) : actions;
            actions.add(action);
            if (isAsked) {
                return true;
            }
            isAsked = true;
        }
        if (transport.whenWritable(this::runAll)) {
            return true;
        }
        boolean unused = giveUp(action);
        runAll(); // others may have come meanwhile
        return false;
    }

    /** An action is not to run any more. Returns whether it was waiting. */
    synchronized boolean giveUp(Runnable action) {
        return !actions.isEmpty() && actions.remove(action);
    }

    private void runAll() {
        Set<Runnable> all;
        synchronized (this) {
            all = actions;
            actions = Set.of();
            isAsked = false;
        }
        all.forEach(userThreads::execute);
    }
}
