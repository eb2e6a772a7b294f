package io.tsrpc.example.upload;

import io.tsrpc.http.RouteExchange;
import io.tsrpc.http.Routes;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code GET /files/NAME}: what was uploaded. Strangers have written it, so browsers shall save it and show none of it. */
final class Downloads {
    private final Store store;

    Downloads(Store store) {
        this.store = store;
    }

    void addTo(Routes routes) {
        routes.get("/files/*", this::send);
    }

    private void send(RouteExchange exchange) throws IOException {
        Optional<Path> file = store.find(exchange.rest());
        if (file.isEmpty()) {
            exchange.response().status(404);
            exchange.send("text/plain; charset=utf-8", "Not found\n");
            return;
        }
        exchange.response()
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(exchange.rest()))
                .header("Content-Security-Policy", "sandbox")
                .header("X-Content-Type-Options", "nosniff");
        OutputStream out = exchange.stream("application/octet-stream");
        Files.copy(file.get(), out);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
