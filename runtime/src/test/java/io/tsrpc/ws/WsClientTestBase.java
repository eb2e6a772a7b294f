package io.tsrpc.ws;

import io.tsrpc.testing.VectorProto;
import java.util.Map;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A connected client and the server's end of its connection. */
@Timeout(30)
abstract class WsClientTestBase {
    /** {@code Test({name: "a"})} with the serial number 1, as recorded, and its answer {@code {reply: "ok"}}. */
    static final String REQUEST_1 = "0329002c04012801613101";

    static final String REPLY_1 = "0328050128026f6b31003501";

    final Map<String, Object> req = Map.of("name", "a");
    final Map<String, Object> res = Map.of("reply", "ok");
    final ScriptedServer server = started();
    WsClient client = WsClient.of(VectorProto.PROTO, server.url());

    @SuppressWarnings("NullAway.Init") // by connectAClient
    WebSocket conn;

    private static ScriptedServer started() {
        try {
            return ScriptedServer.started();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void connectAClient() throws InterruptedException {
        connect(o -> {});
    }

    /** Connects another client in place of this one. */
    void connect(Consumer<WsClient.Options> options) throws InterruptedException {
        client.close();
        client = WsClient.of(VectorProto.PROTO, server.url(), options);
        client.connect().join();
        conn = server.connection();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }
}
