package io.tsrpc.benchmarks.suite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Servers that run at the same time. */
final class Servers implements AutoCloseable {
    private final Workbench workbench;
    private final Map<Peer, Server> running = new LinkedHashMap<>();

    Servers(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Starts one more. */
    Server start(Peer peer) {
        Server server = Server.start(workbench, peer);
        running.put(peer, server);
        return server;
    }

    boolean isEmpty() {
        return running.isEmpty();
    }

    /** One that was started. */
    Server of(Peer peer) {
        return Objects.requireNonNull(running.get(peer), peer.name());
    }

    /** Ends them. If one does not end, the exception leaves the others to end with this process, as all children do. */
    @Override
    public void close() {
        running.values().forEach(Server::close);
        running.clear();
    }
}
