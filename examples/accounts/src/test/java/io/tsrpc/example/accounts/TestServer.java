package io.tsrpc.example.accounts;

import io.tsrpc.Headers;
import io.tsrpc.example.accounts.protocols.AccountsClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/** The real server on free ports. */
final class TestServer implements AutoCloseable {
    /** How a client talks to it. */
    enum Over {
        HTTP,
        HTTP_JSON,
        WEB_SOCKET,
        WEB_SOCKET_JSON
    }

    private AccountsServer server = start();

    /** The page's port has to be known before the server starts, and somebody else may take it meanwhile. */
    private static AccountsServer start() {
        while (true) {
            try {
                return start(freePort(), 0);
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof BindException)) {
                    throw e;
                }
            }
        }
    }

    private static AccountsServer start(int httpPort, int wsPort) {
        AccountsApp app = new AccountsApp(Accounts.ofTheExample(new Passwords(10)), Clock.systemUTC());
        return AccountsServer.start(app, httpPort, wsPort);
    }

    /** Starts again, after it was closed, at the same place. Nobody is logged in then. */
    void startAgain() {
        server = start(URI.create(httpUrl()).getPort(), URI.create(wsUrl()).getPort());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String httpUrl() {
        return server.httpUrl();
    }

    String wsUrl() {
        return server.wsUrl();
    }

    Caller stranger(Over over) {
        return caller(over, Headers.NONE);
    }

    Caller program(Over over, String token) {
        return caller(over, Headers.of("Authorization", "Bearer " + token));
    }

    /** Somebody who has logged in over HTTP. */
    Caller program(Over over, String name, String password) {
        try (Caller stranger = stranger(Over.HTTP)) {
            return program(over, stranger.token(name, password));
        }
    }

    private Caller caller(Over over, Supplier<Headers> headers) {
        return Caller.of(
                switch (over) {
                    case HTTP, HTTP_JSON ->
                        AccountsClient.http(
                                httpUrl(), o -> o.json(over == Over.HTTP_JSON).headers(headers));
                    case WEB_SOCKET, WEB_SOCKET_JSON ->
                        AccountsClient.ws(
                                wsUrl(),
                                o -> o.json(over == Over.WEB_SOCKET_JSON).headers(headers));
                });
    }

    @Override
    public void close() {
        server.close();
    }
}
