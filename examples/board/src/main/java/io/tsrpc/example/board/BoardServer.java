package io.tsrpc.example.board;

import io.tsrpc.Server;
import io.tsrpc.ServerStatus;
import io.tsrpc.example.board.protocols.BoardProtocol;
import io.tsrpc.example.page.StaticPage;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The boards: one server on WebSocket, and on HTTP for the page. */
public final class BoardServer implements AutoCloseable {
    private static final int HTTP_PORT = 8080;
    private static final int WS_PORT = 3000;

    /** How long calls that run may take once the server is to close. */
    private static final Duration LAST_CALLS = Duration.ofSeconds(10);

    private final Server server;
    private final HttpServerTransport http;
    private final WsServerTransport ws;

    private BoardServer(Server server, HttpServerTransport http, WsServerTransport ws) {
        this.server = server;
        this.http = http;
        this.ws = ws;
    }

    /**
     * Starts it. Nothing is on the boards then.
     *
     * @param httpPort where the page is; 0 for any free port
     * @param wsPort where the WebSocket is; 0 for any free port
     * @throws UncheckedIOException if a port is taken
     */
    static BoardServer start(int httpPort, int wsPort) {
        WsServerTransport ws = WsServer.transport(o ->
                o.port(wsPort).allowedOrigins("*")); // a phone knows the page by another name, and there is no cookie
        HttpServerTransport http = HttpServer.transport(
                o -> o.port(httpPort).allowedOrigins().routes(StaticPage.onAnyHost(ws::port)::addTo));
        Server server = new BoardApis()
                .openOn(Server.builder(BoardProtocol.PROTO))
                .transport(ws)
                .transport(http)
                .build();
        BoardApis.listenOn(server);
        server.start();
        return new BoardServer(server, http, ws);
    }

    /** The port of the page. */
    int httpPort() {
        return http.port();
    }

    /** The port of the WebSocket. */
    int wsPort() {
        return ws.port();
    }

    /** The server itself. */
    Server server() {
        return server;
    }

    /** Closes it at once. */
    @Override
    public void close() {
        server.stop();
    }

    private void closeWhenTerminated() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (server.status() == ServerStatus.OPENED) {
                server.gracefulStop(LAST_CALLS).join();
            }
        }));
    }

    /** Runs it until it is killed; other ports than 8080 and 3000 may be given: HTTP, then WebSocket. */
    public static void main(String[] args) {
        int httpPort = args.length > 0 ? Integer.parseInt(args[0]) : HTTP_PORT;
        int wsPort = args.length > 1 ? Integer.parseInt(args[1]) : WS_PORT;
        try {
            BoardServer server = start(httpPort, wsPort);
            server.closeWhenTerminated();
            System.out.println("The boards are at http://localhost:" + server.httpPort() + ". Ctrl-C ends it.");
        } catch (UncheckedIOException e) {
            System.err.println("The ports " + httpPort + " and " + wsPort + " are not both free: " + e.getMessage());
            System.err.println("Choose others: -Dboard.http=8081 -Dboard.ws=3001");
            System.exit(1);
        }
    }
}
