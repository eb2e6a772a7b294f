package io.tsrpc.example.accounts;

import io.tsrpc.ApiCall;
import io.tsrpc.Connection;
import io.tsrpc.Server;
import io.tsrpc.TsrpcException;
import io.tsrpc.example.accounts.protocols.AccountsProtocol;
import io.tsrpc.example.accounts.protocols.board.ApiNotes;
import io.tsrpc.example.accounts.protocols.board.ApiPin;
import io.tsrpc.example.accounts.protocols.board.BoardApi;
import io.tsrpc.example.accounts.protocols.board.MsgNote;
import io.tsrpc.example.accounts.protocols.board.Note;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A board with the latest notes. */
final class BoardApis implements BoardApi {
    static final int MOST_NOTES = 50;
    private static final int LONGEST_NOTE = 200;

    private final Doorkeeper doorkeeper;
    private final Clock clock;
    private final Deque<Note> notes = new ArrayDeque<>();
    private int lastId;

    BoardApis(Doorkeeper doorkeeper, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    @Override
    public synchronized ApiNotes.Res notes(ApiNotes.Req req, ApiCall<ApiNotes.Req, ApiNotes.Res> call) {
        return new ApiNotes.Res(List.copyOf(notes));
    }

    @Override
    public ApiPin.Res pin(ApiPin.Req req, ApiCall<ApiPin.Req, ApiPin.Res> call) {
        if (req.text().isBlank() || req.text().length() > LONGEST_NOTE) {
            throw new TsrpcException("A note has 1 to " + LONGEST_NOTE + " characters", "BAD_NOTE");
        }
        Note note = add(Doorkeeper.caller(call).account().name(), req.text());
        Server server = call.conn().server();
        var unused = server.broadcastMsg(AccountsProtocol.BOARD_NOTE, new MsgNote(note), readers(server));
        return new ApiPin.Res(note);
    }

    private synchronized Note add(String writer, String text) {
        Note note = new Note(++lastId, writer, text, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        notes.add(note);
        if (notes.size() > MOST_NOTES) {
            notes.remove();
        }
        return note;
    }

    private List<Connection> readers(Server server) {
        return server.connections().stream()
                .filter(conn -> doorkeeper.session(conn) != null)
                .toList();
    }
}
