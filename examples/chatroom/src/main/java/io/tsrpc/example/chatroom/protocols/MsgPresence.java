package io.tsrpc.example.chatroom.protocols;

import java.time.Instant;
import java.util.List;

/**
 * Somebody came or went. It comes to everybody else who is in the room at that moment.
 *
 * @param change which of the two
 * @param name who it was
 * @param online the names of all who are in the room now
 * @param time when it happened
 */
public record MsgPresence(Change change, String name, List<String> online, Instant time) {
    /** What can happen. */
    public enum Change {
        /** Somebody entered the room. */
        JOINED,
        /** Somebody left it, on purpose or because the connection broke. */
        LEFT
    }
}
