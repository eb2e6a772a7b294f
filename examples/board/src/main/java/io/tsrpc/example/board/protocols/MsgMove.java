package io.tsrpc.example.board.protocols;

import java.util.Optional;

/**
 * From a page to the server: where its cursor is now. None of them is worth being sent again.
 *
 * @param board the name of a board at which one is
 * @param at where on it
 * @param pen what is being drawn with, if something is
 */
public record MsgMove(String board, Point at, Optional<Pen> pen) {}
