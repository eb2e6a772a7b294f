package io.tsrpc.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.peers.NodePeer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The npm client over the connections that it keeps. */
class KeptConnectionsTest {
    private static final Path PROTO =
            Path.of("../runtime/src/test/resources/vectors/serviceProto.json").toAbsolutePath();

    /** Many more than the 200 idle connections that the JDK's server keeps by itself. */
    @Test
    void noCallIsLostInBursts() throws IOException {
        try (ServerProcess server = ServerProcess.start("--ws", "0", "--http", "0");
                NodePeer client = NodePeer.start(
                        "http/bursts.js",
                        PROTO.toString(),
                        "http://127.0.0.1:" + server.ready().http(),
                        "12",
                        "300")) {
            assertThat(client.receive()).isEqualTo("3612 calls, lost: {}");
        }
    }
}
