package io.tsrpc.room;

import io.tsrpc.TsrpcError;
import java.util.Optional;
import java.util.OptionalLong;

/** Hears what becomes of a client's rooms. What it throws is logged. */
public interface ClientRoomsListener {
    /** A room was entered again, and nothing is missing: what was sent meanwhile is handed to the handlers next. */
    default void recovered(String room) {}

    /**
     * Messages of a room are missing.
     *
     * @param count how many, if that is known. It is not after a restart of what keeps them, and never for a room that is not recoverable
     */
    default void lost(String room, OptionalLong count) {}

    /** The server has brought the client into a room. */
    default void joined(String room) {}

    /**
     * The client is not in a room any more, though it has not left.
     *
     * @param why why the server has not let it in again; empty if it has removed it
     */
    default void left(String room, Optional<TsrpcError> why) {}
}
