package io.tsrpc.room;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a connection joins a room.
 *
 * @param data what others are told of it, such as a name or a text in JSON, at most 1,024 bytes as UTF-8
 * @param history how many of the latest messages of a {@linkplain io.tsrpc.ServerBuilder#recoverableRooms(RoomRetention) recoverable} room it
 *     gets first, from 0 to 512: as many as the room keeps of them, and together at most 1 MiB. What follows comes directly behind them,
 *     none twice and none left out. A client that comes back gets what it has missed instead, and says itself where that begins:
 *     this number keeps no messages {@linkplain RoomAdmission secret}. Other rooms keep none
 */
public record JoinOptions(Optional<String> data, int history) {
    /** No data, no earlier messages. */
    public static final JoinOptions NONE = new JoinOptions(Optional.empty(), 0);

    private static final int MOST_HISTORY = 512;

    /**
     * Creates options.
     *
     * @throws IllegalArgumentException if the data is longer, or {@code history} is not from 0 to 512
     */
    public JoinOptions {
        requireNonNull(data, "data");
        data.ifPresent(MemberData::check);
        if (history < 0 || history > MOST_HISTORY) {
            throw new IllegalArgumentException("history must be from 0 to " + MOST_HISTORY + ", but is " + history);
        }
    }

    /** Returns the same with data. */
    public JoinOptions withData(String told) {
        return new JoinOptions(Optional.of(requireNonNull(told, "told")), history);
    }

    /** Returns the same with so many of the latest messages. */
    public JoinOptions withHistory(int messages) {
        return new JoinOptions(data, messages);
    }
}
