package io.tsrpc.example.shop;

import io.tsrpc.ServerStatus;
import io.tsrpc.example.shop.protocols.orders.OrdersProtocol;
import io.tsrpc.http.HttpServer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;

/** The server of orders, over HTTP, for customers and for prices. */
final class OrdersServer implements AutoCloseable {
    private static final Duration LAST_CALLS = Duration.ofSeconds(10);

    private final HttpServer server;
    private final Prices prices;
    private final Consumer<String> log;

    private OrdersServer(HttpServer server, Prices prices, Consumer<String> log) {
        this.server = server;
        this.prices = prices;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param port where it listens; 0 for any free port
     * @param prices is closed with it
     * @throws UncheckedIOException if the port is taken; prices is closed then
     */
    static OrdersServer start(int port, Prices prices, Consumer<String> log) {
        HttpServer server = HttpServer.builder(OrdersProtocol.PROTO)
                .host("localhost")
                .port(port)
                .json(true)
                .implement(new OrderApis(prices))
                .build();
        try {
            server.start();
        } catch (UncheckedIOException e) {
            prices.close();
            throw e;
        }
        log.accept("[orders] listens at http://localhost:" + server.port());
        return new OrdersServer(server, prices, log);
    }

    String url() {
        return "http://localhost:" + server.port();
    }

    /** Stops it in order: calls that run are answered, and prices is needed for that. */
    @Override
    public void close() {
        if (server.status() == ServerStatus.OPENED) {
            log.accept("[orders] stops");
            server.gracefulStop(LAST_CALLS).join();
        }
        prices.close();
    }
}
