package io.tsrpc.example.board.protocols;

/** Takes all lines off a board, those of others too. */
public interface ApiWipe {
    /**
     * Which one.
     *
     * @param board the name of a board at which one is
     */
    record Req(String board) {}

    /** It is empty. */
    record Res() {}
}
