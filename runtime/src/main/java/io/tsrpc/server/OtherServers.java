package io.tsrpc.server;

import io.tsrpc.SendResult;
import io.tsrpc.ServerNode;
import io.tsrpc.TsrpcError;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.KickResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a server's rooms have to do with other servers. Thread-safe. */
interface OtherServers {
    /** Those of a server that is alone. */
    static OtherServers none(ServerNode self) {
        return new NoOtherServers(self);
    }

    /** Somebody has come to a room here. */
    void joined(RoomKind kind, String name, Membership member);

    /** Somebody is gone. */
    void left(Membership member);

    /** A room has no members here any more. */
    void hasNoMembers(RoomKind kind, String name);

    /** What is sent to a room from others has to arrive here. Completes when it does, or cannot. */
    CompletionStage<?> hear(RoomKind kind, String name);

    /**
     * Sends a message to the members of a room on other servers.
     *
     * @param except the id of a connection that does not get it, or empty
     * @return why it was not sent, or null
     */
    <M> @Nullable TsrpcError send(RoomKind kind, String name, String except, EncodedMsg<M> msg);

    /** Sends a message to all connections of other servers. Returns why it was not sent, or null. */
    <M> @Nullable TsrpcError sendToAll(EncodedMsg<M> msg);

    /** Removes a user from a room on other servers. */
    CompletionStage<KickResult> kickFromRoom(String room, String userId);

    /** Closes the connections of a user on other servers. */
    CompletionStage<KickResult> kickUser(String userId, String reason);

    /** Sends a message to a connection of another server. */
    <M> CompletionStage<SendResult> sendTo(String connectionId, MsgService<M> service, M msg);

    /** Closes a connection of another server. */
    CompletionStage<KickResult> kick(String connectionId, String reason);

    /** The servers that live, this one first. */
    List<ServerNode> nodes();

    /** Whether nobody is missing in what is known of others. */
    boolean areKnown();

    /** The server begins to serve. */
    void start();

    /** The server has stopped. Blocks for a second at most. */
    void stop();

    /** A server that is alone. */
    record NoOtherServers(ServerNode self) implements OtherServers {
        private static final CompletionStage<?> DONE = CompletableFuture.completedFuture(null);
        private static final KickResult NOBODY = KickResult.success(0);

        @Override
        public void joined(RoomKind kind, String name, Membership member) {}

        @Override
        public void left(Membership member) {}

        @Override
        public void hasNoMembers(RoomKind kind, String name) {}

        @Override
        public CompletionStage<?> hear(RoomKind kind, String name) {
            return DONE;
        }

        @Override
        public <M> @Nullable TsrpcError send(RoomKind kind, String name, String except, EncodedMsg<M> msg) {
            return null;
        }

        @Override
        public <M> @Nullable TsrpcError sendToAll(EncodedMsg<M> msg) {
            return null;
        }

        @Override
        public CompletionStage<KickResult> kickFromRoom(String room, String userId) {
            return CompletableFuture.completedFuture(NOBODY);
        }

        @Override
        public CompletionStage<KickResult> kickUser(String userId, String reason) {
            return CompletableFuture.completedFuture(NOBODY);
        }

        @Override
        public <M> CompletionStage<SendResult> sendTo(String connectionId, MsgService<M> service, M msg) {
            return CompletableFuture.completedFuture(SendResult.failure(NamedConnection.gone()));
        }

        @Override
        public CompletionStage<KickResult> kick(String connectionId, String reason) {
            return CompletableFuture.completedFuture(NOBODY);
        }

        @Override
        public List<ServerNode> nodes() {
            return List.of(self);
        }

        @Override
        public boolean areKnown() {
            return true;
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}
