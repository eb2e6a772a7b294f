package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiCall;
import io.tsrpc.Connection;
import io.tsrpc.Server;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A graceful stop of several servers ends soon after its budget, whatever their clients and handlers do, or do not. */
@Timeout(120) // limits a test that would otherwise wait forever
class GracefulStopTest {
    private static final String LARGE = "x".repeat(8 << 20);
    private static final String HANDSHAKE = String.join(
            "\r\n",
            "GET / HTTP/1.1",
            "Host: localhost",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Protocol: text",
            "\r\n");
    private static final String HEAD = "POST /Test HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private final List<Socket> clients = new ArrayList<>();
    private final List<Running> servers = new ArrayList<>();
    private final AtomicInteger blocked = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);

    private record Running(Server server, int ws, int http, boolean tls) {}

    @AfterEach
    void close() throws IOException {
        end.countDown();
        for (Socket client : clients) {
            client.close();
        }
        servers.forEach(running -> running.server().stop());
    }

    /** The servers' own timeouts are off, so that nothing but the budget ends the wait. */
    @Test
    void nobodyKeepsServersFromStopping() throws Exception {
        startAll(Duration.ZERO);
        stopAll(Duration.ofMillis(100));
    }

    @Test
    @Tag("long-run")
    void isOverASecondAfterTheBudgetAtMost() throws Exception {
        startAll(Duration.ofSeconds(30));
        long start = System.nanoTime();
        stopAll(Duration.ofSeconds(2));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.printf(
                "A graceful stop with a budget of 2 s took %d ms, JDK %d%n",
                millis, Runtime.version().feature());
        assertThat(millis).isBetween(2_000L, 3_000L);
    }

    private void startAll(Duration timeout) throws Exception {
        start(timeout, false);
        start(timeout, false);
        start(timeout, true);
        for (Running running : servers) {
            occupy(running);
        }
        await().until(() -> blocked.get() == 2 * servers.size());
    }

    private void stopAll(Duration budget) throws Exception {
        CompletableFuture<?>[] stops = servers.stream()
                .map(running -> running.server().gracefulStop(budget).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(stops).get(30, TimeUnit.SECONDS);
    }

    private void start(Duration timeout, boolean tls) {
        WsServerTransport ws = WsServer.transport(options -> {
            options.port(0).closeTimeout(timeout).handshakeTimeout(timeout).pingInterval(Duration.ZERO);
            if (tls) {
                options.ssl(Tls.localhost());
            }
        });
        HttpServerTransport http = HttpServer.transport(options -> {
            options.port(0).headTimeout(timeout).readTimeout(timeout).writeTimeout(timeout);
            options.routes(routes -> routes.get("/large", exchange -> exchange.send("text/plain", LARGE))
                    .get(
                            "/parts",
                            exchange -> exchange.stream("text/plain").write(LARGE.getBytes(StandardCharsets.UTF_8))));
            if (tls) {
                options.ssl(Tls.localhost());
            }
        });
        Server server = Server.builder(VectorProto.PROTO)
                .json(true)
                .apiTimeout(Duration.ZERO)
                .allowUnhandledApis(true)
                .transport(ws)
                .transport(http)
                .build();
        server.implementApi(VectorProto.TEST, this::answer);
        server.start();
        servers.add(new Running(server, ws.port(), http.port(), tls));
    }

    private void answer(ApiCall<Map<String, Object>, Map<String, Object>> call) throws InterruptedException {
        switch (String.valueOf(call.req().get("name"))) {
            case "block" -> {
                blocked.incrementAndGet();
                end.await();
            }
            case "large" -> call.succ(Map.of("reply", LARGE));
            default -> call.succ(Map.of("reply", "Hello"));
        }
    }

    /** Connects clients that vanish in each of their states, and others that keep a connection as they may. */
    private void occupy(Running running) throws IOException {
        Socket open = connect(running.ws(), running.tls());
        handshake(open);
        Socket calling = connect(running.ws(), running.tls());
        handshake(calling);
        calling.getOutputStream().write(RawClient.frame("[\"Test\",{\"name\":\"block\"},1]"));
        Socket full = connect(running.ws(), running.tls());
        handshake(full);
        await().until(() -> running.server().connections().size() == 3);
        Connection stopped = running.server().connections().get(2);
        assertThat(stopped.sendMsg(VectorProto.CHAT, Map.of("text", LARGE)).isSucc())
                .isTrue();
        Socket half = connect(running.ws(), running.tls());
        send(half, HANDSHAKE.substring(0, 20));

        Socket idle = connect(running.http(), running.tls());
        send(idle, call("idle"));
        assertThat(idle.getInputStream().read()).isEqualTo('H');
        send(connect(running.http(), running.tls()), call("block"));
        send(connect(running.http(), running.tls()), HEAD);
        send(connect(running.http(), running.tls()), HEAD + "Content-Length: 12\r\n\r\n{");
        for (String large : List.of(call("large"), get("/large"), get("/parts"))) {
            Socket reading = connect(running.http(), running.tls());
            send(reading, large);
            assertThat(reading.getInputStream().read()).isEqualTo('H'); // the answer is being written
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private Socket connect(int port, boolean tls) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        clients.add(socket);
        if (!tls) {
            return socket;
        }
        SSLSocket secure = (SSLSocket) Tls.localhost().getSocketFactory().createSocket(socket, "localhost", port, true);
        secure.startHandshake();
        return secure;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String call(String name) {
        String body = "{\"name\":\"" + name + "\"}";
        return HEAD + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void handshake(Socket socket) throws IOException {
        send(socket, HANDSHAKE);
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
    }
}
