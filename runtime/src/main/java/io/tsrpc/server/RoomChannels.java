package io.tsrpc.server;

import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import io.tsrpc.cluster.Engine;
import io.tsrpc.cluster.MessageStream;
import io.tsrpc.cluster.NodeMessage;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.cluster.Topics;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.ThrownText;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.RoomRetention;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The recoverable rooms of a server: which there are, the channels of those with members here, and the way of messages to them. */
final class RoomChannels {
    private static final Log LOG = Log.of(Topic.SERVER_ROOM);
    private static final FailureLog FAILURES = new FailureLog(LOG);
    private static final RepeatedLog NOT_KEPT = new RepeatedLog(LOG);

    private final RoomRetention retention;
    private final ServiceProto proto;
    private final MessageStream stream;
    private final Topics topics;
    private final Engine engine;
    private final NullChecks nullChecks;
    private final RoomCounters counters;
    private final Opening opening;
    private final BiConsumer<String, RoomChannel> whenEnded = this::ended;
    private final Map<String, RoomChannel> byTopic = new ConcurrentHashMap<>();

    /** Creates channels. */
    interface Opening {
        /**
         * Creates a channel that has not begun.
         *
         * @param whenEnded hears of a topic and its channel when nothing more happens in it
         */
        RoomChannel open(String room, String topic, BiConsumer<String, RoomChannel> whenEnded);
    }

    /**
     * Creates a registry without channels.
     *
     * @param retention which rooms are recoverable
     * @param node the id of this server
     */
    RoomChannels(
            RoomRetention retention,
            ServiceProto proto,
            String node,
            Topics topics,
            Engine engine,
            NullChecks nullChecks,
            RoomCounters counters,
            Opening opening) {
        this.retention = retention;
        this.proto = proto;
        this.stream = MessageStream.of(node, 0);
        this.topics = topics;
        this.engine = engine;
        this.nullChecks = nullChecks;
        this.counters = counters;
        this.opening = opening;
    }

    /** How much of a room is kept; empty if it is not recoverable. */
    Optional<Retention> retention(String room) {
        return retention.of(room);
    }

    private String topic(String room) {
        return topics.room(RoomKind.ROOM, room);
    }

    // --- members -----------------------------------------------------------------------------------------------------

    /** Lets a member hear a room, from a position on or from now on, behind so many of the latest messages. */
    CompletionStage<RoomEntry> enter(String room, Membership member, @Nullable Position from, int history) {
        return channel(room)
                .enter(member, from, history)
                .thenCompose(entry -> entry == null
                        ? enter(room, member, from, history) // that channel has just ended
                        : CompletableFuture.completedFuture(entry));
    }

    private RoomChannel channel(String room) {
        String topic = topic(room);
        RoomChannel channel = byTopic.get(topic);
        if (channel == null) {
            RoomChannel fresh = opening.open(room, topic, whenEnded);
            channel = byTopic.putIfAbsent(topic, fresh);
            if (channel == null) {
                fresh.start();
                return fresh;
            }
        }
        return channel;
    }

    /** A member has left that was held until its client says how far it has heard the room. */
    void giveUp(String room, Membership held) {
        RoomChannel channel = byTopic.get(topic(room));
        if (channel != null) {
            channel.giveUp(held);
        }
    }

    /** Tells a member where it is, if it hears a room. */
    void tellPosition(String room, Membership member) {
        RoomChannel channel = byTopic.get(topic(room));
        if (channel != null) {
            channel.tellPosition(member);
        }
    }

    /** Tells a member that it misses something of a room which was dropped. */
    void tellLoss(String room, Membership member) {
        RoomChannel channel = byTopic.get(topic(room));
        if (channel != null) {
            channel.tellLoss(member);
        }
    }

    /** A room may have no members any more. */
    void left(String room) {
        RoomChannel channel = byTopic.get(topic(room));
        if (channel != null) {
            channel.endSoon();
        }
    }

    private void ended(String topic, RoomChannel channel) {
        byTopic.remove(topic, channel);
    }

    /** The number of rooms that are heard. */
    int size() {
        return byTopic.size();
    }

    // --- messages ----------------------------------------------------------------------------------------------------

    /**
     * Appends a message to the log of a room.
     *
     * @param except the id of the connection that does not get it, or empty
     */
    <M> CompletionStage<SendResult> send(String room, Retention kept, String except, MsgService<M> service, M msg) {
        if (!proto.contains(service)) {
            return CompletableFuture.completedFuture(SendResult.failure(MsgSender.unknownService(service)));
        }
        byte[] frame;
        try {
            BinaryWriter body = new BinaryWriter(nullChecks);
            service.msg().write(body, msg);
            frame = new NodeMessage(stream, 0, service.id(), except, body.toByteArray()).encode();
        } catch (CodecException e) {
            return failure(e.getMessage(), ErrorCode.ENCODE_MSG_ERR);
        } catch (Throwable e) { // a user's codec may throw anything
            FAILURES.error(service, e, "{} could not be encoded for the room {}", service, room);
            return failure(ThrownText.of(e), ErrorCode.ENCODE_MSG_ERR);
        }
        return engine.append(topic(room), frame, kept).handle((at, failure) -> {
            counters.published(failure == null);
            return failure == null ? SendResult.success() : notAppended(room, ThrownText.ofStage(failure));
        });
    }

    private SendResult notAppended(String room, Throwable thrown) {
        String why = ThrownText.messageOrText(thrown);
        String problem = "The backplane cannot be reached";
        if (engine.isUp()) { // otherwise the log has it already
            problem = "The backplane has not taken the message";
            NOT_KEPT.warn("{} for the room {}: {}", problem, room, why);
        }
        return SendResult.failure(
                TsrpcError.of(problem + ": " + why, TsrpcErrorType.SERVER_ERROR, ErrorCode.BACKPLANE_DOWN));
    }

    private static CompletionStage<SendResult> failure(String message, ErrorCode code) {
        return CompletableFuture.completedFuture(
                SendResult.failure(TsrpcError.of(message, TsrpcErrorType.SERVER_ERROR, code)));
    }

    // --- what the backplane tells ------------------------------------------------------------------------------------

    /** As {@link Backplane.Receiver#appended}. */
    void appended(String topic, Position position, byte[] frame) {
        RoomChannel channel = byTopic.get(topic);
        if (channel != null) {
            channel.received(position, frame);
        }
    }

    /** As {@link Backplane.Receiver#lost}. */
    void lost(@Nullable String topic) {
        byTopic.forEach((each, channel) -> {
            if (topic == null || topic.equals(each)) {
                channel.check();
            }
        });
    }
}
