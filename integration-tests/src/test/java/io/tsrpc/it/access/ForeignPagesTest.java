package io.tsrpc.it.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.tsrpc.ResponseCookie.SameSite;
import io.tsrpc.it.access.Street.Door;
import io.tsrpc.it.access.protocols.Role;
import io.tsrpc.it.access.protocols.user.User;
import io.tsrpc.it.peers.Chromium;
import io.tsrpc.it.peers.Identity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages of others can do in Chromium with a visitor whom a cookie identifies at the shop. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class ForeignPagesTest {
    /** Where the attacker's page is. */
    enum Place {
        /** On another host of the same site: the browser sends {@code SameSite=Lax} cookies from there, too. */
        SIBLING("shop.test", "evil.shop.test", SameSite.LAX),
        /** On another site, which matters if cookies have {@code SameSite=None}. */
        FOREIGN("store.test", "evil.test", SameSite.NONE);

        final String shop;
        final String attacker;
        final SameSite sameSite;

        Place(String shop, String attacker, SameSite sameSite) {
            this.shop = shop;
            this.attacker = attacker;
            this.sameSite = sameSite;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<Place, Street> streets = new EnumMap<>(Place.class);
    private Identity identity;
    private Chromium chromium;

    @BeforeAll
    void open(@TempDir Path folder, @TempDir Path profile) throws IOException {
        identity = Identity.localhost(folder);
        chromium = Chromium.start(profile, "*.test");
        for (Place each : Place.values()) {
            streets.put(
                    each, new Street(chromium.visitor(), identity.context(), each.shop, each.attacker, each.sameSite));
        }
    }

    @AfterAll
    void close() {
        streets.values().forEach(Street::close);
        chromium.close();
    }

    private Street street(Place place) {
        return requireNonNull(streets.get(place));
    }

    // --- attacks -----------------------------------------------------------------------------------------------------

    static Stream<Arguments> attacks() {
        return Stream.of(Place.values())
                .flatMap(place -> Stream.of(Attack.values()).map(attack -> Arguments.of(place, attack)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackSucceedsOnlyWhereTheServerAllowsIt(Place place, Attack attack) {
        Street street = street(place);
        Set<Protection> succeeded = EnumSet.noneOf(Protection.class);
        for (Protection protection : Protection.values()) {
            boolean expected = attack.succeedsWith.contains(protection);
            if (succeeds(street, street.attackerPage(), attack, street.door(protection), expected)) {
                succeeded.add(protection);
            }
        }
        assertThat(succeeded).isEqualTo(attack.succeedsWith);
    }

    /** Whether something was done in ann's name, or read. If that is expected, it may take a moment until a message is handled. */
    private static boolean succeeds(Street street, Page page, Attack attack, Door door, boolean expected) {
        Map<String, Integer> before = street.shop.done();
        String answer = street.run(page, attack, door);
        if (expected && attack == Attack.WEB_SOCKET_MESSAGE) {
            await().atMost(PATIENCE).until(() -> !street.shop.done().equals(before));
        }
        return !street.shop.done().equals(before) || answer.equals("the secret of ann");
    }

    /** Its type alone makes it harmless. */
    @ParameterizedTest
    @EnumSource(
            value = Attack.class,
            names = {"JSON_AS_TEXT", "JSON_WITH_PARAMETER", "JSON_IN_A_LIST", "JSON_BY_FORM"})
    void whatBrowsersSendWithoutAskingIsNoCallEvenIfAnybodyMayCall(Attack attack) {
        Street street = street(Place.SIBLING);
        Door door = street.door(Protection.ANYBODY);
        Response response = street.attackerPage()
                .waitForResponse(door.httpUrl() + "/Buy", () -> street.run(street.attackerPage(), attack, door));
        assertThat(response.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void theBodyOfAFormCanBeACall(Place place) throws Exception {
        Street street = street(place);
        Door door = street.door(Protection.ATTACKER);
        Response response = street.attackerPage()
                .waitForResponse(
                        door.httpUrl() + "/donate",
                        () -> Street.run(street.attackerPage().mainFrame(), "jsonByFormToRoute", door));
        String donated = "ann has donated ";
        assertThat(response.text()).startsWith(donated);

        String token = street.accounts
                .sessions
                .open(new User("bob", Optional.empty(), Instant.EPOCH), Role.USER)
                .token();
        HttpRequest replay = HttpRequest.newBuilder(URI.create("https://localhost:" + door.http() + "/Buy"))
                .header("Content-Type", "application/json")
                .header("Cookie", Accounts.COOKIE + "=" + token)
                .POST(HttpRequest.BodyPublishers.ofString(response.text().substring(donated.length())))
                .build();
        HttpClient client =
                HttpClient.newBuilder().sslContext(identity.context()).build();
        assertThat(client.send(replay, HttpResponse.BodyHandlers.ofString()).body())
                .isEqualTo("{\"isSucc\":true,\"res\":{\"buyer\":\"bob\"}}");
    }

    /** Its origin is null, and its cookies are those of a foreign site. */
    @ParameterizedTest
    @EnumSource(
            value = Attack.class,
            names = {"UNTYPED_BUFFER", "FORM", "WEB_SOCKET"})
    void aFrameWithoutAnOriginActsForNobodyUnlessAnybodyMay(Attack attack) {
        Street street = street(Place.FOREIGN);
        Frame sandbox = street.sandbox();
        Set<Protection> succeeded = EnumSet.noneOf(Protection.class);
        for (Protection protection : Protection.values()) {
            Map<String, Integer> before = street.shop.done();
            Street.run(sandbox, attack.spelling, street.door(protection));
            if (!street.shop.done().equals(before)) {
                succeeded.add(protection);
            }
        }
        sandbox.page().close();
        assertThat(succeeded).containsExactly(Protection.ANYBODY);
    }

    /** Else its visitor would buy in the attacker's name without knowing it. */
    @ParameterizedTest
    @EnumSource(Place.class)
    void aForeignPageCannotLogItsVisitorIn(Place place) {
        Street street = street(place);
        Set<Protection> succeeded = EnumSet.noneOf(Protection.class);
        for (Protection protection : Protection.values()) {
            street.forget();
            Street.run(street.attackerPage().mainFrame(), "loginAsAttacker", street.door(protection));
            if (street.buy().equals("eve")) {
                succeeded.add(protection);
            }
        }
        street.forget();
        streets.values().forEach(Street::login);
        assertThat(succeeded).containsExactly(Protection.ANYBODY, Protection.ATTACKER);
    }

    /** The prefix of the cookie's name is what stops it. */
    @Test
    void aSiblingCannotSetTheCookieOfAHost() {
        Street street = street(Place.SIBLING);
        String eve = street.accounts
                .sessions
                .open(new User("eve", Optional.empty(), Instant.EPOCH), Role.USER)
                .token();
        street.forget();
        for (String name : List.of("session", Accounts.COOKIE)) {
            street.attackerPage()
                    .evaluate(
                            "text => { document.cookie = text }",
                            name + "=" + eve + "; Domain=shop.test; Path=/; Secure");
        }
        assertThat(street.shopPage().evaluate("document.cookie")).isEqualTo("session=" + eve);
        assertThat(street.buy()).isEqualTo("NEED_LOGIN");
        street.forget();
        streets.values().forEach(Street::login);
    }

    // --- the shop's own page
    // -------------------------------------------------------------------------------------------

    static Stream<Arguments> useful() {
        return attacks().filter(each -> !((Attack) each.get()[1]).succeedsWith.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("useful")
    void thePageOfTheServerItselfCanDoAllThat(Place place, Attack attack) {
        Street street = street(place);
        boolean overWebSocket = attack.name().startsWith("WEB_SOCKET");
        Door door = street.door(overWebSocket ? Protection.SHOP : Protection.DEFAULT);
        assertThat(succeeds(street, street.shopPage(), attack, door, true)).isTrue();
    }

    /** Another port is another origin. */
    @ParameterizedTest
    @EnumSource(
            value = Protection.class,
            names = {"DEFAULT", "OWN_PAGES"})
    void theWebSocketOfAnotherPortHasToKnowThePage(Protection protection) {
        Street street = street(Place.SIBLING);
        assertThat(street.run(street.shopPage(), Attack.WEB_SOCKET, street.door(protection)))
                .isEqualTo("not connected");
    }
}
