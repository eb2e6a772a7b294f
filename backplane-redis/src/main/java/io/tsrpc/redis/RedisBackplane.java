package io.tsrpc.redis;

import static java.util.Objects.requireNonNull;

import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.ClientResources;
import io.netty.util.concurrent.EventExecutorGroup;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.EngineLink;
import io.tsrpc.backplane.RoomLog;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries frames between servers by Redis 7 or newer, or Valkey, and keeps the logs of recoverable rooms there. One connection for each
 * server; it comes back by itself. Redis must be a single server, with or without replicas that nobody but an operator makes the
 * primary. After that, or after a restart, positions of before mean nothing any more, and whoever has one is told so.
 *
 * <p>Nothing waits for Redis while it is away: what is asked fails at once.
 */
public final class RedisBackplane implements Backplane {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.backplane.redis");

    /** How many times its patience a session may take to open. */
    private static final int STEPS = 3;

    private final RedisOptions options;
    private final ClientResources resources;
    private final Endpoint redis;
    private final EventExecutorGroup timer;
    private final EngineLink<Session> link;
    private final RedisLog log;
    private final LogKeeper keeper = new LogKeeper();
    private final AtomicBoolean hasWarned = new AtomicBoolean();

    private RedisBackplane(RedisURI uri, Credentials credentials, RedisOptions options) {
        this.options = options;
        resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .build();
        timer = resources.eventExecutorGroup();
        redis = Endpoint.of(uri, credentials, options, resources);
        link = new EngineLink<>(
                "Redis at " + uri.getHost() + ":" + uri.getPort(),
                () -> Session.open(redis, options.maxPendingBytes(), this::arrived)
                        .thenApply(this::watched),
                options.patience().multipliedBy(STEPS),
                options.maxPause(),
                timer);
        log = new RedisLog(link);
    }

    /**
     * Connects to Redis, with the usual options, as {@link #connect(String, RedisOptions)} does.
     *
     * @param uri {@code redis://user:password@host:port}, or {@code rediss} for TLS; without a database, since {@code namespace} of the
     *     server tells applications apart
     */
    public static RedisBackplane connect(String uri) {
        return connect(uri, RedisOptions.DEFAULT);
    }

    /**
     * Connects to Redis. Blocks until there is a connection, three times {@link RedisOptions#patience} at most.
     *
     * @param uri {@code redis://user:password@host:port}, or {@code rediss} for TLS; without a database, since {@code namespace} of the
     *     server tells applications apart
     * @throws IllegalArgumentException if {@code uri} is none
     * @throws IllegalStateException if Redis cannot be reached, refuses, or cannot be used; its text says why
     */
    public static RedisBackplane connect(String uri, RedisOptions options) {
        RedisURI parsed = parsed(requireNonNull(uri, "uri"));
        parsed.setTimeout(options.patience());
        RedisBackplane backplane = new RedisBackplane(parsed, Credentials.of(uri), options);
        try {
            backplane.link.connect();
        } catch (IllegalStateException e) {
            backplane.close();
            throw e;
        }
        backplane.keepLogsAgainAndAgain();
        return backplane;
    }

    /** No exception shows the address: there may be a password in it. */
    private static RedisURI parsed(String uri) {
        RedisURI parsed;
        try {
            parsed = RedisURI.create(uri);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("uri must be an address such as redis://user:password@host:port");
        }
        if (!parsed.getSentinels().isEmpty()) {
            throw new IllegalArgumentException("Sentinel is not supported; name the server itself");
        }
        if (parsed.getDatabase() != 0) { // channels know no databases
            throw new IllegalArgumentException(
                    "uri must name no database, which would separate the logs of rooms but not their"
                            + " messages; give the server a namespace instead");
        }
        return parsed;
    }

    /** Ends the session when its process does not answer any more. */
    private Session watched(Session session) {
        CompletableFuture<?> answer = session.ping().toCompletableFuture();
        var unused = timer.schedule(
                () -> {
                    if (!answer.isDone()) {
                        session.end(new TimeoutException("Redis has not answered for "
                                + options.patience().toMillis() + " ms"));
                    } else if (!session.isOver()) {
                        var unusedToo = watched(session);
                    }
                },
                options.patience().toMillis(),
                TimeUnit.MILLISECONDS);
        return session;
    }

    private void keepLogsAgainAndAgain() {
        var unused = timer.schedule(
                () -> {
                    try {
                        keepLogs();
                    } finally {
                        keepLogsAgainAndAgain();
                    }
                },
                LogKeeper.STEP.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Keeps the logs that are due. */
    void keepLogs() {
        keeper.step(link.current(), log.heard(link.topics()));
    }

    private void arrived(Session from, String topic, byte[] message) {
        link.tell(from, receiver -> {
            try {
                Frames.tell(receiver, topic, message);
            } catch (IllegalArgumentException e) {
                if (hasWarned.compareAndSet(false, true)) {
                    LOG.warn("Something is no frame; there are no more such warnings", e);
                }
            }
        });
    }

    @Override
    public void start(Receiver receiver) {
        link.start(receiver);
    }

    @Override
    public CompletionStage<Void> publish(String topic, byte[] frame) {
        return link.ask(session -> session.publish(topic, frame));
    }

    @Override
    public CompletionStage<Void> subscribe(String topic) {
        return link.subscribe(topic);
    }

    @Override
    public void unsubscribe(String topic) {
        link.unsubscribe(topic);
    }

    @Override
    public Optional<RoomLog> log() {
        return Optional.of(log);
    }

    @Override
    public void close() {
        Session last = link.current();
        link.close();
        CompletionStage<?> closed = last == null ? CompletableFuture.completedFuture(null) : last.closed();
        var unused = closed.thenCompose(done -> redis.client().shutdownAsync(0, 1, TimeUnit.SECONDS))
                .whenComplete((done, failure) -> {
                    var unusedToo = resources.shutdown(0, 1, TimeUnit.SECONDS);
                });
    }
}
