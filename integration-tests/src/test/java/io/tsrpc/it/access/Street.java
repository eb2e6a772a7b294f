package io.tsrpc.it.access;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import io.tsrpc.ResponseCookie;
import io.tsrpc.ResponseCookie.SameSite;
import io.tsrpc.Server;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.it.access.protocols.AccessProtocol;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** A shop with a server for each {@link Protection}, an attacker's site, and a browser whose visitor ann is logged in at the shop. */
final class Street implements AutoCloseable {
    final Accounts accounts;
    final Shop shop = new Shop();
    private final SSLContext context;
    private final String shopHost;
    private final String attackerHost;
    private final HttpServer attacker;
    private final Map<Protection, Door> doors = new EnumMap<>(Protection.class);
    private final BrowserContext ann;
    private final Page shopPage;
    private final Page attackerPage;

    /** One server of the shop. */
    record Door(Server server, String host, int http, int ws) {
        String httpUrl() {
            return "https://" + host + ":" + http;
        }

        /** What {@code attacks.ts} calls a target. */
        Map<String, String> target() {
            return Map.of("http", httpUrl(), "ws", "wss://" + host + ":" + ws);
        }
    }

    /**
     * Opens everything.
     *
     * @param ann her windows
     * @param shopHost the host of the shop
     * @param attackerHost the host of the attacker's site
     * @param sameSite from which sites the browser sends the cookie of the shop
     */
    Street(BrowserContext ann, SSLContext context, String shopHost, String attackerHost, SameSite sameSite) {
        this.ann = ann;
        this.shopHost = shopHost;
        this.context = context;
        this.attackerHost = attackerHost;
        this.accounts = new Accounts() {
            @Override
            ResponseCookie cookie(Session session) {
                return super.cookie(session).sameSite(sameSite);
            }
        };
        this.attacker = HttpServer.builder(AccessProtocol.PROTO)
                .port(0)
                .ssl(context)
                .allowUnhandledApis(true)
                .routes(PageFiles::install)
                .build();
        attacker.start();
        for (Protection each : Protection.values()) {
            doors.put(each, open(each));
        }
        shopPage = open(door(Protection.DEFAULT).httpUrl());
        attackerPage = open(attackerUrl());
        login();
    }

    /** Logs ann in. */
    void login() {
        run(shopPage, Map.of("server", door(Protection.DEFAULT).httpUrl(), "json", false, "login", "ann"));
    }

    /** Makes her a stranger. */
    void forget() {
        ann.clearCookies();
    }

    /** Says in whose name the page of the shop buys now. */
    String buy() {
        return run(shopPage, Map.of("server", door(Protection.DEFAULT).httpUrl(), "json", false));
    }

    private Door open(Protection protection) {
        String page = protection == Protection.DEFAULT
                ? "unused"
                : door(Protection.DEFAULT).httpUrl();
        WsServerTransport ws =
                WsServer.transport(o -> protection.applyTo(o.port(0).ssl(context), page, attackerUrl()));
        HttpServerTransport http = HttpServer.transport(o -> protection.applyTo(
                o.port(0).ssl(context).routes(routes -> {
                    PageFiles.install(routes);
                    shop.install(routes);
                }),
                page,
                attackerUrl()));
        Server server = Server.builder(AccessProtocol.PROTO)
                .json(true)
                .admission(accounts::admit)
                .transport(ws)
                .transport(http)
                .build();
        accounts.install(server);
        shop.install(server);
        server.start();
        return new Door(server, shopHost, http.port(), ws.port());
    }

    Door door(Protection protection) {
        return requireNonNull(doors.get(protection));
    }

    private String attackerUrl() {
        return "https://" + attackerHost + ":" + attacker.port();
    }

    // --- pages -----------------------------------------------------------------------------------------------------

    /** The page of the shop in ann's browser. */
    Page shopPage() {
        return shopPage;
    }

    /** The page of the attacker in ann's browser. */
    Page attackerPage() {
        return attackerPage;
    }

    /** Opens a frame without an origin in another page of the attacker. */
    Frame sandbox() {
        Page page = open(attackerUrl());
        page.evaluate("openSandbox()");
        return requireNonNull(requireNonNull(page.querySelector("iframe")).contentFrame());
    }

    private Page open(String url) {
        Page page = ann.newPage();
        page.navigate(url + "/page.html");
        return page;
    }

    // --- what pages do -----------------------------------------------------------------------------------------------

    /** Runs an errand of {@code customer.ts}. */
    static String run(Page page, Map<String, Object> errand) {
        return (String) page.evaluate("errand => go(errand)", errand);
    }

    /** Runs an attack, and returns what the page could read. */
    String run(Page page, Attack attack, Door door) {
        if (attack != Attack.FORM_AT_THE_TOP) {
            return run(page.mainFrame(), attack.spelling, door);
        }
        String url = page.url();
        run(page.mainFrame(), attack.spelling, door);
        page.waitForURL(door.httpUrl() + "/donate");
        page.navigate(url);
        return "";
    }

    static String run(Frame frame, String attack, Door door) {
        Object answer = frame.evaluate("([name, target]) => attack(name, target)", List.of(attack, door.target()));
        return String.valueOf(answer);
    }

    @Override
    public void close() {
        doors.values().forEach(door -> door.server().stop());
        attacker.stop();
    }
}
