package io.tsrpc.it.conversation;

import io.tsrpc.it.peers.Identity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/** Our client. */
final class JavaPlayer implements Player {
    private final Servers servers;
    private final Identity identity;

    JavaPlayer(Servers servers, Identity identity) {
        this.servers = servers;
        this.identity = identity;
    }

    @Override
    public List<String> repertoire() {
        return Stream.of(Scenario.values()).map(Scenario::spelling).toList();
    }

    @Override
    public String play(Scenario scenario, Cell cell) {
        try (Stage stage = new Stage(cell, servers, identity)) {
            scenario.play(stage);
            return "";
        } catch (Exception | AssertionError e) { // the report says it
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
    }

    @Override
    public void close() {}
}
