package io.tsrpc.it.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conformance servers, one for each set of options that was asked for. */
final class Servers implements AutoCloseable {
    private final Map<List<String>, RunningServer> servers = new HashMap<>();

    RunningServer with(List<String> options) {
        return servers.computeIfAbsent(options, RunningServer::start);
    }

    @Override
    public void close() {
        servers.values().forEach(RunningServer::close);
    }
}
