package io.tsrpc.example.accounts.protocols.board;

/** Pins a note to the board. */
public interface ApiPin {
    /**
     * What to write.
     *
     * @param text 1 to 200 characters
     */
    record Req(String text) {}

    /**
     * It is there.
     *
     * @param note as others see it
     */
    record Res(Note note) {}
}
