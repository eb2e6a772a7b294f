package io.tsrpc.example.page;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tsrpc.http.RouteExchange;
import io.tsrpc.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * The page of an example as routes: files of the folder {@code web} on the class path, and {@code /config.json}, which says on which
 * port the WebSocket is.
 */
public final class StaticPage {
    /** Files directly in the folder, of the types below: nothing else on the class path can be meant. */
    private static final Pattern FILE = Pattern.compile("[a-z][a-z-]*\\.(html|css|js|svg)");

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final String wsHost;
    private final IntSupplier wsPort;

    private StaticPage(String wsHost, IntSupplier wsPort) {
        this.wsHost = wsHost;
        this.wsPort = wsPort;
    }

    /** A page for this machine, whose server says, when it has started, on which port the WebSocket is. */
    public static StaticPage onLocalhost(IntSupplier wsPort) {
        return new StaticPage("localhost", wsPort);
    }

    /** The same for all machines, by whatever name they know this one. */
    public static StaticPage onAnyHost(IntSupplier wsPort) {
        return new StaticPage("*", wsPort);
    }

    /** Adds the routes to those of a server. Whatever has no other route is looked for among the files. */
    public void addTo(Routes routes) {
        routes.get("/", exchange -> send(exchange, "index.html"))
                .get("/config.json", exchange -> send(exchange, "application/json", config().getBytes(US_ASCII)))
                .get("/*", exchange -> send(exchange, exchange.rest()));
    }

    private String config() {
        return "{\"wsPort\":" + wsPort.getAsInt() + "}\n";
    }

    private void send(RouteExchange exchange, String name) throws IOException {
        try (InputStream file =
                FILE.matcher(name).matches() ? StaticPage.class.getResourceAsStream("/web/" + name) : null) {
            if (file == null) {
                exchange.response().status(404);
                exchange.send("text/plain; charset=utf-8", "Not found\n");
            } else {
                String type = CONTENT_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
                send(exchange, type == null ? "application/octet-stream" : type, file.readAllBytes());
            }
        }
    }

    private void send(RouteExchange exchange, String contentType, byte[] body) throws IOException {
        exchange.response()
                .header("Cache-Control", "no-cache")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ws://"
                                + wsHost + ":" + wsPort.getAsInt()
                                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff");
        exchange.send(contentType, body);
    }
}
