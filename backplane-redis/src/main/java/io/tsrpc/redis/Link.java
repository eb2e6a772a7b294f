package io.tsrpc.redis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a session with Redis, one after the other, which is subscribed to the same topics, and none while Redis cannot be reached. */
final class Link {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.redis");
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    /** How many topics go into one command. */
    private static final int AT_ONCE = 500;

    /** More often than Redis would forget logs that somebody hears, though nothing is appended. */
    private static final Duration KEEPING = Duration.ofMinutes(15);

    private final RedisURI uri;
    private final Credentials credentials;
    private final RedisOptions options;
    private final Listener listener;
    private final ClientResources resources;
    private final RedisClient client;
    private final EventExecutor ticker;

    @GuardedBy("this")
    private final Set<String> topics = new HashSet<>();

    /** Null while Redis cannot be reached. */
    @GuardedBy("this")
    private @Nullable Session session;

    @GuardedBy("this")
    private boolean closed;

    /** Hears what becomes of it, on threads of Lettuce. */
    interface Listener {
        /** A message has arrived; it counts only if the session is still the current one. */
        void arrived(Session from, String topic, byte[] message);

        /** There is no session any more. */
        void down(Throwable why);

        /** There is one again. */
        void up();
    }

    /** Creates one without a session. */
    Link(RedisURI uri, Credentials credentials, RedisOptions options, Listener listener) {
        this.uri = withoutCredentials(uri);
        this.credentials = credentials;
        this.options = options;
        this.listener = listener;
        resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .build();
        client = RedisClient.create(resources, this.uri);
        client.setOptions(clientOptions(options));
        ticker = resources.eventExecutorGroup().next();
    }

    private static RedisURI withoutCredentials(RedisURI uri) {
        RedisURI plain = new RedisURI(uri.getHost(), uri.getPort(), uri.getTimeout());
        plain.setDatabase(uri.getDatabase());
        plain.setSsl(uri.isSsl());
        plain.setStartTls(uri.isStartTls());
        plain.setVerifyPeer(uri.getVerifyMode());
        return plain;
    }

    /** Nothing of what Lettuce would do by itself while there is no connection: it would send late, and to another process of Redis. */
    private static ClientOptions clientOptions(RedisOptions options) {
        ClientOptions.Builder builder = ClientOptions.builder()
                .autoReconnect(false)
                .protocolVersion(ProtocolVersion.RESP2) // which has no handshake
                .pingBeforeActivateConnection(false)
                .timeoutOptions(TimeoutOptions.create()) // pings tell whether Redis answers
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
     * Connects for the first time. Blocks.
     *
     * @throws IllegalStateException if that fails
     */
    void connect() {
        try {
            use(open().toCompletableFuture().get());
            keepLogs();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while connecting to Redis", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(cannotBeUsed(e), e.getCause());
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

    /** The current session, or null. */
    synchronized @Nullable Session session() {
        return session;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** The next sessions subscribe to it too. */
    synchronized void add(String topic) {
        if (!closed) {
            topics.add(topic);
        }
    }

    /** The next sessions do not subscribe to it. Returns the session that does, or null. */
    synchronized @Nullable Session remove(String topic) {
        return topics.remove(topic) ? session : null;
    }

    /** Ends the session, and has none any more. Does not block. */
    void close() {
        Session current;
        synchronized (this) {
            closed = true;
            current = session;
            session = null;
            topics.clear();
        }
        if (current != null) {
            current.leave();
        }
        var unused = client.shutdownAsync(0, 1, TimeUnit.SECONDS).whenComplete((done, failure) -> {
            var unusedToo = resources.shutdown(0, 1, TimeUnit.SECONDS);
        });
    }

    // --- one session after the other ---------------------------------------------------------------------------------

    /** Opens a session, or gives up in time. */
    private CompletionStage<Session> open() {
        CompletableFuture<Session> opened = new CompletableFuture<>();
        var unused = Session.open(client, uri, credentials).whenComplete((fresh, failure) -> {
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
        fresh.hear((topic, message) -> listener.arrived(fresh, topic, message));
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
        listener.down(why);
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
        fresh.hear((topic, message) -> listener.arrived(fresh, topic, message));
        synchronized (this) {
            subscribed.removeAll(topics);
        }
        if (!subscribed.isEmpty()) { // somebody has left meanwhile
            var unused = fresh.unsubscribe(subscribed);
        }
        LOG.info("Redis at {}:{} can be reached again", uri.getHost(), uri.getPort());
        listener.up();
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
}
