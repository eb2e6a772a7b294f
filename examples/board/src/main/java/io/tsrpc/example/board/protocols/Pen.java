package io.tsrpc.example.board.protocols;

import io.tsrpc.TsrpcException;
import io.tsrpc.contract.Uint;

/**
 * What a line is drawn with.
 *
 * @param ink its colour
 * @param width how wide it is, 1 to {@link #WIDEST}
 */
public record Pen(Ink ink, @Uint int width) {
    /** The widest one. */
    public static final int WIDEST = 40;

    /** Refuses one that does not exist. */
    public Pen {
        if (width < 1 || width > WIDEST) {
            throw new TsrpcException("A pen has a width of 1 to " + WIDEST, "BAD_PEN");
        }
    }
}
