package io.tsrpc.example.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.Reconnect;
import io.tsrpc.example.upload.protocols.UploadClient;
import io.tsrpc.example.upload.protocols.UploadProtocol;
import io.tsrpc.example.upload.protocols.UploadWsClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** The real server on free ports, which takes as many parts as a test lets in. */
final class TestServer implements AutoCloseable {
    static final Limits LIMITS = new Limits(8 << 20, 64 << 10, 4, 100, 16 << 20, Duration.ofHours(1));

    private static final int ALL = 1_000_000;

    /** How a client talks to it. */
    enum Over {
        HTTP,
        HTTP_JSON,
        WEB_SOCKET,
        WEB_SOCKET_JSON
    }

    private final Path folder;
    private final Semaphore parts = new Semaphore(ALL);
    private UploadServer server;

    TestServer(Path folder) throws IOException {
        this.folder = folder;
        server = start(0);
    }

    /** The page's port has to be known before the server starts, and somebody else may take it meanwhile. */
    private UploadServer start(int port) throws IOException {
        while (true) {
            try {
                UploadServer started = UploadServer.start(folder, LIMITS, port == 0 ? freePort() : port, 0);
                started.server().flows().preApiCallFlow().push(call -> {
                    if (call.as(UploadProtocol.PART) != null) {
                        parts.acquire();
                    }
                    return call;
                });
                return started;
            } catch (UncheckedIOException e) {
                if (port != 0 || !(e.getCause() instanceof BindException)) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** From now on only so many parts are let in; others wait. */
    void letIn(int most) {
        parts.drainPermits();
        parts.release(most);
    }

    /** From now on all parts are let in. */
    void letInAll() {
        parts.release(ALL);
    }

    /** Closes all WebSockets. */
    void cut() {
        server.server().connections().forEach(Connection::close);
    }

    /** Ends, and starts again at the same place. */
    void restart() throws IOException {
        stop();
        startAgain();
    }

    void stop() {
        server.close();
    }

    void startAgain() throws IOException {
        server = start(URI.create(httpUrl()).getPort());
    }

    String httpUrl() {
        return server.httpUrl();
    }

    String wsUrl() {
        return server.wsUrl();
    }

    UploadClient client(Over over) {
        return switch (over) {
            case HTTP, HTTP_JSON -> UploadClient.http(httpUrl(), o -> o.json(over == Over.HTTP_JSON));
            case WEB_SOCKET, WEB_SOCKET_JSON -> {
                UploadWsClient client = UploadClient.ws(
                        wsUrl(), o -> o.json(over == Over.WEB_SOCKET_JSON).reconnect(Reconnect.backoff()));
                assertThat(client.connect().join().errMsg()).isNull();
                yield client;
            }
        };
    }

    @Override
    public void close() {
        letInAll();
        server.close();
    }
}
