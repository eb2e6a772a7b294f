package io.tsrpc.example.board.protocols;

import io.tsrpc.TsrpcException;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.Uint;

/**
 * A place on a board, which has the same size on each screen.
 *
 * @param x how far it is from the left edge, up to {@link #WIDTH}
 * @param y how far it is from the upper edge, up to {@link #HEIGHT}
 */
@Tuple
public record Point(@Uint int x, @Uint int y) {
    /** How wide a board is. */
    public static final int WIDTH = 1_200;

    /** How high a board is. */
    public static final int HEIGHT = 900;

    /** Refuses what is not on the board. */
    public Point {
        if (x < 0 || x > WIDTH || y < 0 || y > HEIGHT) {
            throw new TsrpcException("A point has to be on the board", "BAD_POINT");
        }
    }
}
