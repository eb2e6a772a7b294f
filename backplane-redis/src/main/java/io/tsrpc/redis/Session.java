package io.tsrpc.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import io.lettuce.core.ExpireArgs;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * The two connections to one process of Redis, one for commands and one for what arrives. When either ends, both do, and never come back: so
 * what is asked here goes to the process whose {@code run_id} is known.
 */
final class Session {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final ByteArrayCodec BYTES = ByteArrayCodec.INSTANCE;

    private final StatefulRedisConnection<byte[], byte[]> commands;
    private final StatefulRedisPubSubConnection<byte[], byte[]> arrivals;
    private final byte[] runId;
    private final Map<Script, String> scripts;
    private final CompletableFuture<Throwable> over = new CompletableFuture<>();

    private Session(
            StatefulRedisConnection<byte[], byte[]> commands,
            StatefulRedisPubSubConnection<byte[], byte[]> arrivals,
            ServerInfo info,
            Map<Script, String> scripts) {
        this.commands = commands;
        this.arrivals = arrivals;
        this.runId = info.runId().getBytes(US_ASCII);
        this.scripts = scripts;
    }

    /** Connects. The stage fails with what is wrong, and nothing stays open then. */
    static CompletionStage<Session> open(RedisClient client, RedisURI uri, Credentials credentials) {
        return client.connectAsync(BYTES, uri)
                .thenCompose(commands -> orClose(commands, begin(client, uri, credentials, commands)));
    }

    private static CompletionStage<Session> begin(
            RedisClient client,
            RedisURI uri,
            Credentials credentials,
            StatefulRedisConnection<byte[], byte[]> commands) {
        Map<Script, String> scripts = new EnumMap<>(Script.class);
        return credentials
                .show(commands.async())
                .thenCompose(shown -> commands.async().info("server"))
                .thenApply(ServerInfo::of)
                .thenCompose(info -> load(commands, Script.APPEND, scripts)
                        .thenCompose(done -> load(commands, Script.READ, scripts))
                        .thenCompose(done -> client.connectPubSubAsync(BYTES, uri))
                        .thenCompose(arrivals -> orClose(
                                arrivals,
                                credentials
                                        .show(arrivals.async())
                                        .thenApply(
                                                shown -> new Session(commands, arrivals, info, scripts).watched()))));
    }

    private static CompletionStage<Void> load(
            StatefulRedisConnection<byte[], byte[]> commands, Script script, Map<Script, String> scripts) {
        return commands.async().scriptLoad(script.text()).thenAccept(digest -> scripts.put(script, digest));
    }

    private static <T> CompletionStage<T> orClose(StatefulConnection<?, ?> connection, CompletionStage<T> stage) {
        return stage.whenComplete((result, failure) -> {
            if (failure != null) {
                var unused = connection.closeAsync();
            }
        });
    }

    private Session watched() {
        RedisConnectionStateListener listener = new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                end(new IllegalStateException("Redis has closed the connection"));
            }
        };
        commands.addListener(listener);
        arrivals.addListener(listener);
        if (!commands.isOpen() || !arrivals.isOpen()) {
            end(new IllegalStateException("Redis has closed the connection"));
        }
        return this;
    }

    /** Completes with the reason when the session has ended. */
    CompletionStage<Throwable> over() {
        return over;
    }

    boolean isOver() {
        return over.isDone();
    }

    /** Ends both connections; what has no answer fails. */
    void end(Throwable why) {
        if (over.complete(why)) {
            var unusedCommands = commands.closeAsync();
            var unusedArrivals = arrivals.closeAsync();
        }
    }

    /** The client that has made the connections closes them. */
    void leave() {
        over.complete(new IllegalStateException("The backplane is closed"));
    }

    /** Asks both connections whether they still live. */
    CompletionStage<?> ping() {
        return commands.async().ping().thenCombine(arrivals.async().ping(), (one, other) -> one);
    }

    // --- live frames -------------------------------------------------------------------------------------------------

    void hear(BiConsumer<String, byte[]> receiver) {
        arrivals.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(byte[] channel, byte[] message) {
                receiver.accept(new String(channel, US_ASCII), message);
            }
        });
    }

    CompletionStage<Void> publish(String topic, byte[] message) {
        return commands.async().publish(bytes(topic), message).thenAccept(receivers -> {});
    }

    CompletionStage<Void> subscribe(Collection<String> topics) {
        return arrivals.async().subscribe(channels(topics));
    }

    CompletionStage<Void> unsubscribe(Collection<String> topics) {
        return arrivals.async().unsubscribe(channels(topics));
    }

    private static byte[][] channels(Collection<String> topics) {
        return topics.stream().map(Session::bytes).toArray(byte[][]::new);
    }

    // --- logs --------------------------------------------------------------------------------------------------------

    /** Lets logs live on for an hour at least. */
    CompletionStage<Void> keepLogs(Collection<String> topics) {
        ExpireArgs longer = ExpireArgs.Builder.gt();
        return CompletableFuture.allOf(topics.stream()
                .map(topic ->
                        commands.async().pexpire(metaKey(topic), KEPT, longer).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
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

    static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
