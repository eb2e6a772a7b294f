package io.tsrpc.room;

import static java.util.Objects.requireNonNull;

import io.tsrpc.backplane.Retention;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which rooms are recoverable, and how much of them is kept. It always says the same about a name, does not block, and any
 * thread may call it.
 */
@FunctionalInterface
public interface RoomRetention {
    /** No room is recoverable. */
    RoomRetention NONE = room -> Optional.empty();

    /** Returns how much of a room is kept; empty if the room is not recoverable. */
    Optional<Retention> of(String room);

    /** Returns a rule by which rooms are recoverable whose whole name matches, and of all of them as much is kept. */
    static RoomRetention matching(Pattern names, Retention retention) {
        requireNonNull(names, "names");
        requireNonNull(retention, "retention");
        Optional<Retention> kept = Optional.of(retention);
        return room -> names.matcher(room).matches() ? kept : Optional.empty();
    }
}
