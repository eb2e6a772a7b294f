package io.tsrpc.example.accounts.protocols.board;

import java.util.List;

/** Reads the board. */
public interface ApiNotes {
    /** Nothing need be said. */
    record Req() {}

    /**
     * What is there.
     *
     * @param notes the latest, oldest first
     */
    record Res(List<Note> notes) {}
}
