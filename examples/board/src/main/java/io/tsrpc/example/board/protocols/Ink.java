package io.tsrpc.example.board.protocols;

import io.tsrpc.contract.StringValue;

/** What one draws with. The page has two colours for each: on a light board, and on a dark one. */
public enum Ink {
    /** Black on a light board, white on a dark one. */
    @StringValue("slate")
    SLATE,
    /** Red. */
    @StringValue("coral")
    CORAL,
    /** Orange. */
    @StringValue("amber")
    AMBER,
    /** Green. */
    @StringValue("green")
    GREEN,
    /** Between green and blue. */
    @StringValue("teal")
    TEAL,
    /** Blue. */
    @StringValue("blue")
    BLUE,
    /** Between blue and red. */
    @StringValue("violet")
    VIOLET,
    /** A light red. */
    @StringValue("pink")
    PINK
}
