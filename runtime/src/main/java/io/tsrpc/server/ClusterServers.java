package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.ServerNode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.cluster.Answers;
import io.tsrpc.cluster.Cluster;
import io.tsrpc.cluster.Engine;
import io.tsrpc.cluster.MemberSink;
import io.tsrpc.cluster.NodeMessage;
import io.tsrpc.cluster.RemoteMember;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.cluster.Topics;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.CodecException;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.ThrownText;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.KickResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The other servers of an application, over a backplane, and what arrives from them. */
final class ClusterServers implements OtherServers, MemberSink {
    private static final long GOODBYE_MILLIS = 1_000;
    private static final RepeatedLog LOG = new RepeatedLog(Log.of(Topic.SERVER_ROOM));

    private final RoomParts parts;
    private final Topics topics;
    private final Rooms rooms;
    private final Rooms users;
    private final NodeCommands commands;
    private final LiveRooms live;
    private final LiveStream broadcasts;
    private final Cluster cluster;

    /** Creates one that knows of no others yet, with the rooms of this server. */
    ClusterServers(RoomParts parts, ServerNode self, Topics topics, Engine engine) {
        this.parts = parts;
        this.topics = topics;
        rooms = parts.rooms(this);
        users = parts.users(this);
        commands = parts.commands(users);
        live = new LiveRooms(
                self.id(),
                topics,
                engine,
                (kind, name, topic, whenEnded) -> channel(kind, name, topic, engine, whenEnded),
                parts.counters());
        broadcasts = new LiveStream(
                message -> handOut(message, parts.connections().recipients()),
                parts.counters()::lost,
                parts.userThreads());
        cluster = new Cluster(
                self,
                System.currentTimeMillis(),
                topics,
                engine,
                parts.timer(),
                parts.nodeThread(),
                this,
                commands::answer,
                broadcasts::received,
                parts.counters()::hop);
    }

    Rooms rooms() {
        return rooms;
    }

    Rooms users() {
        return users;
    }

    NodeCommands commands() {
        return commands;
    }

    // --- messages of others ------------------------------------------------------------------------------------------

    private LiveChannel channel(RoomKind kind, String name, String topic, Engine engine, Runnable whenEnded) {
        Rooms those = those(kind);
        LiveStream stream = new LiveStream(
                message -> handOut(message, those.members(name)), () -> tellLost(kind, name), parts.userThreads());
        return new LiveChannel(
                topic,
                engine,
                parts.timer(),
                () -> those.members(name).isEmpty(),
                whenEnded,
                stream,
                parts.userThreads());
    }

    private Rooms those(RoomKind kind) {
        return kind == RoomKind.ROOM ? rooms : users;
    }

    private <R extends Recipient> void handOut(NodeMessage message, List<R> recipients) {
        EncodedMsg<?> msg;
        try {
            msg = ForeignMsg.of(message.service(), message.body(), parts.proto(), parts.decoding());
        } catch (CodecException e) {
            unreadable(e);
            return;
        }
        parts.counters().received(!ForeignMsg.isUnknown(msg));
        if (!parts.sender().sendForeign(recipients, message.except(), msg).isEmpty() && !ForeignMsg.isUnknown(msg)) {
            unreadable(CodecException.of(msg.service().name() + " could not be encoded for all"));
        }
    }

    private void unreadable(CodecException why) {
        parts.counters().unreadable();
        LOG.warnOfInput(why, "A message of another server is unreadable here, and lost for clients");
    }

    private void tellLost(RoomKind kind, String name) {
        parts.counters().lost();
        if (kind == RoomKind.ROOM) {
            RoomTeller teller = new RoomTeller(parts.sender());
            for (Membership member : rooms.members(name)) {
                if (!teller.lost(member, name)) {
                    member.missed();
                }
            }
        }
    }

    // --- what the backplane tells ------------------------------------------------------------------------------------

    /**
     * A published frame has arrived.
     *
     * @throws CodecException if it is none, or of another version
     */
    void received(String topic, byte[] frame) {
        if (cluster.hears(topic)) {
            cluster.received(frame);
        } else {
            live.received(topic, frame);
        }
    }

    /** Something may be missing, of one topic or of all. */
    void lost(@Nullable String topic) {
        live.lost(topic);
        if (topic == null || topic.equals(topics.all())) {
            broadcasts.lost();
        }
    }

    /** The engine cannot be reached. */
    void isDown() {
        cluster.isDown();
    }

    /** The engine can be reached again. */
    void isUp() {
        live.isUp();
        cluster.isUp();
    }

    // --- who is where ------------------------------------------------------------------------------------------------

    @Override
    public void joined(RemoteMember member) {
        those(member.kind()).joinedElsewhere(member.name(), member);
    }

    @Override
    public void left(RemoteMember member) {
        those(member.kind()).leftElsewhere(member.name(), member);
    }

    @Override
    public void joined(RoomKind kind, String name, Membership member) {
        cluster.joined(kind, name, member);
    }

