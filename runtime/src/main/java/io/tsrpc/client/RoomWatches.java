package io.tsrpc.client;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Client;
import io.tsrpc.DuplexClient;
import io.tsrpc.Subscription;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.ApiWatch;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the server to tell who is in the rooms that the user watches. */
final class RoomWatches {
    private final KnownRooms rooms;
    private final LastingCalls calls;
    private final Supplier<Client> client;
    private final Supplier<@Nullable DuplexClient> connection;

    /**
     * Creates one for a client that watches no room.
     *
     * @param client sends on the client's current connection
     * @param connection the latest connection on which the client has come back; null if there was none
     */
    RoomWatches(
            KnownRooms rooms,
            LastingCalls calls,
            Supplier<Client> client,
            Supplier<@Nullable DuplexClient> connection) {
        this.rooms = rooms;
        this.calls = calls;
        this.client = client;
        this.connection = connection;
    }

    /** Tells a listener who is in a room, until it is closed. */
    Subscription watch(String name, PresenceListener listener) {
        requireNonNull(name, "room");
        HeardPresence.Watcher watcher = new HeardPresence.Watcher(requireNonNull(listener, "listener"));
        KnownRooms.Watch watch = rooms.watch(name, watcher);
        int begun = watch.begun();
        if (begun > 0) {
            var unused = watch.entered()
                    .thenRun(
                            () -> { // before, the server would refuse it
                                if (rooms.isLatestWatch(name, begun, true)) {
                                    begin(client.get(), name, begun);
                                }
                            });
        }
        return () -> unwatch(name, watcher);
    }

    private void unwatch(String name, HeardPresence.Watcher watcher) {
        int ended = rooms.unwatch(name, watcher);
        if (ended > 0) {
            call(client.get(), new ApiWatch.Req(name, false, ended), () -> rooms.isLatestWatch(name, ended, false));
        }
    }

    /** Watches rooms on a new connection as on the one before. */
    void again(Client opened, List<String> names) {
        for (String name : names) {
            int begun = rooms.watchAgain(name);
            if (begun > 0) {
                begin(opened, name, begun);
            }
        }
    }

    private void begin(Client asked, String name, int number) {
        call(asked, new ApiWatch.Req(name, true, number), () -> rooms.isLatestWatch(name, number, true));
    }

    private void call(Client asked, ApiWatch.Req req, BooleanSupplier isWanted) {
        var unused = calls.call(asked, connection, RoomsProtocol.WATCH, req, isWanted);
    }
}
