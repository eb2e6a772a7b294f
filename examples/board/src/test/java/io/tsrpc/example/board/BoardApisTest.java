package io.tsrpc.example.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.example.board.protocols.ApiHello;
import io.tsrpc.example.board.protocols.BoardClient;
import io.tsrpc.example.board.protocols.BoardProtocol;
import io.tsrpc.example.board.protocols.Line;
import io.tsrpc.example.board.protocols.Point;
import io.tsrpc.inner.InnerServer;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people at a board can do, without a network. */
class BoardApisTest {
    private static final List<Point> DOT = List.of(new Point(1, 1));

    private final InnerServer server =
            new BoardApis().openOn(InnerServer.builder(BoardProtocol.PROTO)).build();

    @BeforeEach
    void start() {
        BoardApis.listenOn(server);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Visitor stranger() {
        return Visitor.connect(BoardClient.over(server.newClient()));
    }

    /** Somebody at the board, who comes back when the connection is lost. */
    private Visitor visitor(String name) {
        Visitor visitor =
                Visitor.connect(BoardClient.over(server.newClient(options -> Visitor.comesBack(options, name))));
        visitor.open(Visitor.BOARD).orElseThrow();
        return visitor;
    }

    private static void assertRefused(ApiReturn<?> ret, String code) {
        assertThat(ret.err()).matches(error -> error != null && error.hasCode(code), code);
    }

    @Test
    void whoSaysHelloLearnsWhichBoardsThereAre() {
        ApiHello.Res res = stranger().hello("Ada", Visitor.keyOf("Ada")).orElseThrow();

        assertThat(res.boards()).containsExactly("ideas", "doodles", "plans");
        assertThat(res.id()).hasSize(24);
    }

    @Test
    void theSameKeyIsTheSamePersonAndAnotherOneIsNot() {
        String id = stranger().hello("Ada", Visitor.keyOf("Ada")).orElseThrow().id();

        assertThat(stranger()
                        .hello("Countess", Visitor.keyOf("Ada"))
                        .orElseThrow()
                        .id())
                .isEqualTo(id);
        assertThat(stranger().hello("Ada", Visitor.keyOf("Bob")).orElseThrow().id())
                .isNotEqualTo(id);
    }

    @Test
    void namesAndKeysHaveTheirLimits() {
        for (String name : List.of("", "  ", "x".repeat(21), "a\u0007b")) {
            assertRefused(stranger().hello(name, Visitor.keyOf("Ada")), "BAD_NAME");
        }
        for (String key : List.of("", "x".repeat(15), "x".repeat(65))) {
            assertRefused(stranger().hello("Ada", key), "BAD_KEY");
        }
        assertThat(stranger().hello("x".repeat(20), "x".repeat(64)).isSucc()).isTrue();
    }

    @Test
    void strangersCanDoNothing() {
        Visitor stranger = stranger();

        assertRefused(stranger.open(Visitor.BOARD), "NEED_HELLO");
        assertRefused(stranger.draw(1), "NOT_THERE");
        assertRefused(stranger.undo(), "NOT_THERE");
        assertRefused(stranger.wipe(), "NOT_THERE");
    }

    @Test
    void thereAreNoOtherBoards() {
        assertThat(visitor("Ada").open("cellar").err())
                .isEqualTo(TsrpcError.of("There is no board cellar").withCode("NO_BOARD"));
    }

    @Test
    void allHearOfAllChangesInOneOrder() throws InterruptedException {
        Visitor ada = visitor("Ada");
        Visitor bob = visitor("Bob");

        ada.draw(7).orElseThrow();
        bob.draw(8).orElseThrow();
        ada.undo().orElseThrow();
        bob.wipe().orElseThrow();

        for (Visitor each : List.of(ada, bob)) {
            assertThat(List.of(each.hears(), each.hears(), each.hears(), each.hears()))
                    .containsExactly("1 drawn 7", "2 drawn 8", "3 undone 7", "4 wiped by Bob");
        }
        assertThat(ada.strokes()).isEmpty();
    }

    @Test
    void whoComesLaterGetsWhatIsThere() throws InterruptedException {
        Visitor ada = visitor("Ada");
        IntStream.range(0, 3).forEach(i -> ada.draw(i).orElseThrow());
        ada.undo().orElseThrow();

        Visitor bob = visitor("Bob");

        assertThat(bob.strokes()).containsExactly(0, 1);
        ada.draw(9).orElseThrow();
        assertThat(bob.hears()).isEqualTo("5 drawn 9");
    }

    @Test
    void boardsHaveStrokesOfTheirOwn() {
        Visitor ada = visitor("Ada");
        ada.draw(1).orElseThrow();

        assertThat(ada.open("plans").orElseThrow().strokes()).isEmpty();
        assertThat(ada.strokes()).containsExactly(1);
    }

    @Test
    void aStrokeThatIsSentAgainIsDrawnOnce() throws InterruptedException {
        Visitor ada = visitor("Ada");
        ada.draw(1).orElseThrow();

        assertThat(ada.draw(1).isSucc()).isTrue();

        ada.draw(2).orElseThrow();
        assertThat(List.of(ada.hears(), ada.hears())).containsExactly("1 drawn 1", "2 drawn 2");
        assertThat(ada.strokes()).containsExactly(1, 2);
    }

    @Test
    void undoTakesOnesOwnLatestStroke() {
        Visitor ada = visitor("Ada");
        Visitor bob = visitor("Bob");
        ada.draw(1).orElseThrow();
        ada.draw(2).orElseThrow();
        bob.draw(3).orElseThrow();

        ada.undo().orElseThrow();

        assertThat(bob.strokes()).containsExactly(1, 3);
        ada.undo().orElseThrow();
        assertRefused(ada.undo(), "NOTHING_TO_UNDO");
        assertThat(bob.strokes()).containsExactly(3);
    }

    @Test
    void aStrokeHasItsLimits() {
        Visitor ada = visitor("Ada");

        for (String id : List.of("x".repeat(15), "x".repeat(33))) {
            assertRefused(ada.draw(id, DOT), "BAD_ID");
        }
        List<Point> longest = Collections.nCopies(Line.MOST_POINTS, new Point(Point.WIDTH, Point.HEIGHT));
        assertThat(ada.draw("stroke-" + "0".repeat(25), longest).isSucc()).isTrue();
    }

    @Test
    void presenceTellsColoursAndNames() throws InterruptedException {
        Visitor ada = visitor("Ada");
        ada.watch();
        assertThat(ada.hears()).isEqualTo("coral Ada is there");

        Visitor bob = visitor("Bob B.");
        assertThat(ada.hears()).isEqualTo("coral Bob B. is there");
        bob.close();
        assertThat(ada.hears()).isEqualTo("coral Bob B. has gone");
    }

    @Test
    void othersSeeACursorAndWhoeverMovesItDoesNot() throws InterruptedException {
        Visitor ada = visitor("Ada");
        Visitor bob = visitor("Bob");

        ada.move(10, 20, false);
        ada.move(30, 40, true);
        assertThat(List.of(bob.hears(), bob.hears())).containsExactly("cursor 10 20", "cursor 30 40 TEAL");

        bob.draw(1).orElseThrow();
        assertThat(ada.hears()).isEqualTo("1 drawn 1");
    }

    @Test
    void whoIsCutOffGetsWhatItHasMissedButNoCursors() throws InterruptedException {
        Visitor ada = visitor("Ada");
        Visitor bob = visitor("Bob");
        CountDownLatch over = new CountDownLatch(1);
        server.flows().preApiCallFlow().push(call -> {
            if (call.req() instanceof ApiHello.Req) {
                over.await(); // nobody comes back before
            }
            return call;
        });
        ada.watch();
        assertThat(List.of(ada.hears(), ada.hears())).containsExactly("coral Ada is there", "coral Bob is there");

        bob.cut();
        assertThat(ada.hears()).isEqualTo("coral Bob has gone");
        ada.draw(1).orElseThrow();
        ada.move(10, 20, true);
        ada.draw(2).orElseThrow();
        ada.undo().orElseThrow();
        over.countDown();

        assertThat(List.of(bob.hears(), bob.hears(), bob.hears(), bob.hears()))
                .contains("recovered")
                .containsSubsequence("1 drawn 1", "2 drawn 2", "3 undone 2");
        ada.draw(3).orElseThrow();
        assertThat(bob.hears()).isEqualTo("4 drawn 3");
        bob.draw(4).orElseThrow();
        bob.undo().orElseThrow(); // it is the same person
        assertThat(ada.strokes()).containsExactly(1, 3);
    }
}
