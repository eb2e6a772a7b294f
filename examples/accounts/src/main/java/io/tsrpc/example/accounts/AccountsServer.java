package io.tsrpc.example.accounts;

import io.tsrpc.Server;
import io.tsrpc.ServerStatus;
import io.tsrpc.example.accounts.protocols.AccountsProtocol;
import io.tsrpc.example.page.StaticPage;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;

/** One server on HTTP, where the page is too, and on WebSocket. It serves this machine only, as its passwords are known. */
public final class AccountsServer implements AutoCloseable {
    private static final String HOST = "localhost";
    private static final int HTTP_PORT = 8080;
    private static final int WS_PORT = 3000;

    /** How long calls that run may take once the server is to close. */
    private static final Duration LAST_CALLS = Duration.ofSeconds(10);

    private final Server server;
    private final int httpPort;
    private final WsServerTransport ws;

    private AccountsServer(Server server, int httpPort, WsServerTransport ws) {
        this.server = server;
        this.httpPort = httpPort;
        this.ws = ws;
    }

    /**
     * Starts it.
     *
     * @param httpPort where the page and the APIs over HTTP are
     * @param wsPort where the WebSocket is; 0 for any free port
     * @throws UncheckedIOException if a port is taken
     */
    static AccountsServer start(AccountsApp app, int httpPort, int wsPort) {
        String page = "http://" + HOST + ":" + httpPort;
        WsServerTransport ws =
                WsServer.transport(o -> o.host(HOST).port(wsPort).allowedOrigins(page)); // its port is another one
        HttpServerTransport http = HttpServer.transport(o -> o.host(HOST)
                .port(httpPort)
                .allowedOrigins() // none but its own page
                .routes(StaticPage.onLocalhost(ws::port)::addTo));
        Server server = app.openOn(Server.builder(AccountsProtocol.PROTO))
                .transport(ws)
                .transport(http)
                .build();
        app.guard(server);
        server.start();
        return new AccountsServer(server, httpPort, ws);
    }

    /** Where the page and the APIs over HTTP are. */
    String httpUrl() {
        return "http://" + HOST + ":" + httpPort;
    }

    /** Where the WebSocket is. */
    String wsUrl() {
        return "ws://" + HOST + ":" + ws.port();
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
        Accounts accounts = Accounts.ofTheExample(new Passwords(Passwords.ITERATIONS));
        try {
            AccountsServer server = start(new AccountsApp(accounts, Clock.systemUTC()), httpPort, wsPort);
            server.closeWhenTerminated();
            System.out.println("The page is at " + server.httpUrl() + ", the WebSocket at " + server.wsUrl());
            System.out.println("Log in as ada (lovelace), an admin, or bob (builder), a user. Ctrl-C ends it.");
        } catch (UncheckedIOException e) {
            System.err.println("The ports " + httpPort + " and " + wsPort + " are not both free: " + e.getMessage());
            System.err.println("Choose others: -Daccounts.http=8081 -Daccounts.ws=3001");
            System.exit(1);
        }
    }
}
