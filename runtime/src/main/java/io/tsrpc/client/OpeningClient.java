package io.tsrpc.client;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.Headers;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.room.ClientRooms;
import io.tsrpc.stub.ForwardingClient;
import io.tsrpc.stub.ForwardingDuplexClient;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A client as the steps of an {@link Opening} see it: what it sends goes out on one connection, at once. */
final class OpeningClient extends ForwardingClient implements ForwardingDuplexClient {
    private final DuplexClient client;
    private final Link link;
    private final @Nullable RoomsKeeper rooms;
    private final @Nullable Hearing hearing;
    private final Executor userThreads;

    /**
     * Creates the client.
     *
     * @param client sends on {@code link} alone
     * @param rooms its rooms; null if its protocol has none
     * @param hearing what is heard of them on {@code link}; null if its protocol has none
     */
    OpeningClient(
            DuplexClient client,
            Link link,
            @Nullable RoomsKeeper rooms,
            @Nullable Hearing hearing,
            Executor userThreads) {
        super(client);
        this.client = client;
        this.link = link;
        this.rooms = rooms;
        this.hearing = hearing;
        this.userThreads = userThreads;
    }

    @Override
    public DuplexClient duplex() {
        return client;
    }

    @Override
    public ClientRooms rooms() {
        return rooms == null || hearing == null
                ? client.rooms()
                : new OpeningRooms(rooms, new RoomConnection(this, hearing));
    }

    @Override
    public ClientStatus status() {
        return link.carries() ? ClientStatus.OPENED : link.status();
    }

    @Override
    public TsrpcFuture<ConnectResult> connect() {
        return connect(Headers.NONE);
    }

    /** Makes no connection: there is one, or there was one. */
    @Override
    public TsrpcFuture<ConnectResult> connect(Headers headers) {
        requireNonNull(headers, "headers");
        return UserFuture.completed(
                userThreads,
                link.carries() ? ConnectResult.success() : ConnectResult.failure("This connection has ended"));
    }
}
