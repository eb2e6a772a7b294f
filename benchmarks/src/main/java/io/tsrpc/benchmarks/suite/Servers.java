package io.tsrpc.benchmarks.suite;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Servers that run at the same time. All of them are closed, whatever happens to one. */
final class Servers implements AutoCloseable {
    private final Workbench workbench;
    private final Deque<Server> running = new ArrayDeque<>();

    Servers(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Starts one more. */
    Server start(Peer peer) {
        Server server = Server.start(workbench, peer);
        running.add(server);
        return server;
    }

    /** All that have been started, in that order. */
    List<Server> running() {
        return List.copyOf(running);
    }

    @Override
    public void close() {
        RuntimeException failure = null;
        while (!running.isEmpty()) {
            try {
                running.removeLast().close();
            } catch (IllegalStateException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
