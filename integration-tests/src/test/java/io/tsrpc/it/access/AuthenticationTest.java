package io.tsrpc.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.tsrpc.Admission;
import io.tsrpc.ApiReturn;
import io.tsrpc.DuplexClient;
import io.tsrpc.Headers;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.inner.InnerServerTransport;
import io.tsrpc.it.access.ShopServer.Over;
import io.tsrpc.it.access.protocols.AccessClient;
import io.tsrpc.it.access.protocols.AccessProtocol;
import io.tsrpc.it.access.protocols.AccessWsClient;
import io.tsrpc.it.access.protocols.ApiBuy;
import io.tsrpc.it.access.protocols.Role;
import io.tsrpc.it.access.protocols.admin.ApiKick;
import io.tsrpc.it.access.protocols.user.ApiLogin;
import io.tsrpc.it.access.protocols.user.ApiLogout;
import io.tsrpc.it.access.protocols.user.User;
import io.tsrpc.it.peers.Chromium;
import io.tsrpc.it.peers.Identity;
import io.tsrpc.it.peers.NodePeer;
import java.net.CookieManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways in which clients say who they are, with the same accounts and handlers on every transport, and logouts. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class AuthenticationTest {
    private static final String NEED_LOGIN = "NEED_LOGIN";

    private ShopServer server;
    private Chromium chromium;
    private NodePeer node;

    @BeforeAll
    void start(@TempDir Path folder) {
        Identity identity = Identity.localhost(folder);
        server = new ShopServer(identity.context());
        chromium = Chromium.start();
        node = NodePeer.start(
                Map.of("NODE_EXTRA_CA_CERTS", identity.certificate().toString()), "access/dist/node.js");
    }

    @AfterAll
    void stop() {
        node.close();
        chromium.close();
        server.close();
    }

    static Stream<Arguments> transports() {
        return Stream.of(Over.values()).flatMap(over -> Stream.of(false, true).map(json -> Arguments.of(over, json)));
    }

    private Session session(String name) {
        Role role = name.equals("admin") ? Role.ADMIN : Role.USER;
        return server.accounts.sessions.open(new User(name, Optional.empty(), Instant.EPOCH), role);
    }

    private static Headers bearer(Session session) {
        return Headers.of("Authorization", "Bearer " + session.token());
    }

    private static String buy(AccessClient client) {
        return outcome(client.buy(new ApiBuy.Req("book", Optional.empty())).join());
    }

    private static String outcome(ApiReturn<?> ret) {
        TsrpcError err = ret.err();
        if (err != null) {
            return String.valueOf(err.code());
        }
        return ret.orElseThrow() instanceof ApiBuy.Res res ? res.buyer() : "done";
    }

    private static void login(AccessClient client, String name) {
        assertThat(client.user().login(new ApiLogin.Req(name, name)).join().isSucc())
                .isTrue();
    }

    // --- Java
    // ----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("transports")
    void aStrangerHasToLogIn(Over over, boolean json) {
        try (AccessClient client = server.client(over, json, () -> Headers.NONE)) {
            assertThat(ShopServer.connect(client)).isNull();
            assertThat(buy(client)).isEqualTo(NEED_LOGIN);
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aTokenInAHeader(Over over, boolean json) {
        Session ann = session("ann");
        try (AccessClient client = server.client(over, json, () -> bearer(ann))) {
            assertThat(ShopServer.connect(client)).isNull();
            assertThat(buy(client)).isEqualTo("ann");
            assertThat(outcome(client.admin().kick(new ApiKick.Req("k8w")).join()))
                    .isEqualTo("NEED_ROLE");
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aRoleComesWithTheToken(Over over, boolean json) {
        Session admin = session("admin");
        try (AccessClient client = server.client(over, json, () -> bearer(admin))) {
            assertThat(ShopServer.connect(client)).isNull();
            assertThat(outcome(client.admin().kick(new ApiKick.Req("k8w")).join()))
                    .isEqualTo("done");
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void anUnknownTokenIsRefusedBeforeAnythingElse(Over over, boolean json) {
        try (AccessClient client = server.client(over, json, () -> Headers.of("Authorization", "Bearer x"))) {
            String failure = ShopServer.connect(client);
            if (over == Over.HTTP) {
                assertThat(buy(client)).isEqualTo(NEED_LOGIN);
                assertThat(outcome(client.user()
                                .login(new ApiLogin.Req("ann", "ann"))
                                .join()))
                        .isEqualTo(NEED_LOGIN);
            } else {
                assertThat(failure).contains("401");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aCookieOfALoginOverHttp(Over over, boolean json) {
        CookieManager cookies = new CookieManager();
        try (AccessClient http = server.client(Over.HTTP, json, cookies)) {
            login(http, "ann");
            assertThat(buy(http)).isEqualTo("ann");
            try (AccessClient client = server.client(over, json, cookies)) {
                assertThat(ShopServer.connect(client)).isNull();
                assertThat(buy(client)).isEqualTo("ann");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aLoginHoldsAsLongAsItsConnection(Over over, boolean json) {
        try (AccessClient client = server.client(over, json, () -> Headers.NONE)) {
            assertThat(ShopServer.connect(client)).isNull();
            login(client, "ann");
            assertThat(buy(client)).isEqualTo(over == Over.HTTP ? NEED_LOGIN : "ann");
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aTokenInTheRequest(Over over, boolean json) {
        Session ann = session("ann");
        try (AccessClient client = server.client(over, json, () -> Headers.NONE)) {
            putTokenIntoRequests(client, ann.token());
            assertThat(ShopServer.connect(client)).isNull();
            assertThat(buy(client)).isEqualTo("ann");
        }
    }

    private static void putTokenIntoRequests(AccessClient client, String token) {
        client.flows().preCallApiFlow().push(call -> {
            var buy = call.as(AccessProtocol.BUY);
            return buy == null ? call : buy.withReq(new ApiBuy.Req(buy.req().item(), Optional.of(token)));
        });
    }

    // --- unmodified clients in TypeScript
    // ------------------------------------------------------------------------------

    /** Where an errand of {@code customer.ts} is run. */
    private interface Customer {
        String go(Map<String, Object> errand);
    }

    private String go(Customer customer, Over over, boolean json, String... more) {
        return goTo(customer, server.url(over), json, more);
    }

    private static String goTo(Customer customer, String url, boolean json, String... more) {
        Map<String, Object> errand = new HashMap<>(Map.of("server", url, "json", json));
        for (int i = 0; i < more.length; i += 2) {
            errand.put(more[i], more[i + 1]);
        }
        return customer.go(errand);
    }

    private String onNode(Map<String, Object> errand) {
        node.send(errand.entrySet().stream()
                .map(each -> '"' + each.getKey() + "\":"
                        + (each.getValue() instanceof String text ? '"' + text + '"' : each.getValue()))
                .collect(Collectors.joining(",", "{", "}")));
        return node.receive();
    }

    private Page page(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.navigate(server.url(Over.HTTP) + "/page.html");
        return page;
    }

    @Test
    void nodeHasTokens() {
        cookieless(this::onNode);
    }

    @Test
    void pagesHaveTokens() {
        try (BrowserContext visitor = chromium.visitor()) {
            Page page = page(visitor);
            cookieless(errand -> {
                visitor.clearCookies();
                return Street.run(page, errand);
            });
        }
    }

    private void cookieless(Customer customer) {
        String token = session("ann").token();
        String admin = session("admin").token();
        for (boolean json : new boolean[] {false, true}) {
            for (Over over : List.of(Over.HTTP, Over.WEB_SOCKET)) {
                assertThat(go(customer, over, json)).isEqualTo(NEED_LOGIN);
                assertThat(go(customer, over, json, "token", token)).isEqualTo("ann");
            }
            String ws = server.url(Over.WEB_SOCKET) + "/?token=";
            assertThat(goTo(customer, ws + token, json)).isEqualTo("ann");
            assertThat(goTo(customer, ws + token, json, "service", "admin/Kick"))
                    .isEqualTo("NEED_ROLE");
            assertThat(goTo(customer, ws + admin, json, "service", "admin/Kick"))
                    .isEqualTo("done");
            assertThat(goTo(customer, ws + "x", json)).isEqualTo("not connected");
            assertThat(go(customer, Over.WEB_SOCKET, json, "login", "ann")).isEqualTo("ann");
        }
        assertThat(goTo(customer, server.url(Over.HTTP) + "/?token=" + token, false))
                .isEqualTo("ann");
    }

    @Test
    void pagesHaveCookies() {
        try (BrowserContext visitor = chromium.visitor()) {
            Page page = page(visitor);
            Customer customer = errand -> Street.run(page, errand);
            assertThat(go(customer, Over.HTTP, false, "login", "ann")).isEqualTo("ann");
            for (boolean json : new boolean[] {false, true}) {
                assertThat(go(customer, Over.HTTP, json)).isEqualTo("ann");
                assertThat(go(customer, Over.WEB_SOCKET, json)).isEqualTo("ann");
            }
            assertThat(page.evaluate("document.cookie")).isEqualTo(""); // no script can steal it
        }
    }

    // --- logouts
    // ---------------------------------------------------------------------------------------------------------

    private static CompletableFuture<String> end(AccessWsClient client) {
        CompletableFuture<String> reason = new CompletableFuture<>();
        client.flows().postDisconnectFlow().push(gone -> {
            reason.complete(gone.reason());
            return gone;
        });
        return reason;
    }

    private AccessWsClient connected(Over over, Session session) {
        AccessWsClient client = (AccessWsClient) server.client(over, false, () -> bearer(session));
        assertThat(ShopServer.connect(client)).isNull();
        return client;
    }

    @Test
    void aLogoutEndsAllConnectionsOfTheUserAndNoOthers() throws Exception {
        String url = server.url(Over.WEB_SOCKET);
        try (BrowserContext desk = chromium.visitor();
                BrowserContext phone = chromium.visitor();
                AccessWsClient program = connected(Over.WEB_SOCKET, session("cleo"));
                AccessWsClient inside = connected(Over.IN_PROCESS, session("cleo"));
                AccessWsClient other = connected(Over.WEB_SOCKET, session("bob"))) {
            CompletableFuture<String> programEnd = end(program);
            CompletableFuture<String> insideEnd = end(inside);
            Page first = page(desk);
            Page second = page(phone);
            for (Page page : List.of(first, second)) {
                assertThat(go(errand -> Street.run(page, errand), Over.HTTP, false, "login", "cleo"))
                        .isEqualTo("cleo");
                assertThat(page.evaluate("url => stay(url)", url)).isEqualTo("connected");
            }

            assertThat(go(errand -> Street.run(first, errand), Over.HTTP, false, "service", "user/Logout"))
                    .isEqualTo("done");

            assertThat(first.evaluate("gone()")).isEqualTo("Logged out");
            assertThat(second.evaluate("gone()")).isEqualTo("Logged out");
            assertThat(programEnd.get(20, TimeUnit.SECONDS)).isEqualTo("Logged out");
            assertThat(insideEnd.get(20, TimeUnit.SECONDS)).isEqualTo("Logged out");
            assertThat(buy(other)).isEqualTo("bob");
            assertThat(desk.cookies()).isEmpty();
            assertThat(go(errand -> Street.run(first, errand), Over.HTTP, false))
                    .isEqualTo(NEED_LOGIN);
            assertThat(ShopServer.connect(program)).contains("401");
        }
    }

    /** It is admitted with a session that ends before the connection is among those that a logout closes. */
    @Test
    void whoIsLoggedOutWhileConnectingDoesNotStay() throws Exception {
        Accounts accounts = new Accounts();
        CountDownLatch found = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        InnerServerTransport inner = InnerServer.transport();
        try (Server slow = Server.builder(AccessProtocol.PROTO)
                .admission(request -> {
                    Admission admission = accounts.admit(request);
                    found.countDown();
                    ended.await();
                    return admission;
                })
                .transport(inner)
                .build()) {
            accounts.install(slow);
            new Shop().install(slow);
            slow.start();
            User gus = new User("gus", Optional.empty(), Instant.EPOCH);
            Session session = accounts.sessions.open(gus, Role.USER);
            try (AccessWsClient client = AccessClient.over(
                    DuplexClient.over(AccessProtocol.PROTO, inner.clients(), o -> o.headers(bearer(session))))) {
                CompletableFuture<String> end = end(client);
                var connecting = client.connect();
                found.await();
                accounts.sessions.endAll(gus);
                ended.countDown();
                assertThat(connecting.join().isSucc()).isTrue();
                assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("Logged out");
            }
        }
    }

    /** A refusal deletes it, so that the visitor can log in again. */
    @Test
    void aCookieThatIsNoLongerGoodGoes() {
        for (Over over : List.of(Over.HTTP, Over.WEB_SOCKET)) {
            try (BrowserContext visitor = chromium.visitor()) {
                Page page = page(visitor);
                Customer customer = errand -> Street.run(page, errand);
                assertThat(go(customer, Over.HTTP, false, "login", "dora")).isEqualTo("dora");
                server.accounts.sessions.endAll(new User("dora", Optional.empty(), Instant.EPOCH));

                assertThat(go(customer, over, false)).isEqualTo(over == Over.HTTP ? "HTTP Error 401" : "not connected");
                assertThat(go(customer, over, false)).isEqualTo(NEED_LOGIN);
            }
        }
    }

    /** Any page can have such a link. */
    @Test
    void aLinkWithAWrongTokenDoesNotLogItsVisitorOut() {
        try (BrowserContext visitor = chromium.visitor()) {
            Page page = page(visitor);
            Customer customer = errand -> Street.run(page, errand);
            assertThat(go(customer, Over.HTTP, false, "login", "hugo")).isEqualTo("hugo");

            Response answer = visitor.newPage().navigate(server.url(Over.HTTP) + "/page.html?token=x");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(go(customer, Over.HTTP, false)).isEqualTo("hugo");
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aLogoutIsAnsweredBeforeItsOwnConnectionEnds(Over over, boolean json) throws Exception {
        Session session = session("finn");
        try (AccessClient client = server.client(over, json, () -> bearer(session))) {
            assertThat(ShopServer.connect(client)).isNull();
            CompletableFuture<String> ended = client instanceof AccessWsClient duplex
                    ? end(duplex)
                    : CompletableFuture.completedFuture("Logged out");
            assertThat(outcome(client.user().logout(new ApiLogout.Req()).join()))
                    .isEqualTo("done");
            assertThat(ended.get(20, TimeUnit.SECONDS)).isEqualTo("Logged out");
        }
    }
}
