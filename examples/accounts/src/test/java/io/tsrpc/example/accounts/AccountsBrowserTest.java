package io.tsrpc.example.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.tsrpc.example.accounts.TestServer.Over;
import io.tsrpc.example.page.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real browser, against the real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsBrowserTest {
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<AccountsTab> tabs = new ArrayList<>();
    private Chromium chromium;
    private TestServer server;

    @BeforeAll
    void startBrowser() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void startServer() {
        server = new TestServer();
    }

    @AfterEach
    void stopServer() {
        visitors.forEach(BrowserContext::close);
        server.close();
        assertThat(tabs).allSatisfy(tab -> assertThat(tab.scriptErrors()).isEmpty());
        visitors.clear();
        tabs.clear();
    }

    private BrowserContext visitor(ColorScheme colors) {
        BrowserContext visitor = chromium.visitor(colors, 960, 464);
        visitors.add(visitor);
        return visitor;
    }

    private AccountsTab open(BrowserContext visitor) {
        AccountsTab tab = new AccountsTab(visitor.newPage(), server.httpUrl());
        tabs.add(tab);
        return tab;
    }

    private AccountsTab open(String name, String password) {
        AccountsTab tab = open(visitor(ColorScheme.LIGHT));
        tab.login(name, password);
        return tab;
    }

    @Test
    void aUserDoesWhatUsersMayAndIsRefusedTheRest() {
        AccountsTab bob = open("bob", "builder");
        bob.seesUser("bob", "user");

        bob.pin("over WebSocket");
        bob.seesNotes("over WebSocket");
        bob.click("#show");
        bob.sees("#admin-error", "You do not have the role for this");

        bob.click("#over-http");
        bob.pin("over HTTP");
        bob.seesNotes("over HTTP", "over WebSocket");
        bob.click("#show");
        bob.sees("#admin-error", "You do not have the role for this");
        bob.seesLogins();
    }

    @Test
    void anAdminSeesWhoIsThereAndLogsOthersOut() {
        AccountsTab bob = open("bob", "builder");
        bob.seesUser("bob", "user");
        AccountsTab ada = open("ada", "lovelace");
        ada.seesUser("ada", "admin");

        for (String over : List.of("#over-ws", "#over-http")) {
            ada.click(over);
            ada.click("#show");
            ada.seesLogins("bob", "ada");
        }
        ada.kick("bob");

        ada.seesLogins("ada");
        bob.seesLogin("Logged out");
        bob.login("bob", "builder");
        bob.seesUser("bob", "user");
    }

    @Test
    void whatIsWrittenWhileANoteIsOnItsWayStays() {
        AccountsTab ada = open("ada", "lovelace");
        ada.seesUser("ada", "admin");

        ada.pinAndWrite("first", "second");
        ada.seesNotes("first");
        ada.click("#show");
        ada.seesLogins("ada"); // this answer comes after that to the note
        ada.click("#pin");
        ada.seesNotes("second", "first");
    }

    @Test
    void aWrongPasswordIsRefused() {
        AccountsTab tab = open("bob", "guess");

        tab.sees("#login-error", "Name or password are wrong");
        tab.seesLogin("");
        tab.login("bob", "builder");
        tab.seesUser("bob", "user");
    }

    @Test
    void theCookieOutlivesThePageAndNoScriptCanReadIt() {
        AccountsTab bob = open("bob", "builder");
        bob.seesUser("bob", "user");
        bob.pin("before");
        bob.seesNotes("before");

        bob.reload();

        bob.seesUser("bob", "user");
        bob.seesNotes("before");
        assertThat(bob.page().evaluate("document.cookie")).isEqualTo("");
    }

    @Test
    void aLogoutEndsItInAllTabsAndAllBrowsers() throws InterruptedException {
        BrowserContext desk = visitor(ColorScheme.LIGHT);
        AccountsTab first = open(desk);
        first.login("bob", "builder");
        first.seesUser("bob", "user");
        AccountsTab second = open(desk);
        second.seesUser("bob", "user");
        AccountsTab phone = open("bob", "builder");
        phone.seesUser("bob", "user");
        try (Caller program = server.program(Over.WEB_SOCKET, "bob", "builder")) {
            first.click("#over-http");
            first.click("#logout");

            first.seesLogin("Logged out");
            second.seesLogin("Logged out");
            phone.seesLogin("Logged out");
            assertThat(program.hears()).isEqualTo("closed: Logged out");
        }
        assertThat(desk.cookies()).isEmpty();
        first.reload();
        first.seesLogin("");
    }

    @Test
    void whoseServerWasStartedAgainHasToLogInAgain() {
        AccountsTab bob = open("bob", "builder");
        bob.seesUser("bob", "user");

        server.close();
        bob.sees("#status", "Offline, trying again…");
        server.startAgain();

        bob.seesLogin("");
        bob.login("bob", "builder");
        bob.seesUser("bob", "user");
    }

    @Test
    void notesOfProgramsAreSeenAtOnce() {
        AccountsTab ada = open("ada", "lovelace");
        ada.seesUser("ada", "admin");
        try (Caller bob = server.program(Over.HTTP, "bob", "builder")) {
            bob.pin("<b>from</b> Java");
        }

        ada.seesNotes("<b>from</b> Java");
    }

    /** It is of the same site, so the browser sends the cookie; the origin is what tells it apart. */
    @Test
    void aPageOfAnotherServerOnTheSameHostCanDoNothing() {
        AccountsTab bob = open("bob", "builder");
        bob.seesUser("bob", "user");
        Page other = visitors.get(0).newPage();
        other.route(OTHER, route -> route.fulfill(new Route.FulfillOptions().setBody("Hello, Bob")));
        other.navigate(OTHER);
        Map<String, String> target = Map.of("http", server.httpUrl(), "ws", server.wsUrl());

        assertThat(other.evaluate(PIN_BY_FETCH, target)).isEqualTo("blocked");
        assertThat(other.evaluate(CONNECT, target)).isEqualTo("blocked");

        bob.pin("mine");
        bob.seesNotes("mine");
    }

    private static final String OTHER = "http://localhost:9/";

    private static final String PIN_BY_FETCH = """
            ({http}) => fetch(`${http}/board/Pin`, {
                method: 'POST', credentials: 'include',
                headers: {'Content-Type': 'application/json'}, body: '{"text":"theirs"}'
            }).then(() => 'answered', () => 'blocked')""";

    private static final String CONNECT = """
            ({ws}) => new Promise((resolve) => {
                const socket = new WebSocket(ws);
                socket.onopen = () => resolve('open');
                socket.onerror = () => resolve('blocked');
            })""";

    /** The pictures of the README. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void itLooksLikeThis(ColorScheme colors) {
        AccountsTab ada = open(visitor(colors));
        ada.login("ada", "lovelace");
        ada.seesUser("ada", "admin");
        try (Caller bob = server.program(Over.WEB_SOCKET, "bob", "builder")) {
            bob.pin("Can we fix it?");
            ada.pin("Yes, we can: see page 12 of the manual");
            ada.seesNotes("Yes, we can: see page 12 of the manual", "Can we fix it?");
            ada.click("#show");
            ada.seesLogins("ada", "bob");
            ada.takePicture(Path.of("target", "pictures", colors.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }
}
