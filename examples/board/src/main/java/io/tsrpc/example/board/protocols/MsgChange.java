package io.tsrpc.example.board.protocols;

import io.tsrpc.contract.Uint;

/**
 * A board has changed. It comes to all who are at it, to whoever has done it too: each one once and in order, and to who was away when
 * they are back.
 */
public sealed interface MsgChange {
    /** The board's name. */
    String board();

    /** How many changes the board has had with this one. */
    int version();

    /**
     * There is a line more.
     *
     * @param board the board's name
     * @param version how many changes the board has had with this one
     * @param stroke the line, above all others
     */
    record Drawn(String board, @Uint int version, Stroke stroke) implements MsgChange {}

    /**
     * There is a line less.
     *
     * @param board the board's name
     * @param version how many changes the board has had with this one
     * @param id which one
     */
    record Undone(String board, @Uint int version, String id) implements MsgChange {}

    /**
     * There are none any more.
     *
     * @param board the board's name
     * @param version how many changes the board has had with this one
     * @param by the name of whoever has done it
     */
    record Wiped(String board, @Uint int version, String by) implements MsgChange {}
}
