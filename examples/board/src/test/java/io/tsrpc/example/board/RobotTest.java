package io.tsrpc.example.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.example.board.protocols.BoardClient;
import io.tsrpc.example.board.protocols.BoardProtocol;
import io.tsrpc.example.board.protocols.BoardWsClient;
import io.tsrpc.example.board.protocols.Ink;
import io.tsrpc.example.board.protocols.Stroke;
import io.tsrpc.inner.InnerServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RobotTest {
    private final BoardApis apis = new BoardApis();
    private final InnerServer server =
            apis.openOn(InnerServer.builder(BoardProtocol.PROTO)).build();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void start() {
        BoardApis.listenOn(server);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private boolean run(String name, String board, int flowers) throws InterruptedException {
        Robot robot = new Robot(name, Duration.ZERO, new Random(7), new PrintStream(printed, true, UTF_8));
        try (BoardWsClient client = BoardClient.over(server.newClient(robot::configure))) {
            return robot.run(client, board, flowers);
        }
    }

    private List<Ink> inks() {
        Visitor ada = Visitor.connect(BoardClient.over(server.newClient(options -> Visitor.comesBack(options, "Ada"))));
        return ada.open(Visitor.BOARD).orElseThrow().strokes().stream()
                .map(Stroke::line)
                .map(line -> line.pen().ink())
                .toList();
    }

    @Test
    void itDrawsAFlowerAlsoIfItIsCutOffMeanwhile() throws InterruptedException {
        AtomicInteger moves = new AtomicInteger();
        server.listenMsg(BoardProtocol.MOVE, call -> {
            if (moves.incrementAndGet() == 30) {
                server.connections().forEach(Connection::close);
            }
        });

        assertThat(run("Robot", Visitor.BOARD, 1)).isTrue();

        assertThat(inks()).hasSize(2).startsWith(Ink.GREEN);
        assertThat(printed.toString(UTF_8))
                .contains("* The connection is lost. Coming back…\n", "* Back at ideas: nothing is missed\n")
                .containsPattern("\\* A flower with [5-8] petals\n");
    }

    @Test
    void itSaysWhyItCannot() throws InterruptedException {
        assertThat(run("Robot", "cellar", 1)).isFalse();
        assertThat(run("Robot with a name that is long", Visitor.BOARD, 1)).isFalse();

        assertThat(printed.toString(UTF_8))
                .contains("! There is no board cellar\n")
                .contains("A name has 1 to 20 characters");
    }

    @Test
    void flowersAreOnTheBoard() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            assertThat(Flower.any(random).lines()).hasSize(2); // a point elsewhere would be refused
        }
    }
}
