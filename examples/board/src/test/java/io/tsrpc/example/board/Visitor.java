package io.tsrpc.example.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.AfterConnect;
import io.tsrpc.ApiReturn;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.Reconnect;
import io.tsrpc.example.board.protocols.ApiDraw;
import io.tsrpc.example.board.protocols.ApiHello;
import io.tsrpc.example.board.protocols.ApiOpen;
import io.tsrpc.example.board.protocols.ApiUndo;
import io.tsrpc.example.board.protocols.ApiWipe;
import io.tsrpc.example.board.protocols.BoardClient;
import io.tsrpc.example.board.protocols.BoardProtocol;
import io.tsrpc.example.board.protocols.BoardWsClient;
import io.tsrpc.example.board.protocols.Ink;
import io.tsrpc.example.board.protocols.Line;
import io.tsrpc.example.board.protocols.MsgChange;
import io.tsrpc.example.board.protocols.MsgCut;
import io.tsrpc.example.board.protocols.MsgMove;
import io.tsrpc.example.board.protocols.Pen;
import io.tsrpc.example.board.protocols.Point;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Java client that says in few words what it hears. */
final class Visitor implements AutoCloseable {
    static final String BOARD = "ideas";

    private static final int PATIENCE_SECONDS = 30;
    private static final Pen PEN = new Pen(Ink.TEAL, 10);

    private final BoardWsClient client;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private Visitor(BoardWsClient client) {
        this.client = client;
        client.listenMsg(BoardProtocol.CHANGE, change -> heard.add(words(change)));
        client.listenMsg(
                BoardProtocol.CURSOR,
                cursor -> heard.add(
                        "cursor " + cursor.at().x() + " " + cursor.at().y()
                                + cursor.pen().map(pen -> " " + pen.ink()).orElse("")));
        client.rooms().listen(new ClientRoomsListener() {
            @Override
            public void recovered(String room) {
                heard.add("recovered");
            }

            @Override
            public void lost(String room, OptionalLong count) {
                heard.add("lost " + (count.isPresent() ? count.getAsLong() : "?"));
            }
        });
    }

    static Visitor connect(BoardWsClient client) {
        Visitor visitor = new Visitor(client);
        assertThat(client.connect().join().errMsg()).isNull();
        return visitor;
    }

    /** Lets a client say hello on each connection, and make a new one when one is lost. */
    static void comesBack(DuplexClientOptions<?> options, String name) {
        comesBack(options, name, Ink.CORAL);
    }

    static void comesBack(DuplexClientOptions<?> options, String name, Ink ink) {
        options.reconnect(Reconnect.backoff(Duration.ofMillis(5), Duration.ofMillis(50)))
                .afterConnect(opened -> BoardClient.over(opened)
                        .hello(new ApiHello.Req(name, ink, keyOf(name)))
                        .thenApply(AfterConnect.Outcome::of));
    }

    static String keyOf(String name) {
        return "a secret of " + name + "'s";
    }

    ApiReturn<ApiHello.Res> hello(String name, String key) {
        return client.hello(new ApiHello.Req(name, Ink.BLUE, key)).join();
    }

    ApiReturn<ApiOpen.Res> open(String board) {
        return client.open(new ApiOpen.Req(board)).join();
    }

    /** The numbers of the strokes on the board. */
    List<Integer> strokes() {
        return open(BOARD).orElseThrow().strokes().stream()
                .map(stroke -> numberOf(stroke.id()))
                .toList();
    }

    ApiReturn<ApiDraw.Res> draw(int number) {
        return draw(idOf(number), List.of(new Point(0, 0), new Point(number, number)));
    }

    ApiReturn<ApiDraw.Res> draw(String id, List<Point> points) {
        return draw(id, new Line(PEN, points));
    }

    ApiReturn<ApiDraw.Res> draw(int number, Line line) {
        return draw(idOf(number), line);
    }

    private ApiReturn<ApiDraw.Res> draw(String id, Line line) {
        return client.draw(new ApiDraw.Req(BOARD, id, line)).join();
    }

    ApiReturn<ApiUndo.Res> undo() {
        return client.undo(new ApiUndo.Req(BOARD)).join();
    }

    ApiReturn<ApiWipe.Res> wipe() {
        return client.wipe(new ApiWipe.Req(BOARD)).join();
    }

    void move(int x, int y, boolean draws) {
        move(new Point(x, y), draws ? Optional.of(PEN) : Optional.empty());
    }

    void move(Point at, Optional<Pen> pen) {
        MsgMove move = new MsgMove(BOARD, at, pen);
        assertThat(client.sendMsg(BoardProtocol.MOVE, move).join().err()).isNull();
    }

    /** Has its connection closed by the server. */
    void cut() {
        assertThat(client.sendMsg(BoardProtocol.CUT, new MsgCut()).join().err()).isNull();
    }

    /** Hears from now on who is there, and who comes and goes. */
    void watch() {
        var unused = client.rooms().watch(BOARD, new PresenceListener() {
            @Override
            public void joined(Member member) {
                heard.add(member.data().orElse("?") + " is there");
            }

            @Override
            public void left(Member member) {
                heard.add(member.data().orElse("?") + " has gone");
            }
        });
    }

    /** The next thing that it hears. */
    String hears() throws InterruptedException {
        String next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    private static String words(MsgChange change) {
        if (change instanceof MsgChange.Drawn drawn) {
            return change.version() + " drawn " + numberOf(drawn.stroke().id());
        }
        if (change instanceof MsgChange.Undone undone) {
            return change.version() + " undone " + numberOf(undone.id());
        }
        return change.version() + " wiped by " + ((MsgChange.Wiped) change).by();
    }

    private static String idOf(int number) {
        return "stroke-%09d".formatted(number);
    }

    private static int numberOf(String id) {
        return Integer.parseInt(id.substring("stroke-".length()));
    }

    @Override
    public void close() {
        client.close();
    }
}
