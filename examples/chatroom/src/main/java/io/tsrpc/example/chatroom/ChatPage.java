package io.tsrpc.example.chatroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Serves the page to browsers, and tells it by {@code /config.json} on which port the chat itself is. Everything
 * comes from the class path, so there is no directory that a request could lead out of.
 */
public final class ChatPage implements AutoCloseable {
    /** How many seconds a browser may take to send a request, and how many to read an answer. */
    private static final String PATIENCE = "10";

    private static final String NOT_FOUND = "Not found\n";
    private static final String NOT_ALLOWED = "Only GET and HEAD are allowed\n";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, String> headers;
    private final PageFile config;

    private ChatPage(HttpServer server, int chatPort) {
        this.server = server;
        threads = Executors.newCachedThreadPool(); // a request that comes slowly holds one
        headers = headers(chatPort);
        config = PageFile.of("config.json", "{\"wsPort\":" + chatPort + "}\n");
    }

    /**
     * Starts serving.
     *
     * @param port where to listen on all addresses; 0 for any free one
     * @param chatPort the port of the WebSocket server, on the same host
     * @throws IOException if the port is taken
     */
    public static ChatPage start(int port, int chatPort) throws IOException {
        limit("sun.net.httpserver.maxReqTime");
        limit("sun.net.httpserver.maxRspTime");
        ChatPage page = new ChatPage(HttpServer.create(new InetSocketAddress(port), 0), chatPort);
        page.server.createContext("/", page::answer);
        page.server.setExecutor(page.threads);
        page.server.start();
        return page;
    }

    /** Sets a limit of the JDK's servers, which is none by default. They read it when the first of them is created. */
    private static void limit(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, PATIENCE);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private static Map<String, String> headers(int chatPort) {
        String chat = " ws://*:" + chatPort + " wss://*:" + chatPort;
        return Map.of(
                "Cache-Control", "no-cache",
                "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'"
                                + chat + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                "Referrer-Policy", "no-referrer",
                "X-Content-Type-Options", "nosniff");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            headers.forEach(exchange.getResponseHeaders()::set);
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, PageFile.of("error.txt", NOT_ALLOWED));
                return;
            }
            PageFile file = file(exchange.getRequestURI().getPath());
            send(exchange, file == null ? 404 : 200, file == null ? PageFile.of("error.txt", NOT_FOUND) : file);
        }
    }

    private @Nullable PageFile file(String path) throws IOException {
        return path.equals("/config.json") ? config : PageFile.find(path.equals("/") ? "/index.html" : path);
    }

    private static void send(HttpExchange exchange, int status, PageFile file) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", file.contentType());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : file.size());
        if (!head) {
            file.writeTo(exchange.getResponseBody());
        }
    }
}
