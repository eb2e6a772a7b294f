package io.tsrpc.example.board.protocols;

import io.tsrpc.contract.Uint;
import java.util.List;

/** Comes to a board, or looks at it anew. From then on each change of it comes as a {@link MsgChange}. */
public interface ApiOpen {
    /**
     * Which one.
     *
     * @param board its name
     */
    record Req(String board) {}

    /**
     * What is on it.
     *
     * @param version how many changes have made it so: those that come with this version or an earlier one are in it already
     * @param strokes from the lowest to the topmost
     */
    record Res(@Uint int version, List<Stroke> strokes) {}
}
