package io.tsrpc.benchmarks.suite;

import java.util.ArrayDeque;
import java.util.Deque;

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
        running.push(server);
        return server;
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try (Server server = running.pop()) {
                close(); // the others first: so each is closed, and what goes wrong is thrown or suppressed
            }
        }
    }
}
