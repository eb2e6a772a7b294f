package io.tsrpc.example.board.protocols;

import java.util.Optional;

/**
 * Where the cursor of somebody else is now. Who reads too slowly gets the latest of each, and who was away gets none of those meanwhile.
 *
 * @param board the board's name
 * @param who {@link ApiHello.Res#id}
 * @param at where on the board
 * @param pen what they are drawing with, if they are
 */
public record MsgCursor(String board, String who, Point at, Optional<Pen> pen) {}
