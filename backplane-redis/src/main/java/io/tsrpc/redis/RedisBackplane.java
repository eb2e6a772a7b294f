package io.tsrpc.redis;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.lettuce.core.RedisURI;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.RoomLog;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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

    private final Link link;
    private final int maxPendingBytes;
    private final RedisLog log = new RedisLog(this);
    private final AtomicLong pending = new AtomicLong();

    /** Held while the receiver hears of something, so that it hears of one thing at a time. */
    private final Object telling = new Object();

    @GuardedBy("telling")
    private @Nullable Receiver receiver;

    @GuardedBy("telling")
    private boolean hasWarned;

    private RedisBackplane(RedisURI uri, Credentials credentials, RedisOptions options) {
        maxPendingBytes = options.maxPendingBytes();
        link = new Link(uri, credentials, options, new Link.Listener() {
            @Override
            public void arrived(Session from, String topic, byte[] message) {
                tell(from, topic, message);
            }

            @Override
            public void down(Throwable why) {
                synchronized (telling) {
                    if (receiver != null) {
                        receiver.down(why);
                    }
                }
            }

            @Override
            public void up() {
                synchronized (telling) {
                    if (receiver != null) {
                        receiver.up();
                    }
                }
            }
        });
    }

    /**
     * Connects to Redis, with the usual options, as {@link #connect(String, RedisOptions)} does.
     *
     * @param uri {@code redis://user:password@host:port}, or {@code rediss} for TLS
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
        RedisURI parsed = parsed(requireNonNull(uri, "uri"));
        parsed.setTimeout(options.patience());
        RedisBackplane backplane = new RedisBackplane(parsed, Credentials.of(uri), options);
        try {
            backplane.link.connect();
        } catch (IllegalStateException e) {
            backplane.close();
            throw e;
        }
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
        return parsed;
    }

    private void tell(Session from, String topic, byte[] message) {
        synchronized (telling) {
            if (receiver == null || link.session() != from) {
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

    @Override
    public void start(Receiver hearing) {
        synchronized (telling) {
            receiver = requireNonNull(hearing, "receiver");
            if (link.session() == null) {
                receiver.down(new IllegalStateException("Redis cannot be reached"));
            }
        }
    }

    @Override
    public CompletionStage<Void> publish(String topic, byte[] frame) {
        byte[] message = Frames.published(frame);
        return ask(message.length, session -> session.publish(topic, message));
    }

    @Override
    public CompletionStage<Void> subscribe(String topic) {
        link.add(topic);
        return ask(0, session -> session.subscribe(List.of(topic)));
    }

    @Override
    public void unsubscribe(String topic) {
        Session session = link.remove(topic);
        if (session != null) {
            var unused = session.unsubscribe(List.of(topic));
        }
    }

    @Override
    public Optional<RoomLog> log() {
        return Optional.of(log);
    }

    /** Asks Redis, or fails at once. */
    <T extends @Nullable Object> CompletionStage<T> ask(int bytes, Function<Session, CompletionStage<T>> question) {
        Session session = link.session();
        if (session == null) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException(link.isClosed() ? "The backplane is closed" : "Redis cannot be reached"));
        }
        long before = pending.getAndAdd(bytes);
        if (before > 0 && before + bytes > maxPendingBytes) {
            pending.addAndGet(-bytes);
            return CompletableFuture.failedFuture(new IllegalStateException("Too much waits for Redis"));
        }
        try {
            return question.apply(session).whenComplete((answer, failure) -> pending.addAndGet(-bytes));
        } catch (RuntimeException e) { // of Lettuce, if the connection has just ended
            pending.addAndGet(-bytes);
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        link.close();
        synchronized (telling) {
            receiver = null; // what was just being told has been told
        }
    }
}
