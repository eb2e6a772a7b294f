package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.cluster.Engine;
import io.tsrpc.cluster.MessageStream;
import io.tsrpc.cluster.NodeMessage;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.cluster.Topics;
import io.tsrpc.codec.CodecException;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.ThrownText;
import io.tsrpc.log.Topic;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rooms over several servers that keep no messages, those of users included: what is sent to them and what arrives. */
final class LiveRooms {
    /**
     * Of how many rooms, and of how many users, it remembers how much was sent. The next message to another one begins a new stream: servers that
     * know an earlier one tell that something may be missing before it.
     */
    private static final int MOST_STREAMS = 10_000;

    private static final FailureLog FAILURES = new FailureLog(Log.of(Topic.SERVER_ROOM));
    private static final RepeatedLog NOT_PUBLISHED = new RepeatedLog(Log.of(Topic.SERVER_ROOM));

    private final String node;
    private final Topics topics;
    private final Engine engine;
    private final Opening opening;
    private final RoomCounters counters;
    private final Map<String, LiveChannel> channels = new ConcurrentHashMap<>();
    private final Map<RoomKind, Map<String, Outgoing>> streams = new EnumMap<>(RoomKind.class);
    private final Outgoing broadcasts;
    private final AtomicLong lastStream = new AtomicLong();

    /** Creates channels. */
    interface Opening {
        /**
         * Creates a channel that hears nothing yet.
         *
         * @param whenEnded runs when it hears nothing any more
         */
        LiveChannel open(RoomKind kind, String name, String topic, Runnable whenEnded);
    }

    /**
     * Creates one without channels.
     *
     * @param node the id of this server
     */
    LiveRooms(String node, Topics topics, Engine engine, Opening opening, RoomCounters counters) {
        this.node = node;
        this.topics = topics;
        this.engine = engine;
        this.opening = opening;
        this.counters = counters;
        for (RoomKind kind : RoomKind.values()) {
            streams.put(kind, new ConcurrentHashMap<>());
        }
        broadcasts = new Outgoing(topics.all());
    }

    // --- hearing -----------------------------------------------------------------------------------------------------

    /** Subscribes to a room, unless that is done. Completes when it is heard, or cannot be. */
    CompletionStage<?> hear(RoomKind kind, String name) {
        String topic = topics.room(kind, name);
        LiveChannel channel = channels.computeIfAbsent(topic, missing -> open(kind, name, topic));
        CompletionStage<?> heard = channel.hear();
        return heard == null ? channel.over().thenCompose(done -> hear(kind, name)) : heard;
    }

    private LiveChannel open(RoomKind kind, String name, String topic) {
        return opening.open(kind, name, topic, () -> channels.remove(topic));
    }

    /** A room has no members here any more. */
    void hasNoMembers(RoomKind kind, String name) {
        LiveChannel channel = channels.get(topics.room(kind, name));
        if (channel != null) {
            channel.endSoon();
        }
    }

    /**
     * A frame has arrived.
     *
     * @throws CodecException if it is no message
     */
    void received(String topic, byte[] frame) {
        LiveChannel channel = channels.get(topic);
        if (channel != null) {
            NodeMessage message = channel.decode(frame);
            if (!message.node().equals(node)) {
                channel.stream().received(message);
            }
        }
    }

    /** Something may be missing, of one topic or of all. */
    void lost(@Nullable String topic) {
        channels.forEach((each, channel) -> {
            if (topic == null || topic.equals(each)) {
                channel.stream().lost();
            }
        });
    }

    /** The engine can be reached again. */
    void isUp() {
        channels.values().forEach(LiveChannel::isUp);
    }

    /** The number of topics that are heard. */
    int size() {
        return channels.size();
    }

    // --- sending -----------------------------------------------------------------------------------------------------

    /**
     * Sends a message to the members of a room.
     *
     * @param except the id of the connection that does not get it, or empty
     * @return why it was not sent, or null
     */
    @Nullable
    TsrpcError send(RoomKind kind, String name, String except, EncodedMsg<?> msg) {
        return send(stream(kind, name), except, msg);
    }

    /** Sends a message to all connections. Returns why it was not sent, or null. */
    @Nullable
    TsrpcError sendToAll(EncodedMsg<?> msg) {
        return send(broadcasts, "", msg);
    }

