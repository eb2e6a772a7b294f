package io.tsrpc.redis;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.resource.ClientResources;
import io.netty.util.concurrent.EventExecutor;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.RoomLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.redis");
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    /** How many topics go into one command. */
    private static final int AT_ONCE = 500;

    /** More often than Redis would forget logs that somebody hears, though nothing is appended. */
    private static final Duration KEEPING = Duration.ofMinutes(15);

    private final RedisURI uri;
    private final RedisOptions options;
    private final ClientResources resources;
    private final RedisClient client;
    private final EventExecutor ticker;
    private final RedisLog log = new RedisLog(this);
    private final AtomicLong pending = new AtomicLong();

    /** Held while the receiver hears of something, so that it hears of one thing at a time. */
    private final Object telling = new Object();

    @GuardedBy("telling")
    private @Nullable Receiver receiver;

    @GuardedBy("telling")
    private boolean hasWarned;

    @GuardedBy("this")
    private final Set<String> topics = new HashSet<>();

    /** Null while Redis cannot be reached. */
    @GuardedBy("this")
    private @Nullable Session session;

    @GuardedBy("this")
    private boolean closed;

    private RedisBackplane(RedisURI uri, RedisOptions options) {
        this.uri = uri;
        this.options = options;
        resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .build();
        client = RedisClient.create(resources, uri);
        client.setOptions(clientOptions(options));
        ticker = resources.eventExecutorGroup().next();
    }

    /** Nothing of what Lettuce would do by itself while there is no connection: it would send late, and to another process of Redis. */
    private static ClientOptions clientOptions(RedisOptions options) {
        ClientOptions.Builder builder = ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(options.patience())
                        .keepAlive(true)
                        .tcpNoDelay(true)
                        .build());
        if (options.trusted() != null) {
            builder.sslOptions(SslOptions.builder()
                    .jdkSslProvider()
                    .trustManager(options.trusted().toFile())
                    .build());
        }
        return builder.build();
    }

    /**
     * Connects to Redis, with the usual options.
     *
     * @param uri {@code redis://user:password@host:port}, or {@code rediss} for TLS
     * @throws IllegalArgumentException if {@code uri} is none
     * @throws IllegalStateException if Redis cannot be reached, refuses, or cannot be used; its text says why
     */
    public static RedisBackplane connect(String uri) {
        return connect(uri, RedisOptions.DEFAULT);
    }

    /**
     * Connects to Redis. Blocks until there is a connection, three times {@link RedisOptions#patience} at most.
     *
     * @param uri {@code redis://user:password@host:port}, or {@code rediss} for TLS
     * @throws IllegalArgumentException if {@code uri} is none
     * @throws IllegalStateException if Redis cannot be reached, refuses, or cannot be used; its text says why
     */
    public static RedisBackplane connect(String uri, RedisOptions options) {
        RedisURI parsed = RedisURI.create(requireNonNull(uri, "uri"));
        if (!parsed.getSentinels().isEmpty()) {
            throw new IllegalArgumentException("Sentinel is not supported; name the server itself");
        }
        parsed.setTimeout(options.patience());
        RedisBackplane backplane = new RedisBackplane(parsed, options);
        try {
            backplane.use(backplane.open().toCompletableFuture().get());
            backplane.keepLogs();
            return backplane;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            backplane.close();
            throw new IllegalStateException("Interrupted while connecting to Redis", e);
        } catch (ExecutionException e) {
            backplane.close();
            throw new IllegalStateException(backplane.cannotBeUsed(e), e.getCause());
        }
    }

    private String cannotBeUsed(Throwable failure) {
        Throwable cause = failure;
        StringBuilder text = new StringBuilder("Redis at " + uri.getHost() + ":" + uri.getPort() + " cannot be used");
        while ((cause = cause.getCause()) != null) {
            if (cause.getCause() == null || !(cause instanceof CompletionException)) {
                text.append(": ").append(cause.getMessage());
            }
        }
        return text.toString();
    }

    // --- the connection ----------------------------------------------------------------------------------------------

    /** Opens a session, or gives up in time. */
    private CompletionStage<Session> open() {
        CompletableFuture<Session> opened = new CompletableFuture<>();
        var unused = Session.open(client, uri).whenComplete((fresh, failure) -> {
            if (failure != null) {
                opened.completeExceptionally(failure);
            } else if (opened.complete(fresh)) {
                watch(fresh);
            } else {
                fresh.end(new TimeoutException("It came too late"));
            }
        });
        return opened.orTimeout(3 * options.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends a session whose process does not answer any more. */
    private void watch(Session watched) {
        CompletableFuture<?> answer = watched.ping().toCompletableFuture();
        var unused = ticker.schedule(
                () -> {
                    if (!answer.isDone()) {
                        watched.end(new TimeoutException("Redis has not answered for "
                                + options.patience().toMillis() + " ms"));
                    } else if (!watched.isOver()) {
                        watch(watched);
                    }
                },
                options.patience().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void use(Session fresh) {
        synchronized (this) {
            session = fresh;
        }
        fresh.hear((topic, message) -> arrived(fresh, topic, message));
        var unused = fresh.over().thenAccept(why -> lost(fresh, why));
    }

    private void lost(Session over, Throwable why) {
        synchronized (this) {
            if (session != over) {
                return;
            }
            session = null;
        }
        LOG.warn("Redis at {}:{} cannot be reached: {}", uri.getHost(), uri.getPort(), why.getMessage());
        synchronized (telling) {
            if (receiver != null) {
                receiver.down(why);
            }
        }
        comeBack(0);
    }

    private void comeBack(int failures) {
        long longest =
                Math.min(options.maxPause().toMillis(), SHORTEST_PAUSE.toMillis() << Math.min(failures, Byte.SIZE));
        long pause = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
        var unused = ticker.schedule(() -> tryAgain(failures), pause, TimeUnit.MILLISECONDS);
    }

    private void tryAgain(int failures) {
        if (isClosed()) {
            return;
        }
        var unused = open().thenCompose(fresh -> subscribeAll(fresh, new HashSet<>())
                        .whenComplete((done, failure) -> {
                            if (failure != null) {
                                fresh.end(failure);
                            }
                        }))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.debug("Redis cannot be reached yet", failure);
                        comeBack(failures + 1);
                    }
                });
    }

    /** Subscribes to what is not yet subscribed to, until nothing is left; then the session is the current one. */
    private CompletionStage<Void> subscribeAll(Session fresh, Set<String> done) {
        List<String> missing = new ArrayList<>();
        synchronized (this) {
            topics.stream()
                    .filter(topic -> !done.contains(topic))
                    .limit(AT_ONCE)
                    .forEach(missing::add);
            if (missing.isEmpty() && !closed && !fresh.isOver()) {
                session = fresh;
            }
        }
        if (!missing.isEmpty()) {
            done.addAll(missing);
            return fresh.subscribe(missing).thenCompose(more -> subscribeAll(fresh, done));
        }
        if (isClosed() || fresh.isOver()) {
            return CompletableFuture.failedFuture(new IllegalStateException("It is over"));
        }
        isBack(fresh, done);
        return CompletableFuture.completedFuture(null);
    }

    private void isBack(Session fresh, Set<String> subscribed) {
        fresh.hear((topic, message) -> arrived(fresh, topic, message));
        synchronized (this) {
            subscribed.removeAll(topics);
        }
        if (!subscribed.isEmpty()) { // somebody has left meanwhile
            var unused = fresh.unsubscribe(subscribed);
        }
        LOG.info("Redis at {}:{} can be reached again", uri.getHost(), uri.getPort());
        synchronized (telling) {
            if (receiver != null) {
                receiver.up();
            }
        }
        var unused = fresh.over().thenAccept(why -> lost(fresh, why));
    }

    private void keepLogs() {
        var unused = ticker.schedule(
                () -> {
                    List<String> all;
                    Session current;
                    synchronized (this) {
                        all = List.copyOf(topics);
                        current = session;
                    }
                    if (current != null) {
                        keepLogs(current, all, 0);
                    }
                    if (!isClosed()) {
                        keepLogs();
                    }
                },
                KEEPING.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** A few after the other: this is not urgent. */
    private static void keepLogs(Session current, List<String> all, int from) {
        int to = Math.min(from + AT_ONCE, all.size());
        if (from < to) {
            var unused = current.keepLogs(all.subList(from, to)).thenRun(() -> keepLogs(current, all, to));
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized boolean isCurrent(@Nullable Session asked) {
        return session == asked;
    }

    private void arrived(Session from, String topic, byte[] message) {
        synchronized (telling) {
            if (receiver == null || !isCurrent(from)) {
                return;
            }
            try {
                Frames.tell(receiver, topic, message);
            } catch (IllegalArgumentException e) {
                if (!hasWarned) {
                    hasWarned = true;
                    LOG.warn("Something is no frame; there are no more such warnings", e);
                }
            }
        }
    }

    // --- what servers ask --------------------------------------------------------------------------------------------

    @Override
    public void start(Receiver hearing) {
        synchronized (telling) {
            receiver = requireNonNull(hearing, "receiver");
            if (isCurrent(null)) {
                receiver.down(new IllegalStateException("Redis cannot be reached"));
            }
        }
    }

    @Override
    public CompletionStage<Void> publish(String topic, byte[] frame) {
        byte[] message = Frames.published(frame);
        return ask(message.length, current -> current.publish(topic, message));
    }

    @Override
    public CompletionStage<Void> subscribe(String topic) {
        synchronized (this) {
            if (!closed) {
                topics.add(topic);
            }
        }
        return ask(0, current -> current.subscribe(List.of(topic)));
    }

    @Override
    public void unsubscribe(String topic) {
        Session current;
        synchronized (this) {
            current = topics.remove(topic) ? session : null;
        }
        if (current != null) {
            var unused = current.unsubscribe(List.of(topic));
        }
    }

    @Override
    public Optional<RoomLog> log() {
        return Optional.of(log);
    }

    /** Asks Redis, or fails at once. */
    <T extends @Nullable Object> CompletionStage<T> ask(int bytes, Function<Session, CompletionStage<T>> question) {
        Session current;
        synchronized (this) {
            current = session;
            if (current == null) {
                return CompletableFuture.failedFuture(
                        new IllegalStateException(closed ? "The backplane is closed" : "Redis cannot be reached"));
            }
        }
        long before = pending.getAndAdd(bytes);
        if (before > 0 && before + bytes > options.maxPendingBytes()) {
            pending.addAndGet(-bytes);
            return CompletableFuture.failedFuture(new IllegalStateException("Too much waits for Redis"));
        }
        try {
            return question.apply(current).whenComplete((answer, failure) -> pending.addAndGet(-bytes));
        } catch (RuntimeException e) { // of Lettuce, if the connection has just ended
            pending.addAndGet(-bytes);
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        Session current;
        synchronized (this) {
            closed = true;
            current = session;
            session = null;
            topics.clear();
        }
        synchronized (telling) {
            receiver = null;
        }
        if (current != null) {
            current.end(new IllegalStateException("The backplane is closed"));
        }
        var unused = client.shutdownAsync(0, 1, TimeUnit.SECONDS).whenComplete((done, failure) -> {
            var unusedToo = resources.shutdown(0, 1, TimeUnit.SECONDS);
        });
    }
}
