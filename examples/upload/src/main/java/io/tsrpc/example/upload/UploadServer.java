package io.tsrpc.example.upload;

import io.tsrpc.Server;
import io.tsrpc.ServerStatus;
import io.tsrpc.example.page.StaticPage;
import io.tsrpc.example.upload.protocols.UploadProtocol;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** One server on HTTP, where the page and the files are too, and on WebSocket. It serves this machine only, as anybody may upload. */
public final class UploadServer implements AutoCloseable {
    private static final String HOST = "localhost";

    /** How long calls that run may take once the server is to close. */
    private static final Duration LAST_CALLS = Duration.ofSeconds(10);

    private final Server server;
    private final int httpPort;
    private final WsServerTransport ws;

    private UploadServer(Server server, int httpPort, WsServerTransport ws) {
        this.server = server;
        this.httpPort = httpPort;
        this.ws = ws;
    }

    /**
     * Starts it.
     *
     * @param folder where the files are
     * @param httpPort where the page, the files, and the APIs over HTTP are
     * @param wsPort where the WebSocket is; 0 for any free port
     * @throws IOException if the folder cannot be used
     * @throws UncheckedIOException if a port is taken
     */
    static UploadServer start(Path folder, Limits limits, int httpPort, int wsPort) throws IOException {
        Store store = Store.open(folder, limits, Clock.systemUTC());
        String page = "http://" + HOST + ":" + httpPort;
        WsServerTransport ws =
                WsServer.transport(o -> o.host(HOST).port(wsPort).allowedOrigins(page)); // its port is another one
        HttpServerTransport http = HttpServer.transport(o -> o.host(HOST)
                .port(httpPort)
                .allowedOrigins()
                .routes(routes -> {
                    new Downloads(store).addTo(routes);
                    StaticPage.onLocalhost(ws::port).addTo(routes);
                }));
        Server server = new UploadApis(store, limits)
                .openOn(Server.builder(UploadProtocol.PROTO))
                .transport(ws)
                .transport(http)
                .build();
        server.start();
        return new UploadServer(server, httpPort, ws);
    }

    /** Where the page, the files, and the APIs over HTTP are. */
    String httpUrl() {
        return "http://" + HOST + ":" + httpPort;
    }

    /** Where the WebSocket is. */
    String wsUrl() {
        return "ws://" + HOST + ":" + ws.port();
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

    /** Runs it until it is killed. {@code args} are the folder, the port of HTTP and that of WebSocket. */
    public static void main(String[] args) {
        if (args.length != 3) {
            System.err.println("Usage: UploadServer FOLDER HTTP-PORT WS-PORT");
            System.exit(2);
        }
        Path folder = Path.of(args[0]).toAbsolutePath().normalize();
        try {
            UploadServer server = start(folder, Limits.DEFAULT, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            server.closeWhenTerminated();
            System.out.println("The page is at " + server.httpUrl() + ", the WebSocket at " + server.wsUrl());
            System.out.println("Files are kept in " + folder + ". Ctrl-C ends it.");
        } catch (UncheckedIOException e) {
            System.err.println("The ports " + args[1] + " and " + args[2] + " are not both free: " + e.getMessage());
            System.err.println("Choose others: -Dupload.http=8081 -Dupload.ws=3001");
            System.exit(1);
        } catch (IOException e) {
            System.err.println(folder + " cannot be used: " + e);
            System.exit(1);
        }
    }
}