    private static @Nullable TsrpcError send(Outgoing stream, String except, EncodedMsg<?> msg) {
        byte[] body;
        try {
            body = msg.body();
        } catch (CodecException e) {
            return TsrpcError.of(e.getMessage(), TsrpcErrorType.SERVER_ERROR, ErrorCode.ENCODE_MSG_ERR);
        } catch (Throwable e) { // a user's codec may throw anything
            FAILURES.error(msg.service(), e, "{} could not be encoded for other servers", msg.service());
            return TsrpcError.of(ThrownText.of(e), TsrpcErrorType.SERVER_ERROR, ErrorCode.ENCODE_MSG_ERR);
        }
        return stream.send(msg.service().id(), except, body);
    }

    /** Completes when what was sent until now has been published, or could not be. */
    CompletableFuture<?> settled() {
        Stream<Outgoing> all = streams.values().stream().flatMap(some -> some.values().stream());
        return CompletableFuture.allOf(
                Stream.concat(all, Stream.of(broadcasts)).map(Outgoing::settled).toArray(CompletableFuture<?>[]::new));
    }

    private Outgoing stream(RoomKind kind, String name) {
        Map<String, Outgoing> known = requireNonNull(streams.get(kind), "streams");
        Outgoing stream = known.get(name);
        if (stream != null) {
            return stream;
        }
        if (known.size() >= MOST_STREAMS) {
            known.clear();
        }
        return known.computeIfAbsent(name, missing -> new Outgoing(topics.room(kind, name)));
    }

    /** The messages of this server to one topic, which are published in the order of their numbers. */
    private final class Outgoing {
        private final String topic;
        private final MessageStream stream = MessageStream.of(node, lastStream.incrementAndGet());

        @GuardedBy("this")
        private long last;

        /** The messages whose answer is the one that came last; null if that has come. */
        @GuardedBy("this")
        private @Nullable Unanswered latest;

        Outgoing(String topic) {
            this.topic = topic;
        }

        @Nullable
        TsrpcError send(long service, String except, byte[] body) {
            CompletionStage<Void> answer;
            Unanswered first = null;
            synchronized (this) {
                answer = engine.publish(topic, new NodeMessage(stream, ++last, service, except, body).encode());
                if (latest != null && latest.answer == answer) {
                    latest.messages++;
                } else {
                    first = new Unanswered(answer);
                    latest = first;
                }
            }
            if (first != null) {
                Unanswered asked = first;
                var unused = answer.whenComplete((done, failure) -> count(asked, failure));
            }
            return answer.toCompletableFuture().isCompletedExceptionally() ? localOnly(answer) : null;
        }

        /** The answer to the latest message is the last one: a topic keeps its order. */
        synchronized CompletableFuture<?> settled() {
            CompletableFuture<?> settled = new CompletableFuture<>();
            if (latest == null) {
                settled.complete(null);
            } else {
                var unused = latest.answer.whenComplete((done, failure) -> settled.complete(null));
            }
            return settled;
        }

        private void count(Unanswered answered, @Nullable Throwable failure) {
            int messages;
            synchronized (this) {
                messages = answered.messages;
                if (latest == answered) {
                    latest = null;
                }
            }
            for (int i = 0; i < messages; i++) {
                counters.published(failure == null);
            }
            if (failure != null && engine.isUp()) { // otherwise the log has it already
                NOT_PUBLISHED.warn(
                        "{} cannot be told to other servers: {}", topic, ThrownText.of(ThrownText.ofStage(failure)));
            }
        }
    }

    /** Messages with one answer: many have the same if the engine takes them together. */
    private static final class Unanswered {
        private final CompletionStage<Void> answer;

        /** Guarded by its stream. */
        private int messages = 1;

        Unanswered(CompletionStage<Void> answer) {
            this.answer = answer;
        }
    }

    private static TsrpcError localOnly(CompletionStage<Void> failed) {
        Throwable why = requireNonNull(
                failed.handle((done, failure) -> failure).toCompletableFuture().join());
        return TsrpcError.of(
                "Only clients of this server get it: " + ThrownText.messageOrText(ThrownText.ofStage(why)),
                TsrpcErrorType.SERVER_ERROR,
                ErrorCode.LOCAL_ONLY);
    }
}
