package io.tsrpc.it.hall;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import io.tsrpc.Connection;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.RouteExchange;
import io.tsrpc.it.hall.protocols.HallProtocol;
import io.tsrpc.it.peers.Chromium;
import io.tsrpc.it.peers.NodePeer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;

/** The emitted {@code rooms.ts} with {@code tsrpc} on Node and {@code tsrpc-browser} in Chromium, in both formats. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
abstract class RoomsTypeScriptTestBase {
    static final String BLUE = "hall/blue";

    /** Where the visitor is. */
    enum Place {
        NODE,
        PAGE
    }

    private Chromium chromium;
    private HttpServer pages;

    BrowserContext browser;
    Hall hall;
    Network network;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
        browser = chromium.visitor();
        pages = HttpServer.builder(HallProtocol.PROTO)
                .port(0)
                .allowUnhandledApis(true)
                .routes(routes -> {
                    routes.get("/page.html", exchange -> send(exchange, "page.html", "text/html; charset=utf-8"));
                    routes.get("/page.js", exchange -> send(exchange, "page.js", "text/javascript; charset=utf-8"));
                })
                .build();
        pages.start();
    }

    private static void send(RouteExchange exchange, String file, String type) throws IOException {
        exchange.send(
                type, Files.readAllBytes(NodePeer.FOLDER.resolve("hall/dist").resolve(file)));
    }

    @AfterAll
    void close() {
        pages.close();
        chromium.close();
    }

    @BeforeEach
    void openHall() throws IOException {
        hall = new Hall();
        network = new Network(hall.server().port());
    }

    @AfterEach
    void closeHall() {
        network.close();
        hall.close();
    }

    static Stream<Arguments> all() {
        return Stream.of(Place.values())
                .flatMap(place -> Stream.of(false, true).map(json -> Arguments.of(place, json)));
    }

    String url() {
        return "ws://127.0.0.1:" + network.port();
    }

    String page() {
        return "http://127.0.0.1:" + pages.port() + "/page.html";
    }

    /** One that is not connected. */
    Visitor stranger(Place place, boolean json, String options) {
        String opening = "{\"server\":\"%s\",\"json\":%b,\"name\":\"ann\"%s}".formatted(url(), json, options);
        return switch (place) {
            case NODE -> Visitor.onNode(opening);
            case PAGE -> Visitor.inPage(browser, page(), opening);
        };
    }

    Visitor connected(Place place, boolean json) {
        Visitor ann = stranger(place, json, "");
        ann.run("connect", "", "connect: done");
        return ann;
    }

    void cut() {
        cut(true);
    }

    /** Cuts the connection by a reset or on the server, and waits until the server has noticed. */
    void cut(boolean isReset) {
        Connection conn = hall.conn();
        if (isReset) {
            network.cut(new Random(1));
        } else {
            conn.close("cut");
        }
        await().until(() -> !hall.server().connections().contains(conn));
    }
}
