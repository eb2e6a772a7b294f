package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.testing.VectorProto;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads that clients share. */
@Timeout(60)
class ClientLoopTest {
    @Test
    void aLoopWhoseThreadHasEndedIsReplaced() throws IOException, InterruptedException {
        ClientLoop dead = ClientLoop.acquire();
        dead.selector().end();
        dead.selector().awaitEnd();
        WsServer server = WsServer.builder(VectorProto.PROTO)
                .port(0)
                .allowUnhandledApis(true)
                .build();
        server.start();
        try (WsClient client = WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + server.port())) {
            assertThat(client.connect().join().failure()).isNull();
            ClientLoop next = ClientLoop.acquire();
            dead.release();
            ClientLoop again = ClientLoop.acquire();
            assertThat(again).isSameAs(next).isNotSameAs(dead);
            next.release();
            again.release();
        } finally {
            server.stop();
        }
    }
}
