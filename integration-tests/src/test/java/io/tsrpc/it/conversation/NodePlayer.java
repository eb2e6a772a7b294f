package io.tsrpc.it.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.it.peers.Identity;
import io.tsrpc.it.peers.NodePeer;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;

/** The npm package {@code tsrpc} as a client on Node. */
final class NodePlayer implements Player {
    private final NodePeer program;
    private final List<String> repertoire;

    NodePlayer(Backstage backstage, Identity identity) {
        program = NodePeer.start(
                Map.of("NODE_EXTRA_CA_CERTS", identity.certificate().toString()),
                "conversation/dist/node.js",
                backstage.url());
        repertoire = List.of(program.receive().split(" "));
    }

    @Override
    public List<String> repertoire() {
        return repertoire;
    }

    @Override
    public String play(Scenario scenario, Cell cell) {
        program.send(scenario.spelling() + " " + cell.query());
        return URLDecoder.decode(program.receive(), UTF_8);
    }

    @Override
    public void close() {
        program.close();
    }
}
