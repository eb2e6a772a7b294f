package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A server for one test, and what happens to its connections. */
abstract class WsServerTestBase {
    final BlockingQueue<Connection> connected = new LinkedBlockingQueue<>();
    final BlockingQueue<ServerFlows.Disconnected> disconnected = new LinkedBlockingQueue<>();
    private @Nullable WsServer server;

    WsServer start(UnaryOperator<WsServer.Builder> options) {
        WsServer made = make(options);
        made.start();
        return made;
    }

    WsServer make(UnaryOperator<WsServer.Builder> options) {
        WsServer.Builder builder =
                WsServer.builder(VectorProto.PROTO).port(0).json(true).allowUnhandledApis(true);
        WsServer made = options.apply(builder).build();
        made.flows().postConnectFlow().push(conn -> {
            connected.add(conn);
            return conn;
        });
        made.flows().postDisconnectFlow().push(event -> {
            disconnected.add(event);
            return event;
        });
        server = made;
        return made;
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
        return Objects.requireNonNull(queue.poll(20, TimeUnit.SECONDS), "Nothing came");
    }

    /** Lets {@code server} answer {@code Test} with a greeting. */
    static void greet(WsServer server) {
        server.implementApi(
                VectorProto.TEST,
                call -> call.succ(Map.of("reply", "Hello, " + call.req().get("name"))));
    }

    static Map<String, Object> chat(String text) {
        return Map.of("text", text);
    }

    static String chatJson(String text) {
        return "[\"Chat\",{\"text\":\"" + text + "\"}]";
    }

    static void assertClosed(RawSocket socket, int code, String reason) throws IOException {
        RawSocket.Received close = socket.receive(RawSocket.CLOSE);
        assertThat(close.closeCode()).isEqualTo(code);
        assertThat(close.closeReason()).isEqualTo(reason);
    }
}
