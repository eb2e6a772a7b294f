package io.tsrpc.benchmarks.suite;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Servers that run at the same time. */
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

    /** Ends them. If one does not end, the exception leaves the others to end with this process, as all children do. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.removeLast().close();
        }
    }
}
