package io.tsrpc.client;

import io.tsrpc.Subscription;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.room.ClientRooms;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.PresenceListener;
import java.util.List;

/** The rooms of a client as the steps of an {@link Opening} see them: it enters and leaves them on one connection, at once. */
record OpeningRooms(RoomsKeeper keeper, RoomConnection connection) implements ClientRooms {
    @Override
    public TsrpcFuture<JoinResult> join(String room) {
        return keeper.join(room, connection);
    }

    @Override
    public TsrpcFuture<Void> leave(String room) {
        return keeper.leave(room, connection);
    }

    @Override
    public List<String> names() {
        return keeper.names();
    }

    @Override
    public Subscription listen(ClientRoomsListener listener) {
        return keeper.listen(listener);
    }

    @Override
    public Subscription watch(String room, PresenceListener listener) {
        return keeper.watch(room, listener);
    }
}
