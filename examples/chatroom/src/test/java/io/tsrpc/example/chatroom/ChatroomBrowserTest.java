package io.tsrpc.example.chatroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.tsrpc.AfterConnect;
import io.tsrpc.Reconnect;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.ChatClient;
import io.tsrpc.example.page.Chromium;
import io.tsrpc.room.KickResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page in a real browser, against the real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatroomBrowserTest {
    private final List<ChatTab> tabs = new ArrayList<>();
    private Chromium chromium;
    private ChatServer server;

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
    void startServer() throws IOException {
        server = ChatServer.start(0, 0);
    }

    @AfterEach
    void stopServer() {
        tabs.forEach(ChatTab::close);
        server.close();
        assertThat(tabs).allSatisfy(tab -> assertThat(tab.scriptErrors()).isEmpty());
        tabs.clear();
    }

    @Test
    void twoPagesAndAJavaClientChatWithEachOther() throws InterruptedException {
        ChatTab ada = enter("Ada");
        ChatTab bob = enter("Bob");
        ada.seesNotice("Bob joined");
        Member eve = member("Eve");
        ada.seesNotice("Eve joined");
        bob.seesNotice("Eve joined");
        ada.seesOnline("Ada", "Bob", "Eve");
        bob.seesOnline("Ada", "Bob", "Eve");

        ada.say("Hello from a page");
        bob.seesLast("Ada", "Hello from a page");
        assertThat(eve.hears()).isEqualTo("Ada: Hello from a page");

        eve.say("Hello from <b>Java</b>");
        ada.seesLast("Eve", "Hello from <b>Java</b>");
        bob.seesLast("Eve", "Hello from <b>Java</b>");

        bob.say("Two\nlines");
        ada.seesLast("Bob", "Two\nlines");
        assertThat(List.of(eve.hears(), eve.hears())).containsExactly("Eve: Hello from <b>Java</b>", "Bob: Two\nlines");

        eve.close();
        ada.seesNotice("Eve left");
        bob.close();
        ada.seesNotice("Bob left");
        ada.seesOnline("Ada");
    }

    @Test
    void newcomersSeeWhatWasSaid() {
        enter("Ada").say("First");

        ChatTab bob = enter("Bob");

        assertThat(bob.find("#lines .content")).hasText("First");
        bob.seesNotice("You joined lobby as Bob");
    }

    @Test
    void roomsHaveLinesAndMembersOfTheirOwn() throws InterruptedException {
        ChatTab ada = enter("Ada");
        ChatTab bob = enter("Bob");
        Member eve = member("Eve");
        ada.seesNotice("Eve joined");
        bob.seesNotice("Eve joined");
        eve.say("In the lobby");
        bob.seesLast("Eve", "In the lobby");

        bob.enter("java");

        bob.seesNotice("You joined java as Bob");
        bob.seesOnline("Bob");
        bob.seesLines(List.of());
        ada.seesNotice("Bob left");
        ada.seesOnline("Ada", "Eve");
        bob.say("In Java");
        bob.seesLines(List.of("In Java"));
        ada.enter("java");
        ada.seesNotice("You joined java as Ada");
        ada.seesLines(List.of("In Java"));
        ada.enter("lobby");
        ada.seesNotice("You joined lobby as Ada");
        ada.seesLines(List.of("In the lobby"));
    }

    @Test
    void aCutOfTheNetworkLosesAndDoublesNoLine() throws InterruptedException {
        ChatTab ada = enter("Ada");
        ChatTab bob = enter("Bob");
        Member eve = comingBack("Eve");
        Member max = member("Max");
        ada.seesOnline("Ada", "Bob", "Eve", "Max");
        bob.seesOnline("Ada", "Bob", "Eve", "Max");
        CountDownLatch allIsSaid = new CountDownLatch(1);
        server.chat()
                .flows()
                .preApiCallFlow()
                .push(
                        call -> { // nobody comes back before
                            if (call.req() instanceof ApiJoin.Req) {
                                allIsSaid.await();
                            }
                            return call;
                        });

        List<String> lines = IntStream.range(0, 30).mapToObj(i -> "line " + i).toList();
        lines.subList(0, 10).forEach(max::say);
        cut("Ada", "Bob", "Eve");
        lines.subList(10, 30).forEach(max::say);
        allIsSaid.countDown();

        ada.seesNotice("You are back as Ada");
        bob.seesNotice("You are back as Bob");
        ada.seesLines(lines);
        bob.seesLines(lines);
        for (String line : lines) {
            assertThat(eve.hears()).isEqualTo("Max: " + line);
        }
        ada.say("All is well");
        bob.seesLast("Ada", "All is well");
        assertThat(eve.hears()).isEqualTo("Ada: All is well");
        assertThat(ada.find("#lines > .notice:has-text('miss')")).hasCount(0);
    }

    @Test
    void whatIsTooMuchToCatchUpWithIsCounted() {
        ChatTab ada = enter("Ada");
        Member max = member("Max");
        ada.seesOnline("Ada", "Max");
        CountDownLatch allIsSaid = new CountDownLatch(1);
        server.chat().flows().preApiCallFlow().push(call -> {
            if (call.req() instanceof ApiJoin.Req) {
                allIsSaid.await();
            }
            return call;
        });

        cut("Ada");
        IntStream.range(0, 600).forEach(i -> max.say("line " + i));
        allIsSaid.countDown();

        ada.seesNotice("600 messages were missed");
        max.say("Hello again");
        ada.seesLines(List.of("Hello again"));
    }

    @Test
    void aTakenNameGetsANumber() {
        enter("Ada");

        ChatTab other = enter("Ada");

        other.seesNotice("You joined lobby as Ada 2");
        other.seesOnline("Ada", "Ada 2");
    }

    @Test
    void whoHasTwoConnectionsIsShownOnce() {
        ChatTab ada = enter("Ada");
        for (int i = 0; i < 2; i++) { // as somebody has who comes back before the first is known to be dead
            Member eve = Member.connect(ChatClient.ws("ws://localhost:" + server.chatPort()));
            eve.join("Eve", "a secret of Eve's").orElseThrow();
            eve.enter("lobby").orElseThrow();
        }
        member("Max");

        ada.seesNotice("Max joined");
        ada.seesNotice("Eve joined");
        ada.seesOnline("Ada", "Eve", "Max");
    }

    @Test
    void refusedThingsAreShownWhereTheyWereTyped() {
        ChatTab ada = open(1280, 800);
        ada.join("  ");
        assertThat(ada.find("#join-error")).hasText("A name has 1 to 24 characters");
        ada.join("Ada");

        ada.say("   ");

        assertThat(ada.find("#send-error")).hasText("Content is empty");
        assertThat(ada.find("#content")).isFocused();
        ada.say("something");
        assertThat(ada.find("#send-error")).hasText("");
        ada.seesLast("Ada", "something");
    }

    @Test
    void theKeyboardIsEnough() {
        ChatTab ada = open(1280, 800);

        assertThat(ada.find("#name")).isFocused();
        ada.type("Ada");
        ada.press("Enter");
        assertThat(ada.find("#content")).isFocused();
        ada.type("one");
        ada.press("Shift+Enter");
        ada.type("two");
        ada.press("Enter");

        ada.seesLast("Ada", "one\ntwo");
        assertThat(ada.find("#content")).hasValue("");
        assertThat(ada.find("#content")).isFocused();
    }

    @Test
    void aPhoneShowsAllOfItWithoutScrollingSideways() {
        ChatTab phone = open(320, 568);
        assertThat(phone.find("#join-button")).isInViewport();
        assertThat(phone.overhang()).isZero();

        phone.join("Wolfeschlegelsteinhausen");
        phone.seesNotice("You joined lobby as Wolfeschlegelsteinhausen");
        Member other = member("Wolfeschlegelsteinhausen");
        phone.seesNotice("Wolfeschlegelsteinhaus 2 joined");
        other.say("Donaudampfschifffahrt".repeat(10));

        phone.seesLast("Wolfeschlegelsteinhaus 2", "Donaudampfschifffahrt".repeat(10));
        assertThat(phone.find("#send")).isInViewport();
        assertThat(phone.overhang()).isZero();
        phone.find("#people-toggle").click();
        phone.seesOnline("Wolfeschlegelsteinhaus 2", "Wolfeschlegelsteinhausen");
        assertThat(phone.find("#people-list")).isInViewport();
        assertThat(phone.overhang()).isZero();
    }

    @Test
    void pagesComeBackByThemselvesWhenTheServerDoes() throws Exception {
        ChatTab ada = enter("Ada");
        ChatTab bob = enter("Bob");
        int chatPort = server.chatPort();
        int pagePort = server.pagePort();

        server.close();
        for (ChatTab tab : tabs) {
            tab.seesState("waiting");
            assertThat(tab.find("#banner")).isVisible();
        }
        server = ChatServer.start(chatPort, pagePort);

        for (ChatTab tab : tabs) {
            tab.seesState("open");
            assertThat(tab.find("#banner")).isHidden();
        }
        ada.seesNotice("You are back as Ada");
        bob.seesNotice("You are back as Bob");
        ada.seesNotice("The server was restarted; messages may be missing");
        bob.seesNotice("The server was restarted; messages may be missing");
        ada.seesOnline("Ada", "Bob");
        bob.seesOnline("Ada", "Bob");
        Member eve = member("Eve");
        bob.seesNotice("Eve joined");
        ada.say("Is everybody back?");
        bob.seesLast("Ada", "Is everybody back?");
        assertThat(eve.hears()).isEqualTo("Ada: Is everybody back?");
        eve.say("We are");
        ada.seesLast("Eve", "We are");
        bob.seesLast("Eve", "We are");
    }

    @Test
    void aPageThatHasComeBackTellsWhoComesThen() throws IOException {
        ChatTab ada = enter("Ada");
        int chatPort = server.chatPort();
        int pagePort = server.pagePort();

        server.close();
        ada.seesState("waiting");
        assertThat(ada.find("#people")).hasAttribute("aria-busy", "true");
        server = ChatServer.start(chatPort, pagePort);
        ada.seesState("open");
        ada.seesOnline("Ada");
        Member eve = member("Eve");

        ada.seesNotice("Eve joined");
        ada.seesOnline("Ada", "Eve");
        eve.close();
        ada.seesNotice("Eve left");
    }

    private ChatTab enter(String name) {
        ChatTab tab = open(1280, 800);
        tab.join(name);
        tab.seesNotice("You joined lobby as " + name);
        tab.knowsWhoIsThere();
        return tab;
    }

    private ChatTab open(int width, int height) {
        ChatTab tab = new ChatTab(chromium, "http://localhost:" + server.pagePort(), width, height);
        tabs.add(tab);
        return tab;
    }

    private Member member(String name) {
        Member member = Member.connect(ChatClient.ws("ws://localhost:" + server.chatPort()));
        member.join(name).orElseThrow();
        member.enter("lobby").orElseThrow();
        return member;
    }

    /** A Java client in the lobby that comes back under its name when its connection is lost. */
    private Member comingBack(String name) {
        Member member = Member.connect(ChatClient.ws(
                "ws://localhost:" + server.chatPort(),
                options -> options.reconnect(Reconnect.backoff())
                        .afterConnect(c -> ChatClient.over(c)
                                .join(new ApiJoin.Req(name, Optional.empty()))
                                .thenApply(AfterConnect.Outcome::of))));
        member.enter("lobby").orElseThrow();
        return member;
    }

    /** Closes the connections of these members. */
    private void cut(String... names) {
        for (String name : names) {
            assertThat(server.chat().user(name).kick("Cut").join()).isEqualTo(KickResult.success(1));
        }
    }
}
