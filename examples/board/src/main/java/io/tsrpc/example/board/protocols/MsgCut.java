package io.tsrpc.example.board.protocols;

/** From a page to the server: to close this connection without a word, as a network might. It is what the page's button does. */
public record MsgCut() {}
