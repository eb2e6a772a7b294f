package io.tsrpc.example.board;

import io.tsrpc.ApiCall;
import io.tsrpc.AttributeKey;
import io.tsrpc.Connection;
import io.tsrpc.MsgCall;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.example.board.protocols.ApiDraw;
import io.tsrpc.example.board.protocols.ApiHello;
import io.tsrpc.example.board.protocols.ApiOpen;
import io.tsrpc.example.board.protocols.ApiUndo;
import io.tsrpc.example.board.protocols.ApiWipe;
import io.tsrpc.example.board.protocols.BoardApi;
import io.tsrpc.example.board.protocols.BoardProtocol;
import io.tsrpc.example.board.protocols.MsgChange;
import io.tsrpc.example.board.protocols.MsgCursor;
import io.tsrpc.example.board.protocols.MsgCut;
import io.tsrpc.example.board.protocols.MsgMove;
import io.tsrpc.example.board.protocols.Stroke;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomDecision;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people can do. A board is a room of its name: changes go to the room, which keeps them for those who are away; cursors go to those
 * alone who are there.
 */
final class BoardApis implements BoardApi {
    static final List<String> NAMES = List.of("ideas", "doodles", "plans");

    /** Nothing that a page sends is longer. */
    private static final int LONGEST_MESSAGE = 16 << 10;

    /** A page sends 20 positions in a second at most, and some calls. */
    private static final int MOST_PER_SECOND = 60;

    private static final int SHORTEST_ID = 16;
    private static final int LONGEST_ID = 32;

    private static final AttributeKey<Person> PERSON = AttributeKey.of("person");

    private final Map<String, Board> boards =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Board::new));

    /** Sets what a server needs for it. The server that is built has to {@link #listenOn listen} before it starts. */
    <B extends ServerBuilder<B>> B openOn(B server) {
        return server.maxMessageSize(LONGEST_MESSAGE)
                .maxMessageRate(MOST_PER_SECOND)
                .recoverableRooms(Pattern.compile(String.join("|", NAMES)))
                .roomAdmission(BoardApis::admit)
                .implement(this);
    }

    static void listenOn(Server server) {
        server.listenMsg(BoardProtocol.MOVE, BoardApis::move);
        server.listenMsg(BoardProtocol.CUT, BoardApis::cut);
    }

    /** Who comes back enters by itself. Newcomers do not: {@link #open} gives them the board. */
    private static RoomDecision admit(Connection conn, String room) {
        Person person = conn.attributes().get(PERSON);
        return person != null && NAMES.contains(room)
                ? RoomDecision.admitted(person.told())
                : RoomDecision.refused("Say hello first, and come to a board that there is");
    }

    @Override
    public ApiHello.Res hello(ApiHello.Req req, ApiCall<ApiHello.Req, ApiHello.Res> call) {
        Connection conn = call.conn();
        if (!conn.isLong()) {
            throw new TsrpcException("Over HTTP there is only the page", "NEED_WEBSOCKET");
        }
        Person person = Person.of(req);
        conn.attributes().set(PERSON, person);
        conn.bind(person.id());
        return new ApiHello.Res(person.id(), NAMES);
    }

    @Override
    public ApiOpen.Res open(ApiOpen.Req req, ApiCall<ApiOpen.Req, ApiOpen.Res> call) {
        Board board = existing(req.board());
        Person person = call.conn().attributes().get(PERSON);
        if (person == null) {
            throw new TsrpcException("Say hello first", "NEED_HELLO");
        }
        Room room = call.conn().server().room(req.board());
        TsrpcError error = room.join(call.conn(), person.told()).join().err();
        if (error != null) {
            throw new TsrpcException(error);
        }
        return board.state(); // after the join: what is not in it yet comes as a change
    }

    @Override
    public ApiDraw.Res draw(ApiDraw.Req req, ApiCall<ApiDraw.Req, ApiDraw.Res> call) {
        if (req.id().length() < SHORTEST_ID || req.id().length() > LONGEST_ID) {
            throw new TsrpcException("An id has " + SHORTEST_ID + " to " + LONGEST_ID + " characters", "BAD_ID");
        }
        Person person = whoIsAt(req.board(), call);
        existing(req.board()).draw(new Stroke(req.id(), person.id(), req.line()), tellAll(req.board(), call));
        return new ApiDraw.Res();
    }

    @Override
    public ApiUndo.Res undo(ApiUndo.Req req, ApiCall<ApiUndo.Req, ApiUndo.Res> call) {
        Person person = whoIsAt(req.board(), call);
        existing(req.board()).undo(person.id(), tellAll(req.board(), call));
        return new ApiUndo.Res();
    }

    @Override
    public ApiWipe.Res wipe(ApiWipe.Req req, ApiCall<ApiWipe.Req, ApiWipe.Res> call) {
        Person person = whoIsAt(req.board(), call);
        existing(req.board()).wipe(person.name(), tellAll(req.board(), call));
        return new ApiWipe.Res();
    }

    private Board existing(String name) {
        Board board = boards.get(name);
        if (board == null) {
            throw new TsrpcException("There is no board " + name, "NO_BOARD");
        }
        return board;
    }

    private static Person whoIsAt(String board, ApiCall<?, ?> call) {
        Connection conn = call.conn();
        Person person = conn.attributes().get(PERSON);
        if (person == null || !isAt(board, conn)) {
            throw new TsrpcException("Come to the board first", "NOT_THERE");
        }
        return person;
    }

    private static boolean isAt(String board, Connection conn) {
        return NAMES.contains(board) && conn.server().room(board).members().contains(conn);
    }

    private static Consumer<MsgChange> tellAll(String board, ApiCall<?, ?> call) {
        Room room = call.conn().server().room(board);
        return change -> {
            var unused =
                    room.sendMsg(BoardProtocol.CHANGE, change); // into this server's memory, so nothing is waited for
        };
    }

    /**
     * Shows a cursor to the others at the board: to each of them, not to the room, which would keep it for those who are away. Who reads too
     * slowly gets the latest of each person.
     */
    private static void move(MsgCall<MsgMove> call) {
        MsgMove move = call.msg();
        Connection mover = call.conn();
        Person person = mover.attributes().get(PERSON);
        if (person == null || !isAt(move.board(), mover)) {
            return; // it has just left
        }
        MsgCursor cursor = new MsgCursor(move.board(), person.id(), move.at(), move.pen());
        for (Connection member : mover.server().room(move.board()).members()) {
            if (member != mover) {
                var unused = member.sendLatest(BoardProtocol.CURSOR, person.id(), cursor);
            }
        }
    }

    private static void cut(MsgCall<MsgCut> call) {
        call.conn().close();
    }
}
