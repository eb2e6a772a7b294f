package io.tsrpc.example.board;

import io.tsrpc.AfterConnect;
import io.tsrpc.ConnectFailure;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.example.board.protocols.ApiDraw;
import io.tsrpc.example.board.protocols.ApiHello;
import io.tsrpc.example.board.protocols.ApiOpen;
import io.tsrpc.example.board.protocols.BoardClient;
import io.tsrpc.example.board.protocols.BoardProtocol;
import io.tsrpc.example.board.protocols.BoardWsClient;
import io.tsrpc.example.board.protocols.Ink;
import io.tsrpc.example.board.protocols.Line;
import io.tsrpc.example.board.protocols.MsgChange;
import io.tsrpc.example.board.protocols.MsgMove;
import io.tsrpc.example.board.protocols.Point;
import io.tsrpc.room.ClientRoomsListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A program at a board: it draws flowers, and prints what happens. When the connection is lost, it comes back and goes on. */
public final class Robot implements ReconnectListener, ClientRoomsListener {
    private static final Duration PACE = Duration.ofMillis(40);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final String name;
    private final String key = UUID.randomUUID().toString();
    private final Duration pace;
    private final Random random;
    private final PrintStream out;

    /**
     * Creates one that is nowhere yet.
     *
     * @param pace how long it takes from one point of a line to the next
     */
    Robot(String name, Duration pace, Random random, PrintStream out) {
        this.name = name;
        this.pace = pace;
        this.random = random;
        this.out = out;
    }

    /** Draws at {@code args[0]}, on the board {@code args[1]}, so many flowers as {@code args[2]} says. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 3) {
            System.err.println("Usage: Robot ws://HOST:PORT BOARD FLOWERS");
            System.exit(2);
        }
        Robot robot = new Robot("Robot", PACE, new Random(), System.out);
        boolean well;
        try (BoardWsClient client = BoardClient.ws(args[0], robot::configure)) {
            well = robot.run(client, args[1], Integer.parseInt(args[2]));
        }
        System.exit(well ? 0 : 1);
    }

    /** Sets what a client needs for it. */
    void configure(DuplexClientOptions<?> options) {
        options.heartbeat(HEARTBEAT, HEARTBEAT);
        options.reconnect(Reconnect.backoff().listener(this));
        options.afterConnect(this::hello);
    }

    private CompletionStage<AfterConnect.Outcome> hello(DuplexClient opened) {
        return BoardClient.over(opened)
                .hello(new ApiHello.Req(name, Ink.SLATE, key))
                .thenApply(AfterConnect.Outcome::of);
    }

    /** Returns whether all flowers are drawn. */
    boolean run(BoardWsClient client, String board, int flowers) throws InterruptedException {
        client.rooms().listen(this);
        client.listenMsg(BoardProtocol.CHANGE, this::changed);
        ConnectFailure failure = client.connect().join().failure();
        if (failure != null) {
            say("! " + failure.message());
            return false;
        }
        TsrpcError refused = client.open(new ApiOpen.Req(board)).join().err();
        if (refused != null) {
            say("! " + refused.message());
            return false;
        }
        for (int i = 0; i < flowers; i++) {
            if (!draw(client, board, Flower.any(random))) {
                return false;
            }
        }
        return true;
    }

    private boolean draw(BoardWsClient client, String board, Flower flower) throws InterruptedException {
        for (Line line : flower.lines()) {
            show(client, board, line);
            ApiDraw.Req draw =
                    new ApiDraw.Req(board, UUID.randomUUID().toString().replace("-", ""), line);
            TsrpcError error;
            do { // it may have been drawn and its answer lost: the server draws no line twice
                error = client.draw(draw).join().err();
            } while (error != null && error.type() == TsrpcErrorType.NETWORK_ERROR);
            if (error != null) {
                say("! " + error.message());
                return false;
            }
        }
        say("* A flower with " + flower.petals() + " petals");
        return true;
    }

    /** Moves the cursor along a line. While there is no connection nobody sees it. */
    private void show(BoardWsClient client, String board, Line line) throws InterruptedException {
        for (Point at : line.points()) {
            var unused = client.sendMsg(BoardProtocol.MOVE, new MsgMove(board, at, Optional.of(line.pen())));
            Thread.sleep(pace.toMillis());
        }
        Point last = line.points().get(line.points().size() - 1);
        var unused = client.sendMsg(BoardProtocol.MOVE, new MsgMove(board, last, Optional.empty()));
    }

    private void changed(MsgChange change) {
        if (change instanceof MsgChange.Wiped wiped) {
            say("* " + wiped.by() + " has wiped the board");
        }
    }

    @Override
    public void lost(int code, @Nullable String reason) {
        say("* The connection is lost. Coming back…");
    }

    @Override
    public void gaveUp(ConnectFailure why) {
        say("! " + why.message());
    }

    @Override
    public void recovered(String room) {
        say("* Back at " + room + ": nothing is missed");
    }

    @Override
    public void lost(String room, OptionalLong count) {
        say("* Back at " + room + ": something is missed");
    }

    private void say(String line) {
        out.println(line);
    }
}