    @Override
    public void left(Membership member) {
        cluster.left(member);
    }

    @Override
    public void hasNoMembers(RoomKind kind, String name) {
        live.hasNoMembers(kind, name);
    }

    @Override
    public CompletionStage<?> hear(RoomKind kind, String name) {
        return live.hear(kind, name);
    }

    @Override
    public <M> @Nullable TsrpcError send(RoomKind kind, String name, String except, EncodedMsg<M> msg) {
        return live.send(kind, name, except, msg);
    }

    @Override
    public <M> @Nullable TsrpcError sendToAll(EncodedMsg<M> msg) {
        return live.sendToAll(msg);
    }

    // --- questions ---------------------------------------------------------------------------------------------------

    @Override
    public CompletionStage<KickResult> kickFromRoom(String room, String userId) {
        return kick(cluster.askAll(new NodeCommand.KickFromRoom(room, userId).encode()));
    }

    @Override
    public CompletionStage<KickResult> kickUser(String userId, String reason) {
        return kick(cluster.askAll(new NodeCommand.KickUser(userId, reason).encode()));
    }

    @Override
    public CompletionStage<KickResult> kick(String connectionId, String reason) {
        String node = nodeOf(connectionId);
        return node == null
                ? CompletableFuture.completedFuture(KickResult.success(0))
                : kick(cluster.ask(node, new NodeCommand.KickConnection(connectionId, reason).encode()));
    }

    /** The id of a server that lives; null if a connection is of another one. */
    private @Nullable String nodeOf(String connectionId) {
        int end = connectionId.indexOf('-');
        String node = end < 0 ? connectionId : connectionId.substring(0, end);
        return cluster.nodes().stream()
                .map(ServerNode::id)
                .filter(id -> id.equals(node) && !id.equals(cluster.self().id()))
                .findAny()
                .orElse(null);
    }

    private CompletionStage<KickResult> kick(CompletionStage<Answers> asked) {
        return asked.thenApply(answers -> {
                    int count = answers.answers().stream()
                            .mapToInt(NodeCommand::decodeCount)
                            .sum();
                    return answers.areComplete()
                            ? KickResult.success(count)
                            : KickResult.failure(count, notAnswered(answers));
                })
                .exceptionally(invalid -> KickResult.failure(0, invalidAnswer(invalid)));
    }

    private static TsrpcError invalidAnswer(Throwable why) {
        return TsrpcError.of(
                "Another server's answer is invalid: " + ThrownText.of(ThrownText.ofStage(why)),
                TsrpcErrorType.SERVER_ERROR,
                ErrorCode.BACKPLANE_DOWN);
    }

    private TsrpcError notAnswered(Answers answers) {
        List<String> names = cluster.nodes().stream()
                .filter(node -> answers.missing().contains(node.id()))
                .map(ServerNode::name)
                .toList();
        return TsrpcError.of(
                (names.isEmpty()
                                ? "Other servers could not be asked: "
                                : "No answer from " + String.join(", ", names) + ": ")
                        + answers.problem(),
                TsrpcErrorType.SERVER_ERROR,
                ErrorCode.BACKPLANE_DOWN);
    }

    @Override
    public <M> CompletionStage<SendResult> sendTo(String connectionId, MsgService<M> service, M msg) {
        String node = nodeOf(connectionId);
        if (node == null) {
            return CompletableFuture.completedFuture(SendResult.failure(NamedConnection.gone()));
        }
        byte[] body;
        try {
            BinaryWriter out = new BinaryWriter(parts.decoding().nullChecks());
            service.msg().write(out, msg);
            body = out.toByteArray();
        } catch (Throwable e) { // a user's codec may throw anything
            String text = e instanceof CodecException codec ? codec.getMessage() : ThrownText.of(e);
            return CompletableFuture.completedFuture(
                    SendResult.failure(TsrpcError.of(text, TsrpcErrorType.SERVER_ERROR, ErrorCode.ENCODE_MSG_ERR)));
        }
        return cluster.ask(node, new NodeCommand.SendTo(connectionId, service.id(), body).encode())
                .thenApply(answers -> answers.answers().isEmpty()
                        ? SendResult.failure(answers.areComplete() ? NamedConnection.gone() : notAnswered(answers))
                        : NodeCommand.decodeResult(answers.answers().get(0)))
                .exceptionally(invalid -> SendResult.failure(invalidAnswer(invalid)));
    }

    // --- the cluster -------------------------------------------------------------------------------------------------

    @Override
    public List<ServerNode> nodes() {
        return cluster.nodes();
    }

    @Override
    public boolean areKnown() {
        return cluster.isComplete();
    }

    @Override
    public void start() {
        cluster.start();
    }

    @Override
    public void stop() {
        try {
            var unused = CompletableFuture.allOf(
                            cluster.stop().toCompletableFuture(),
                            live.settled()) // what waits would be dropped with the connection
                    .get(GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn(
                    "What this server has sent last, or that it stops, may not have reached other servers: {}",
                    requireNonNull(e.toString()));
        }
    }
}
