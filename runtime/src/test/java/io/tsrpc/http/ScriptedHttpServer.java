package io.tsrpc.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A scripted HTTP server. */
final class ScriptedHttpServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private volatile Script script = exchange -> answer(exchange, 200, "");

    /** Handles a request. */
    @FunctionalInterface
    interface Script {
        void run(HttpExchange exchange) throws IOException;
    }

    private ScriptedHttpServer(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    static ScriptedHttpServer started() {
        return started(null);
    }

    /** Starts a server with TLS, unless the context is null. */
    static ScriptedHttpServer started(@Nullable SSLContext tls) {
        JdkServerProperties.set(1, false); // other tests of this JVM need them
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (tls == null) {
                return new ScriptedHttpServer(HttpServer.create(address, 0));
            }
            HttpsServer server = HttpsServer.create(address, 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return new ScriptedHttpServer(server);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    void onRequest(Script script) {
        this.script = script;
    }

    /** Answers every request with a body: JSON text, or bytes in hex. */
    void answers(int status, String body) {
        onRequest(exchange -> answer(exchange, status, body));
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        boolean isText = body.startsWith("{") || body.startsWith("<") || body.startsWith("null");
        byte[] bytes =
                isText ? body.getBytes(StandardCharsets.UTF_8) : HexFormat.of().parseHex(body);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Takes the next request: method, path, content type and body. */
    String request() throws InterruptedException {
        return requests.take();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String content = type.equals("application/json")
                ? new String(body, StandardCharsets.UTF_8)
                : HexFormat.of().formatHex(body);
        requests.add(exchange.getProtocol() + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + type + " " + content);
        script.run(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
