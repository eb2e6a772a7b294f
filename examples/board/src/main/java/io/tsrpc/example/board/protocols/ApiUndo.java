package io.tsrpc.example.board.protocols;

/** Takes one's own latest line off a board. */
public interface ApiUndo {
    /**
     * Where.
     *
     * @param board the name of a board at which one is
     */
    record Req(String board) {}

    /** It is gone. */
    record Res() {}
}
