package io.tsrpc.net;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Connects to one of several addresses of a host. It tries the next address when an attempt fails or takes longer than
 * 250 ms; the first connection wins (RFC 8305, 5). All methods are called on the loop's thread.
 */
final class Connector {
    private static final Log LOG = Log.of(Topic.WS_CLIENT);
    private static final Duration ATTEMPT_DELAY = Duration.ofMillis(250);

    private final SelectorLoop loop;
    private final Timer timer;
    private final Queue<InetSocketAddress> addresses;
    private final Outcome outcome;
    private final Set<Attempt> attempts = new HashSet<>();
    private Timeout delay = Timeout.NEVER;
    private @Nullable IOException problem;
    private boolean over;

    /** Is notified of the outcome, once. */
    interface Outcome {
        /** A socket is connected. Its interest set is empty. */
        void connected(SocketChannel socket);

        /** All addresses failed: the first for the reason given, the others for those that it suppresses. */
        void failed(IOException problem);
    }

    /** @param addresses at least one */
    Connector(SelectorLoop loop, Timer timer, List<InetSocketAddress> addresses, Outcome outcome) {
        this.loop = loop;
        this.timer = timer;
        this.addresses = new ArrayDeque<>(addresses);
        this.outcome = outcome;
    }

    /** Starts with the first address. */
    void start() {
        tryNext();
    }

    /** Cancels all attempts. The outcome is not notified. */
    void cancel() {
        over = true;
        delay.cancel();
        attempts.forEach(Attempt::close);
        attempts.clear();
    }

    private void tryNext() {
        delay.cancel();
        InetSocketAddress next = addresses.poll();
        if (next == null) {
            if (attempts.isEmpty()) {
                over = true;
                outcome.failed(problem == null ? new IOException("There is no address to connect to") : problem);
            }
            return;
        }
        delay = delayBeforeNext();
        try {
            begin(SocketChannel.open(), next);
        } catch (Throwable e) { // no file descriptors; unsupported address family; no memory
            failed(next, new IOException(e));
        }
    }

    private Timeout delayBeforeNext() {
        try {
            return timer.after(
                    ATTEMPT_DELAY,
                    () -> loop.execute(() -> {
                        if (!over && !addresses.isEmpty()) {
                            tryNext();
                        }
                    }));
        } catch (RuntimeException
                | Error e) { // no thread for the timer: the next address waits until this one has failed
            LOG.debug("Addresses are tried one after the other", e);
            return Timeout.NEVER;
        }
    }

    private void begin(SocketChannel socket, InetSocketAddress address) throws IOException {
        Attempt attempt = new Attempt(socket, address);
        attempts.add(attempt);
        try {
            socket.configureBlocking(false);
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            loop.register(socket, SelectionKey.OP_CONNECT, attempt);
            if (socket.connect(address)) {
                won(attempt);
            }
        } catch (Throwable e) {
            attempts.remove(attempt);
            attempt.close();
            throw e;
        }
    }

    private void won(Attempt winner) {
        attempts.remove(winner);
        cancel();
        outcome.connected(winner.socket);
    }

    private void failed(InetSocketAddress address, IOException why) {
        LOG.debug("{} does not answer", address, why);
        if (problem == null) {
            problem = why;
        } else {
            problem.addSuppressed(why);
        }
        if (!over) {
            tryNext();
        }
    }

    private final class Attempt implements SelectorLoop.Ready {
        private final SocketChannel socket;
        private final InetSocketAddress address;

        Attempt(SocketChannel socket, InetSocketAddress address) {
            this.socket = socket;
            this.address = address;
        }

        @Override
        public void ready(SelectionKey key) throws IOException {
            if (socket.finishConnect()) {
                key.interestOps(0);
                won(this);
            }
        }

        @Override
        public void failed(Throwable problem) {
            close();
            if (attempts.remove(this)) {
                Connector.this.failed(address, new IOException(problem));
            }
        }

        private void close() {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("A socket could not be closed", e);
            }
        }
    }
}
