package io.tsrpc.example.board;

import io.tsrpc.TsrpcException;
import io.tsrpc.example.board.protocols.ApiOpen;
import io.tsrpc.example.board.protocols.MsgChange;
import io.tsrpc.example.board.protocols.Stroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is on a board, in memory. Each change has the next version, and is told before anybody can make another one: all hear of them in
 * the order of their versions. Thread-safe.
 */
final class Board {
    static final int MOST_STROKES = 400;

    private final String name;
    private final Map<String, Stroke> strokes = new LinkedHashMap<>();
    private int version;

    Board(String name) {
        this.name = name;
    }

    synchronized ApiOpen.Res state() {
        return new ApiOpen.Res(version, List.copyOf(strokes.values()));
    }

    /** Adds a stroke, if it is not there yet. */
    synchronized void draw(Stroke stroke, Consumer<MsgChange> tell) {
        if (strokes.containsKey(stroke.id())) {
            return;
        }
        if (strokes.size() == MOST_STROKES) {
            throw new TsrpcException("The board is full. Wipe it, or undo something", "BOARD_FULL");
        }
        strokes.put(stroke.id(), stroke);
        tell.accept(new MsgChange.Drawn(name, ++version, stroke));
    }

    /** Removes somebody's latest stroke. */
    synchronized void undo(String person, Consumer<MsgChange> tell) {
        List<Stroke> theirs = new ArrayList<>(strokes.values());
        theirs.removeIf(stroke -> !stroke.by().equals(person));
        if (theirs.isEmpty()) {
            throw new TsrpcException("Nothing here is yours", "NOTHING_TO_UNDO");
        }
        String latest = theirs.get(theirs.size() - 1).id();
        strokes.remove(latest);
        tell.accept(new MsgChange.Undone(name, ++version, latest));
    }

    /** Removes all strokes. */
    synchronized void wipe(String by, Consumer<MsgChange> tell) {
        strokes.clear();
        tell.accept(new MsgChange.Wiped(name, ++version, by));
    }
}
