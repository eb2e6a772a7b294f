package io.tsrpc.it.access;

import io.tsrpc.http.RouteExchange;
import io.tsrpc.http.Routes;
import io.tsrpc.it.peers.NodePeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page on which everybody's scripts run, with {@code tsrpc-browser} in it. */
final class PageFiles {
    private static final Path FOLDER = NodePeer.FOLDER.resolve("access/dist");

    private PageFiles() {}

    static void install(Routes routes) {
        routes.get("/page.html", exchange -> send(exchange, "page.html", "text/html; charset=utf-8"));
        routes.get("/page.js", exchange -> send(exchange, "page.js", "text/javascript; charset=utf-8"));
    }

    private static void send(RouteExchange exchange, String file, String type) throws IOException {
        exchange.send(type, Files.readAllBytes(FOLDER.resolve(file)));
    }
}
