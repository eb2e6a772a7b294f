package io.tsrpc.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import io.lettuce.core.ExpireArgs;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.tsrpc.backplane.EngineSession;
import io.tsrpc.backplane.Outgoing;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The two connections to one process of Redis, one for commands and one for what arrives. When either ends, both do, and never come back: so
 * what is asked here goes to the process whose {@code run_id} is known.
 */
final class Session implements EngineSession, LogKeeper.Keeping {
    private final StatefulRedisConnection<byte[], byte[]> commands;
    private final StatefulRedisPubSubConnection<byte[], byte[]> arrivals;
    private final byte[] runId;
    private final Map<Script, String> scripts;
    private final Outgoing outgoing;
    private final CompletableFuture<Throwable> over = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();

    private Session(
            StatefulRedisConnection<byte[], byte[]> commands,
            StatefulRedisPubSubConnection<byte[], byte[]> arrivals,
            ServerInfo info,
            Map<Script, String> scripts,
            int maxPendingBytes) {
        this.commands = commands;
        this.arrivals = arrivals;
        this.runId = info.runId().getBytes(US_ASCII);
        this.scripts = scripts;
        this.outgoing = new Outgoing("Redis", this::send, maxPendingBytes, Integer.MAX_VALUE);
    }

    /** Hears what arrives. */
    interface Listener {
        void arrived(Session from, String topic, byte[] message);
    }

    /**
     * Connects. The stage fails with what is wrong, and nothing stays open then.
     *
     * @param maxPendingBytes how many bytes of frames may wait for answers
     */
    static CompletionStage<Session> open(Endpoint redis, int maxPendingBytes, Listener listener) {
        return redis.connect()
                .thenCompose(commands -> Endpoint.orClose(commands, open(redis, commands, maxPendingBytes, listener)));
    }

    private static CompletionStage<Session> open(
            Endpoint redis, StatefulRedisConnection<byte[], byte[]> commands, int maxPendingBytes, Listener listener) {
        Map<Script, String> scripts = new EnumMap<>(Script.class);
        return commands.async()
                .info("server")
                .thenApply(ServerInfo::of)
                .thenCompose(info -> load(commands, Script.APPEND, scripts)
                        .thenCompose(done -> load(commands, Script.READ, scripts))
                        .thenCompose(done -> redis.connectPubSub())
                        .thenApply(arrivals ->
                                new Session(commands, arrivals, info, scripts, maxPendingBytes).listening(listener)));
    }

    private static CompletionStage<Void> load(
            StatefulRedisConnection<byte[], byte[]> commands, Script script, Map<Script, String> scripts) {
        return commands.async().scriptLoad(script.text()).thenAccept(digest -> scripts.put(script, digest));
    }

    private Session listening(Listener listener) {
        arrivals.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(byte[] channel, byte[] message) {
                listener.arrived(Session.this, new String(channel, US_ASCII), message);
            }
        });
        RedisConnectionStateListener ending = new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                end(new IllegalStateException("Redis has closed the connection"));
            }
        };
        commands.addListener(ending);
        arrivals.addListener(ending);
        if (!commands.isOpen() || !arrivals.isOpen()) {
            end(new IllegalStateException("Redis has closed the connection"));
        }
        return this;
    }

    @Override
    public CompletionStage<Throwable> over() {
        return over;
    }

    boolean isOver() {
        return over.isDone();
    }

    @Override
    public void end(Throwable why) {
        if (over.complete(why)) {
            var unused = CompletableFuture.allOf(commands.closeAsync(), arrivals.closeAsync())
                    .whenComplete((done, failure) -> closed.complete(null));
        }
    }

    /** Completes when both connections have been closed. */
    CompletionStage<@Nullable Void> closed() {
        return closed;
    }

    /** Asks both connections whether they still live. */
    CompletionStage<?> ping() {
        return commands.async().ping().thenCombine(arrivals.async().ping(), (one, other) -> one);
    }

    // --- frames ------------------------------------------------------------------------------------------------------

    CompletionStage<Void> publish(String topic, byte[] frame) {
        return outgoing.publish(topic, frame);
    }

    CompletionStage<Position> append(String topic, byte[] frame, Retention kept) {
        return outgoing.append(topic, frame, kept);
    }

    private CompletionStage<@Nullable Position> send(String topic, List<byte[]> frames, @Nullable Retention kept) {
        Throwable end = over.getNow(null);
        if (end != null) { // what has waited: the client's threads may have ended
            return CompletableFuture.failedFuture(end);
        }
        return kept == null
                ? commands.async()
                        .publish(bytes(topic), Frames.published(frames))
                        .thenApply(receivers -> null)
                : append(topic, frames, kept);
    }

    private CompletionStage<@Nullable Position> append(String topic, List<byte[]> frames, Retention kept) {
        List<byte[]> arguments = new ArrayList<>(List.of(
                bytes(kept.maxMessages()),
                bytes(kept.maxBytes()),
                bytes(kept.maxAge().toMillis()),
                bytes(topic)));
        frames.forEach(frame -> arguments.add(Frames.behindLength(frame)));
        return this.<byte[]>run(Script.APPEND, topic, arguments.toArray(byte[][]::new))
                .thenApply(Session::position);
    }

    private static Position position(byte[] answer) {
        String text = new String(answer, US_ASCII);
        int space = text.indexOf(' ');
        return new Position(text.substring(0, space), Long.parseLong(text.substring(space + 1)));
    }

    @Override
    public CompletionStage<Void> subscribe(Collection<String> topics) {
        return arrivals.async().subscribe(channels(topics));
    }

    @Override
    public CompletionStage<Void> unsubscribe(Collection<String> topics) {
        return arrivals.async().unsubscribe(channels(topics));
    }

    private static byte[][] channels(Collection<String> topics) {
        return topics.stream().map(Session::bytes).toArray(byte[][]::new);
    }

    // --- logs --------------------------------------------------------------------------------------------------------

    @Override
    public CompletionStage<List<String>> keep(List<String> topics) {
        List<CompletableFuture<Boolean>> answers =
                topics.stream().map(topic -> keep(topic).toCompletableFuture()).toList();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> IntStream.range(0, topics.size())
                        .filter(i -> answers.get(i).join())
                        .mapToObj(topics::get)
                        .toList());
    }

    /** Returns whether the log is there. It is looked for first: one that begins behind that may not be kept. */
    private CompletionStage<Boolean> keep(String topic) {
        byte[] meta = metaKey(topic);
        CompletionStage<byte[]> there = commands.async().get(meta);
        return commands.async()
                .pexpire(meta, LogKeeper.KEPT, ExpireArgs.Builder.gt()) // unless it lives for longer
                .thenCombine(there, (isLonger, known) -> known != null);
    }

    /** Runs a script on the log of a topic. The first argument is added here. */
    <T> CompletionStage<T> run(Script script, String topic, byte[]... arguments) {
        byte[][] keys = {metaKey(topic), bytes("{" + topic + "}:log")};
        byte[][] all = new byte[arguments.length + 1][];
        all[0] = runId;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        String digest = requireNonNull(scripts.get(script), "digest");
        RedisFuture<T> answer = commands.async().evalsha(digest, script.output(), keys, all);
        return answer.whenComplete((result, failure) -> {
            if (failure
                    instanceof RedisNoScriptException) { // somebody has removed them; the next session loads them again
                end(failure);
            }
        });
    }

    static byte[] metaKey(String topic) {
        return bytes("{" + topic + "}:meta");
    }

    static byte[] bytes(long number) {
        return bytes(Long.toString(number));
    }

    static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
