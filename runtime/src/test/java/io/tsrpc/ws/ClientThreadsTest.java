package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ConnectResult;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.testing.VectorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many threads clients take: none each. */
@Timeout(120)
class ClientThreadsTest extends WsServerTestBase {
    private static final int CLIENTS = 1_000;

    @Test
    void aThousandClientsShareOneThread() throws InterruptedException {
        WsServer server = start(b -> b);
        greet(server);
        List<WsClient> clients = new ArrayList<>();
        List<TsrpcFuture<ConnectResult>> connecting = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            WsClient client = WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + server.port());
            clients.add(client);
            connecting.add(client.connect());
        }
        assertThat(connecting).allMatch(connect -> connect.join().isSucc());
        for (WsClient client : clients) {
            assertThat(client.callApi(VectorProto.TEST, Map.of("name", "a"))
                            .join()
                            .isSucc())
                    .isTrue();
        }
        assertThat(server.connections()).hasSize(CLIENTS);
        await().until(() -> threads("tsrpc-client").isEmpty()); // those for user code and timeouts have nothing to do
        assertThat(threads("tsrpc-net-client")).containsExactly("tsrpc-net-client");

        clients.forEach(WsClient::close);
        await().until(() -> threads("tsrpc-net-client").isEmpty());
    }

    private static List<String> threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix) && !name.startsWith("tsrpc-net-client-"))
                .toList();
    }
}
