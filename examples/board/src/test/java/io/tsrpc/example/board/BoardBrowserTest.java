package io.tsrpc.example.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.tsrpc.example.board.protocols.BoardClient;
import io.tsrpc.example.board.protocols.BoardProtocol;
import io.tsrpc.example.board.protocols.Ink;
import io.tsrpc.example.board.protocols.Line;
import io.tsrpc.example.board.protocols.MsgChange;
import io.tsrpc.example.board.protocols.Point;
import io.tsrpc.example.page.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in real browsers, against the real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardBrowserTest {
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<BoardTab> tabs = new ArrayList<>();
    private Chromium chromium;
    private BoardServer server;

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
        server = BoardServer.start(0, 0);
    }

    @AfterEach
    void stopServer() {
        visitors.forEach(BrowserContext::close);
        server.close();
        assertThat(tabs).allSatisfy(tab -> assertThat(tab.scriptErrors()).isEmpty());
        visitors.clear();
        tabs.clear();
    }

    private BoardTab open(ColorScheme colors, int width, int height, String board) {
        return open(chromium.visitor(colors, width, height), board);
    }

    private BoardTab open(BrowserContext visitor, String board) {
        visitors.add(visitor);
        BoardTab tab = new BoardTab(visitor.newPage(), "http://localhost:" + server.httpPort() + "/" + board);
        tabs.add(tab);
        return tab;
    }

    private BoardTab enter(String name, String ink) {
        BoardTab tab = open(ColorScheme.LIGHT, 1000, 700, "");
        tab.enter(name, ink);
        assertThat(tab.find("#people li:has-text('you')")).hasCount(1); // so it is at the board
        return tab;
    }

    private Visitor visitor(String name, Ink ink) {
        Visitor visitor = Visitor.connect(
                BoardClient.ws("ws://localhost:" + server.wsPort(), options -> Visitor.comesBack(options, name, ink)));
        visitor.open(Visitor.BOARD).orElseThrow();
        return visitor;
    }

    private static Point point(int x, int y) {
        return new Point(x, y);
    }

    @Test
    void twoDrawAndSeeOneAnother() {
        BoardTab ada = enter("Ada", "coral");
        BoardTab bob = enter("Bob", "blue");
        ada.seesPeople("Ada", "Bob");
        ada.seesRemarks("you", "");
        bob.seesPeople("Ada", "Bob");
        bob.seesRemarks("", "you");

        ada.draw(point(100, 100), point(300, 200), point(500, 100));
        bob.seesStrokes(1);
        bob.choose("teal");
        bob.choose("thick");
        bob.draw(point(600, 600));
        ada.seesStrokes(2);

        for (BoardTab each : List.of(ada, bob)) {
            each.seesStrokes(2);
            assertThat(each.inks()).containsExactly("coral", "teal");
        }
        assertThat(ada.find("#strokes path").last()).hasAttribute("stroke-width", "22");
    }

    @Test
    void othersSeeACursorAndWhatItIsDrawing() {
        BoardTab ada = enter("Ada", "coral");
        BoardTab bob = enter("Bob", "blue");
        bob.seesPeople("Ada", "Bob");
        ada.seesPeople("Ada", "Bob");

        ada.move(point(300, 450));
        bob.sees(".cursor-name", "Ada");
        assertThat(bob.find(".cursor")).hasAttribute("style", "left: 25%; top: 50%;");

        ada.press();
        ada.move(point(600, 225));
        assertThat(bob.find(".trace.ink-coral")).hasCount(1);
        assertThat(bob.find(".cursor.draws")).hasAttribute("style", "left: 50%; top: 25%;");
        bob.seesStrokes(0);
        ada.release();

        bob.seesStrokes(1);
        assertThat(bob.find(".trace")).hasCount(0);
        assertThat(bob.find(".cursor.draws")).hasCount(0);
        assertThat(ada.find(".cursor")).hasCount(0);
        ada.page().close();
        assertThat(bob.find(".cursor")).hasCount(0);
        bob.seesPeople("Bob", "Ada");
        bob.seesRemarks("you", "just gone");
        bob.seesNotice("Ada has gone");
    }

    @Test
    void whoIsCutOffCatchesUpAndLosesNothingOfItsOwn() {
        BoardTab ada = enter("Ada", "coral");
        BoardTab bob = enter("Bob", "blue");
        ada.seesPeople("Ada", "Bob");
        ada.draw(point(50, 50), point(90, 90));
        bob.seesStrokes(1);

        bob.click("#cut");
        bob.seesState("cut");
        bob.sees("#cut", "Reconnect");
        ada.seesPeople("Ada", "Bob");
        ada.seesRemarks("you", "just gone");
        ada.draw(point(100, 300));
        ada.seesStrokes(2);
        try (Visitor eve = visitor("Eve", Ink.TEAL)) {
            IntStream.range(0, 10).forEach(i -> eve.draw(i).orElseThrow());
        }
        ada.draw(point(300, 300));
        ada.seesStrokes(13);
        bob.draw(point(100, 700), point(900, 700));
        bob.draw(point(100, 800), point(900, 800));
        bob.seesPending(2);
        bob.click("#undo");
        bob.seesPending(1);
        assertThat(bob.find("#strokes path")).hasCount(2);
        bob.click("#wipe");
        bob.sees("#toast", "You are offline");

        bob.click("#cut");

        bob.seesState("open");
        bob.sees("#toast", "Caught up: 12 strokes");
        bob.seesNotice("Caught up: 12 strokes");
        for (BoardTab each : List.of(ada, bob)) {
            each.seesStrokes(14);
            assertThat(each.inks()).startsWith("coral", "coral", "teal").endsWith("teal", "coral", "blue");
            assertThat(each.find("#people li:not(.gone) .name")).hasText(new String[] {"Ada", "Bob"});
        }
        assertThat(bob.find(".missed")).hasCount(0);
    }

    @Test
    void whatElseWasMissedIsCountedToo() {
        BoardTab ada = enter("Ada", "coral");
        BoardTab bob = enter("Bob", "blue");
        bob.click("#cut");
        bob.seesState("cut");
        ada.draw(point(100, 100));
        ada.seesStrokes(1);
        ada.click("#undo");
        ada.seesStrokes(0);
        bob.click("#cut");
        bob.sees("#toast", "Caught up: 1 stroke and 1 other change");
        bob.seesStrokes(0);

        bob.click("#cut");
        bob.seesState("cut");
        bob.click("#cut");

        bob.sees("#toast", "You are back, and have missed nothing");
    }

    @Test
    void whoHasMissedTooMuchSeesTheBoardAsItIs() {
        BoardTab ada = enter("Ada", "coral");
        BoardTab bob = enter("Bob", "blue");
        bob.click("#cut");
        bob.seesState("cut");
        ada.draw(point(100, 100));
        ada.seesStrokes(1);
        for (int i = 0; i < 520; i++) {
            MsgChange change = new MsgChange.Undone(Visitor.BOARD, 2, "none");
            assertThat(server.server()
                            .room(Visitor.BOARD)
                            .sendMsg(BoardProtocol.CHANGE, change)
                            .join()
                            .err())
                    .isNull();
        }

        bob.click("#cut");

        bob.sees("#toast", "Missed 521 changes: the board was loaded anew");
        bob.seesStrokes(1);
        ada.click("#wipe");
        bob.seesNotice("Ada has wiped the board");
        bob.seesStrokes(0);
    }

    @Test
    void whoComesLaterSeesWhatIsThere() {
        BoardTab ada = enter("Ada", "coral");
        ada.draw(point(100, 100), point(200, 200));
        ada.choose("green");
        ada.draw(point(300, 100), point(200, 200));
        ada.seesStrokes(2);

        BoardTab bob = enter("Bob", "blue");

        bob.seesStrokes(2);
        assertThat(bob.inks()).containsExactly("coral", "green");
    }

    @Test
    void undoIsForOnesOwnAndWipeForAll() {
        BoardTab ada = enter("Ada", "coral");
        BoardTab bob = enter("Bob", "blue");
        ada.draw(point(100, 100));
        bob.seesStrokes(1);
        bob.draw(point(300, 100));
        ada.seesStrokes(2);

        ada.page().keyboard().press("Control+z");
        bob.seesStrokes(1);
        assertThat(bob.inks()).containsExactly("blue");
        ada.click("#undo");
        ada.sees("#toast", "Nothing here is yours");

        ada.click("#wipe");
        bob.seesStrokes(0);
        bob.seesNotice("Ada has wiped the board");
    }

    @Test
    void aPageThatIsLoadedAnewIsTheSamePerson() {
        BoardTab ada = enter("Ada", "coral");
        ada.draw(point(100, 100));
        ada.seesStrokes(1);

        ada.reload();
        assertThat(ada.find("#name")).hasValue("Ada");
        ada.click("#enter-button");
        ada.seesStrokes(1);

        ada.click("#undo");
        ada.seesStrokes(0);
    }

    @Test
    void boardsAreApartAndHaveAddresses() {
        BoardTab ada = enter("Ada", "coral");
        ada.draw(point(100, 100));
        ada.seesStrokes(1);
        BoardTab bob = open(ColorScheme.LIGHT, 1000, 700, "#doodles");
        bob.enter("Bob", "blue");
        bob.sees("[aria-current=true]", "doodles");
        bob.seesPeople("Bob");
        bob.seesStrokes(0);

        ada.open("doodles");
        ada.seesStrokes(0);
        bob.seesNotice("Ada is here");
        bob.draw(point(200, 200));
        ada.seesStrokes(1);
        ada.open("ideas");

        ada.seesStrokes(1);
        assertThat(ada.inks()).containsExactly("coral");
        bob.seesNotice("Ada has gone");
        assertThat(ada.page().url()).endsWith("#ideas");
    }

    @Test
    void whoseServerWasStartedAgainSeesItsBoard() {
        BoardTab ada = enter("Ada", "coral");
        ada.draw(point(100, 100));
        ada.seesStrokes(1);
        int httpPort = server.httpPort();
        int wsPort = server.wsPort();

        server.close();
        ada.seesState("waiting");
        ada.draw(point(100, 100), point(200, 200));
        ada.seesPending(1);
        server = BoardServer.start(httpPort, wsPort);

        ada.seesState("open");
        ada.seesNotice("The server was restarted: this is its board");
        ada.seesStrokes(1); // the one that waited
        BoardTab bob = enter("Bob", "blue");
        bob.seesStrokes(1);
        ada.seesPeople("Ada", "Bob");
    }

    @Test
    void aLongLineBecomesSeveral() {
        BoardTab ada = enter("Ada", "coral");
        ada.move(point(0, 100));
        ada.press();
        ada.scribble(Line.MOST_POINTS + 50);
        ada.release();

        ada.seesStrokes(2);
        BoardTab bob = enter("Bob", "blue");
        bob.seesStrokes(2);
    }

    @Test
    void whatIsRefusedIsSaidWhereItWasTyped() {
        BoardTab tab = open(ColorScheme.LIGHT, 1000, 700, "");
        tab.enter("  ", "coral");
        tab.sees("#enter-error", "A name has 1 to 20 characters");
        tab.enter("Ada", "coral");
        tab.seesState("open");
        tab.seesPeople("Ada");
    }

    @Test
    void aPhoneShowsAllOfItAndAFingerDraws() {
        BoardTab phone = open(chromium.phone(ColorScheme.DARK, 360, 740), "");
        assertThat(phone.find("#enter-button")).isInViewport();
        assertThat(phone.overhang()).isZero();
        phone.enter("Wolfeschlegelsteinha", "pink");
        phone.seesPeople("Wolfeschlegelsteinha");
        for (String each : List.of("#canvas", "#undo", "#wipe", "#cut", "#people")) {
            assertThat(phone.find(each)).isInViewport();
        }
        assertThat(phone.overhang()).isZero();

        phone.tap(point(600, 700));

        phone.seesStrokes(1);
        assertThat(phone.find("#canvas")).hasCSS("touch-action", "none"); // a finger that draws does not scroll
    }

    /** The pictures of the README. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void itLooksLikeThis(ColorScheme colors) {
        BoardTab ada = open(colors, 1120, 760, "");
        ada.enter("Ada", "violet");
        ada.seesPeople("Ada");
        List<Line> first = Sketch.land();
        try (Visitor max = visitor("Max", Ink.AMBER)) {
            ada.seesPeople("Ada", "Max");
            IntStream.range(0, first.size())
                    .forEach(i -> max.draw(i, first.get(i)).orElseThrow());
            ada.seesStrokes(first.size());
        }
        ada.seesNotice("Max has gone");
        try (Visitor bob = visitor("Bob", Ink.BLUE);
                Visitor eve = visitor("Eve", Ink.CORAL)) {
            ada.seesPeople("Ada", "Bob", "Eve", "Max");
            ada.click("#cut");
            ada.seesState("cut");
            List<Line> missed = new ArrayList<>(Sketch.lake());
            missed.addAll(Sketch.boat());
            missed.addAll(Sketch.birds());
            IntStream.range(0, missed.size())
                    .forEach(i -> bob.draw(100 + i, missed.get(i)).orElseThrow());
            ada.click("#cut");
            ada.sees("#toast", "Caught up: " + missed.size() + " strokes");
            ada.seesStrokes(first.size() + missed.size());
            assertThat(ada.find(".missed")).hasCount(0);
            eve.move(point(800, 300), Optional.empty());
            Line wave = Sketch.lastWave();
            wave.points().subList(0, 45).forEach(at -> bob.move(at, Optional.of(wave.pen())));
            assertThat(ada.find(".cursor")).hasCount(2);
            assertThat(ada.find(".trace")).hasAttribute("d", Pattern.compile(".*L651 8\\d\\d"));
            ada.rests();
            ada.takePicture(Path.of("target", "pictures", colors.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }
}
