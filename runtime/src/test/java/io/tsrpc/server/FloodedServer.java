package io.tsrpc.server;

import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A server on WebSocket and HTTP that tells how many bytes it holds. {@code Test} greets; the handler of {@code Chat} waits until it is
 * told to go on.
 */
final class FloodedServer implements AutoCloseable {
    final CountDownLatch goOn = new CountDownLatch(1);
    private final WsServerTransport ws = WsServer.transport(o -> o.port(0));
    private final HttpServerTransport http = HttpServer.transport(o -> o.port(0));
    private final Server server;
    private volatile @Nullable EngineAcceptor acceptor;

    FloodedServer(Consumer<ServerPlan> options) {
        ServerPlan plan = new ServerPlan(VectorProto.PROTO);
        plan.set(ServerBuilder.JSON, true);
        plan.set(ServerBuilder.ALLOW_UNHANDLED_APIS, true);
        options.accept(plan);
        server = plan.build(List.of(new Told(), ws, http));
        server.implementApi(VectorProto.TEST, call -> call.succ(Map.of("reply", "Hello")));
        server.listenMsg(VectorProto.CHAT, call -> goOn.await());
        server.listenMsg(VectorProto.NOTE, call -> {});
        server.start();
    }

    /** Has no clients, and hears of the acceptor. */
    private final class Told implements ServerTransport {
        @Override
        public void start(ConnectionAcceptor started) {
            acceptor = (EngineAcceptor) started;
        }

        @Override
        public void stop(Duration limit) {
            acceptor = null;
        }
    }

    int wsPort() {
        return ws.port();
    }

    int httpPort() {
        return http.port();
    }

    /** How many bytes it has received and not handled. */
    long unhandled() {
        return Objects.requireNonNull(acceptor).unhandled().size();
    }

    @Override
    public void close() {
        goOn.countDown();
        server.stop();
    }

    /** Prints its ports, and then for each line that it reads how many bytes it holds. A line {@code go on} frees the handlers. */
    public static void main(String[] args) throws IOException {
        try (FloodedServer flooded = new FloodedServer(plan -> {});
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("listening " + flooded.wsPort() + " " + flooded.httpPort());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("go on")) {
                    flooded.goOn.countDown();
                }
                System.out.println("unhandled " + flooded.unhandled());
            }
        }
    }
}
