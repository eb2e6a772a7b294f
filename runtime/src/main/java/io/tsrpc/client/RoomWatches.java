package io.tsrpc.client;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Subscription;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.ApiWatch;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the server to tell who is in the rooms that the user watches. */
final class RoomWatches {
    private final KnownRooms rooms;
    private final LastingCalls calls;
    private final Function<String, @Nullable RoomConnection> connections;

    /**
     * Creates one for a client that watches no room.
     *
     * @param connections returns the open connection on which the client is in a room, or comes into it; null if there is none
     */
    RoomWatches(KnownRooms rooms, LastingCalls calls, Function<String, @Nullable RoomConnection> connections) {
        this.rooms = rooms;
        this.calls = calls;
        this.connections = connections;
    }

    /** Tells a listener who is in a room, until it is closed. */
    Subscription watch(String name, PresenceListener listener) {
        requireNonNull(name, "room");
        HeardPresence.Watcher watcher = new HeardPresence.Watcher(requireNonNull(listener, "listener"));
        var unused = rooms.watch(name, watcher).thenRun(() -> begin(name)); // before, the server would refuse it
        return () -> unwatch(name, watcher);
    }

    /** Without a connection it begins when the client has come back. */
    private void begin(String name) {
        RoomConnection connection = connections.apply(name);
        if (connection != null) {
            begin(name, connection);
        }
    }

    private void begin(String name, RoomConnection connection) {
        int number = rooms.beginWatch(name, connection.hearing());
        if (number > 0) {
            call(connection, new ApiWatch.Req(name, true, number), () -> rooms.isLatestWatch(name, number, true));
        }
    }

    private void unwatch(String name, HeardPresence.Watcher watcher) {
        int ended = rooms.unwatch(name, watcher);
        RoomConnection connection = ended == 0 ? null : connections.apply(name);
        if (connection != null) {
            call(connection, new ApiWatch.Req(name, false, ended), () -> rooms.isLatestWatch(name, ended, false));
        }
    }

    /** Watches rooms on a new connection as on the one before. */
    void again(RoomConnection opened) {
        rooms.watched().forEach(name -> begin(name, opened));
    }

    private void call(RoomConnection connection, ApiWatch.Req req, BooleanSupplier isWanted) {
        var unused = calls.call(connection.client(), RoomsProtocol.WATCH, req, isWanted);
    }
}
