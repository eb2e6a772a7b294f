package io.tsrpc.example.board.protocols;

/** Draws a line. Doing so again changes nothing, so that it can be sent again if its answer was lost. */
public interface ApiDraw {
    /**
     * What to draw.
     *
     * @param board the name of a board at which one is
     * @param id any that no other line has, 16 to 32 characters
     * @param line the line
     */
    record Req(String board, String id, Line line) {}

    /** It is on the board. */
    record Res() {}
}
