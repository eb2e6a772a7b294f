package io.tsrpc.nats;

import static java.util.Objects.requireNonNull;

import io.nats.client.Connection;
import io.nats.client.ConnectionListener.Events;
import io.nats.client.Consumer;
import io.nats.client.Dispatcher;
import io.nats.client.ErrorListener;
import io.nats.client.Nats;
import io.nats.client.Options;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.EngineLink;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries frames between servers by NATS, which keeps none: rooms are live. One connection for each server; it comes back by itself.
 *
 * <p>Nothing waits for NATS while it is away: what is asked fails at once. A frame, with up to 200 bytes around what a
 * message takes in binary, must not be larger than the server's {@code max_payload}, which is 1 MiB if not configured: it is lost for other
 * servers otherwise, which is logged. What NATS refuses for lack of permission fails, and so may what was sent together with it.
 */
public final class NatsBackplane implements Backplane {
    /** How many pings without an answer end a connection. */
    private static final int SILENT_PINGS = 2;

    /** How many times its patience a session may take to open. */
    private static final int STEPS = 3;

    /** So many threads wait for NATS at once: one for an answer, and one for a connection. */
    private static final int THREADS = 2;

    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.backplane.nats");

    private final AtomicBoolean hasWarned = new AtomicBoolean();
    private final NatsOptions options;
    private final Options.Builder settings;
    private final ScheduledExecutorService worker;
    private final EngineLink<Session> link;

    private NatsBackplane(URI uri, NatsOptions options) {
        this.options = options;
        settings = settings(uri, options);
        worker = Executors.newScheduledThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "tsrpc-nats");
            thread.setDaemon(true);
            return thread;
        });
        link = new EngineLink<>(
                "NATS at " + place(uri),
                this::open,
                options.patience().multipliedBy(STEPS),
                options.maxPause(),
                worker);
    }

    /** Its client does not reconnect: it would send late what was asked before. */
    private static Options.Builder settings(URI uri, NatsOptions options) {
        Options.Builder builder = Options.builder()
                .server(uri.getScheme() + "://" + place(uri))
                .noReconnect()
                .connectionTimeout(options.patience())
                .pingInterval(options.patience().dividedBy(SILENT_PINGS))
                .maxPingsOut(SILENT_PINGS)
                .maxMessagesInOutgoingQueue(0); // bytes are counted instead
        String credentials = uri.getUserInfo();
        if (credentials != null) { // apart from the address, which exceptions show
            String[] parts = credentials.split(":", 2);
            if (parts.length == 1) {
                builder.token(parts[0].toCharArray());
            } else {
                builder.userInfo(parts[0].toCharArray(), parts[1].toCharArray());
            }
        }
        return options.tls() == null ? builder : builder.sslContext(options.tls());
    }

    private static String place(URI uri) {
        return uri.getHost() + ":" + (uri.getPort() < 0 ? Options.DEFAULT_PORT : uri.getPort());
    }

    /**
     * Connects to NATS, with the usual options, as {@link #connect(String, NatsOptions)} does.
     *
     * @param uri {@code nats://user:password@host:port}, or {@code tls} for TLS
     */
    public static NatsBackplane connect(String uri) {
        return connect(uri, NatsOptions.DEFAULT);
    }

    /**
     * Connects to NATS. Blocks until there is a connection, three times {@link NatsOptions#patience} at most.
     *
     * @param uri {@code nats://user:password@host:port} or {@code nats://token@host}, with {@code tls} for TLS
     * @throws IllegalArgumentException if {@code uri} is none
     * @throws IllegalStateException if NATS cannot be reached or refuses; its text says why
     */
    public static NatsBackplane connect(String uri, NatsOptions options) {
        NatsBackplane backplane = new NatsBackplane(parsed(requireNonNull(uri, "uri")), options);
        try {
            backplane.link.connect();
        } catch (IllegalStateException e) {
            backplane.close();
            throw e;
        }
        return backplane;
    }

    /** No exception shows the address: there may be a password in it. */
    private static URI parsed(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw notAnAddress();
        }
        boolean isNats = "nats".equals(uri.getScheme()) || "tls".equals(uri.getScheme());
        if (!isNats || uri.getHost() == null) {
            throw notAnAddress();
        }
        return uri;
    }

    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException("uri must be an address such as nats://user:password@host:port");
    }

    private CompletionStage<Session> open() {
        return CompletableFuture.supplyAsync(this::connect, worker);
    }

    private Session connect() {
        AtomicReference<@Nullable Session> opened = new AtomicReference<>();
        try {
            Connection connection = Nats.connect(settings.connectionListener((changed, event) -> {
                        if (event == Events.CLOSED || event == Events.DISCONNECTED) {
                            end(opened.get());
                        }
                    })
                    .errorListener(new ErrorListener() {
                        @Override
                        public void slowConsumerDetected(Connection slow, Consumer consumer) {
                            dropped(opened.get());
                        }
                    })
                    .build());
            Dispatcher arrivals = connection.createDispatcher(
                    message -> arrived(opened.get(), message.getSubject(), message.getData()));
            arrivals.setPendingLimits(Consumer.DEFAULT_MAX_MESSAGES, options.maxPendingBytes());
            Session session = new Session(connection, arrivals, options, worker);
            opened.set(session);
            if (connection.getStatus() != Connection.Status.CONNECTED) {
                end(session);
            }
            return session;
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private static void end(@Nullable Session session) {
        if (session != null) {
            session.end(new IllegalStateException("NATS has closed the connection"));
        }
    }

    private void arrived(@Nullable Session from, String topic, byte[] message) {
        if (from == null) {
            return;
        }
        link.tell(from, receiver -> {
            try {
                Session.frames(message).forEach(frame -> receiver.published(topic, frame));
            } catch (IllegalArgumentException e) {
                if (hasWarned.compareAndSet(false, true)) {
                    LOG.warn("Something on {} is none of a backplane; there are no more such warnings", topic, e);
                }
            }
        });
    }

    private void dropped(@Nullable Session from) {
        if (from != null) {
            link.tell(from, receiver -> receiver.lost(null));
        }
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
    public void close() {
        link.close();
        worker.shutdown();
    }
}
