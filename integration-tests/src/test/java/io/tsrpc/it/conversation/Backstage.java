package io.tsrpc.it.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the clients in TypeScript have servers opened and ask things of them, and where Chromium gets its page:
 *
 * <ul>
 *   <li>{@code POST /server?CELL&variant=V} is answered with {@code ID URL}
 *   <li>{@code POST /VERB?server=ID} with the argument as its body
 *   <li>{@code POST /close?server=ID}
 *   <li>{@code GET /page.html}, {@code GET /page.js}
 * </ul>
 */
final class Backstage implements AutoCloseable {
    private final Servers servers;
    private final Path files;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, TalkServer> open = new ConcurrentHashMap<>();

    Backstage(Servers servers, Path files) {
        this.servers = servers;
        this.files = files;
        System.setProperty("sun.net.httpserver.nodelay", "true"); // no 40 ms for each answer
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            if (exchange.getRequestMethod().equals("GET")) {
                Path file = files.resolve(path);
                boolean exists = Files.isRegularFile(file);
                reply(exchange, exists ? 200 : 404, exists ? Files.readAllBytes(file) : new byte[0]);
            } else {
                answer(exchange, path);
            }
        }
    }

    private void answer(HttpExchange exchange, String verb) throws IOException {
        String argument = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        try {
            String answer = answer(verb, Query.parse(exchange.getRequestURI().getQuery()), argument);
            reply(exchange, 200, answer.getBytes(UTF_8));
        } catch (RuntimeException | AssertionError e) { // whoever asked is told
            reply(exchange, 500, e.toString().getBytes(UTF_8));
        }
    }

    private String answer(String verb, Query query, String argument) {
        if (verb.equals("server")) {
            return open(query);
        }
        String id = query.get("server");
        TalkServer server = Objects.requireNonNull(open.get(id), "no such server");
        if (verb.equals("close")) {
            open.remove(id);
            server.close();
            return "";
        }
        return server.ask(Verb.spelled(verb), argument);
    }

    private String open(Query query) {
        Cell cell = Cell.of(query);
        TalkServer server = servers.open(cell, Variant.valueOf(query.get("variant")));
        String id = String.valueOf(ids.getAndIncrement());
        open.put(id, server);
        return id + " " + Servers.url(cell, server);
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
