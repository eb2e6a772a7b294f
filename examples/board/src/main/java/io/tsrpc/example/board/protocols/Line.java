package io.tsrpc.example.board.protocols;

import io.tsrpc.TsrpcException;
import java.util.List;

/**
 * A line through some points.
 *
 * @param pen what it is drawn with
 * @param points 1 to {@link #MOST_POINTS}; a single one is a dot
 */
public record Line(Pen pen, List<Point> points) {
    /** How many points it may have. A page draws a longer one as several. */
    public static final int MOST_POINTS = 400;

    /** Refuses one that is too long. */
    public Line {
        if (points.isEmpty() || points.size() > MOST_POINTS) {
            throw new TsrpcException("A line has 1 to " + MOST_POINTS + " points", "BAD_LINE");
        }
        points = List.copyOf(points);
    }
}
