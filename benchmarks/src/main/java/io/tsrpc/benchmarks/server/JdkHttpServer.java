package io.tsrpc.benchmarks.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The HTTP server that comes with the JDK, and nothing on it. It has a virtual thread for each request where there are
 * any, else {@value #THREADS} threads.
 */
final class JdkHttpServer {
    private static final int THREADS = 64;

    private JdkHttpServer() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        ServerProgram.run(JdkHttpServer::start);
    }

    private static int start() throws IOException, ReflectiveOperationException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // read when the server's classes are loaded
        HttpServer server = HttpServer.create(ServerProgram.ADDRESS, ServerProgram.BACKLOG);
        server.setExecutor(executor());
        server.createContext("/", JdkHttpServer::echo);
        server.start();
        return server.getAddress().getPort();
    }

    private static Executor executor() throws ReflectiveOperationException {
        if (Runtime.version().feature() < 21) {
            return Executors.newFixedThreadPool(THREADS);
        }
        return (Executor) Executors.class
                .getMethod("newVirtualThreadPerTaskExecutor") // we compile for 17
                .invoke(null);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length); // 0 would mean that it is unknown
            exchange.getResponseBody().write(body);
        } finally {
            exchange.close();
        }
    }
}
