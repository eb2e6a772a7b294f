package io.tsrpc.http;

/**
 * Handles the requests of a path that are no calls: downloads, uploads, webhooks. {@link HttpServerOptions#routes} registers it.
 *
 * <pre>{@code
 * routes.get("/report.csv", exchange -> exchange.send("text/csv; charset=utf-8", report()));
 * }</pre>
 */
@FunctionalInterface
public interface RouteHandler {
    /**
     * Handles one request. Runs on a thread for user code, and may block. When it returns, the response ends; if nothing was sent, it
     * has no body. It has no time limit but those of the client's reads and writes: neither {@code apiTimeout} nor another.
     *
     * @throws io.tsrpc.TsrpcException to answer with status 400, or what {@link HttpServerOptions#httpStatus} says, and with the
     *     exception's message
     * @throws Exception any other is logged and answered with status 500. If a part of the response was sent, the connection is closed
     */
    void handle(RouteExchange exchange) throws Exception;
}
