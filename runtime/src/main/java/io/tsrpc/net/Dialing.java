package io.tsrpc.net;

import io.tsrpc.Headers;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.Timer;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Connects a client to a server: resolves the name, connects a socket to one of its addresses, opens a tunnel if there
 * is a proxy, and starts TLS. If a proxy does not answer, the next way is tried that the proxy selector knows. Everything that does
 * not block runs on the thread that all clients share.
 */
public final class Dialing implements Connector.Outcome {
    private static final Log LOG = Log.of(Topic.CLIENT_NET);

    private final ClientLoop shared;
    private final Destination destination;
    private final Timer timer;
    private final Outcome outcome;

    /** Changed only by the loop's thread. */
    private volatile boolean over;

    // Used only by the loop's thread.
    private final Queue<Route> routes = new ArrayDeque<>();
    private @Nullable Route route;
    private @Nullable IOException lastProblem;
    private @Nullable Connector connector;

    private volatile @Nullable LoopSocket socket;

    /** Is notified of the outcome, once, on the loop's thread. */
    public interface Outcome {
        /**
         * The connection is about to be made. The only method that may block, on a thread for that.
         *
         * @throws IOException if it is not to be made
         */
        default void prepare() throws IOException {}

        /** The headers of the request for which the connection is made, after {@link #prepare}; some are for proxies. */
        Headers headers();

        /**
         * The connection is made. The socket reads, and its handler has to be replaced before this method returns.
         *
         * @param proxy the peer, if it is a proxy that was not asked for a tunnel; otherwise null
         */
        void connected(LoopSocket socket, @Nullable InetSocketAddress proxy);

        /** No connection can be made, for the reason given. */
        void failed(Throwable problem);
    }

    private Dialing(ClientLoop shared, Destination destination, Timer timer, Outcome outcome) {
        this.shared = shared;
        this.destination = destination;
        this.timer = timer;
        this.outcome = outcome;
    }

    /**
     * Creates an attempt that has to be begun or terminated.
     *
     * @throws IOException if there is no selector left
     */
    public static Dialing of(Destination destination, Timer timer, Outcome outcome) throws IOException {
        return new Dialing(ClientLoop.acquire(), destination, timer, outcome);
    }

    /** Begins. Any thread may call this. */
    public void begin() {
        loop().execute(() -> {
            if (!over) { // otherwise it was terminated, and the shared threads may have ended
                runOn(threadsOfUserCode(), this::selectRoutes);
            }
        });
    }

    private SelectorLoop loop() {
        return shared.selector();
    }

    private Executor threadsOfUserCode() {
        return destination.asksUserCode() ? shared.userCode() : loop()::run;
    }

    /** A part of the attempt that may block, unless it runs on the loop. */
    private interface Step {
        void run() throws IOException;
    }

    /** Runs a step on other threads or on the loop. What it throws ends the attempt. Called on the loop's thread. */
    private void runOn(Executor threads, Step step) {
        try {
            threads.execute(() -> {
                try {
                    if (!over) { // lookups that hang must not be followed by others that nobody waits for
                        step.run();
                    }
                } catch (Throwable e) { // the user's proxy selector can throw anything
                    loop().run(() -> fail(e));
                }
            });
        } catch (Throwable e) { // no more threads
            fail(e);
        }
    }

    private void selectRoutes() throws IOException {
        outcome.prepare();
        List<Route> selected = destination.routes();
        loop().run(() -> {
            routes.addAll(selected);
            tryNext();
        });
    }

    // --- on the loop's thread ------------------------------------------------------------------------------------

    private void tryNext() {
        Route next = routes.poll();
        if (next == null) {
            fail(Objects.requireNonNull(lastProblem));
            return;
        }
        route = next;
        runOn(next.needsLookup() ? shared.lookups() : loop()::run, () -> {
            List<InetSocketAddress> addresses;
            try {
                addresses = next.addresses();
            } catch (IOException e) {
                loop().run(() -> failed(e));
                return;
            }
            loop().run(() -> connect(addresses));
        });
    }

    private void connect(List<InetSocketAddress> addresses) {
        if (!over) {
            connector = new Connector(loop(), timer, addresses, this);
            try {
                connector.start();
            } catch (Throwable e) { // no thread for the timer
                connector.cancel();
                fail(e);
            }
        }
    }

    /** No address of the route has been connected to. */
    @Override
    public void failed(IOException why) {
        if (over) {
            return;
        }
        InetSocketAddress proxy = proxy();
        IOException named = proxy == null ? why : new ProxyFailedException(proxy, why);
        if (lastProblem != null) {
            named.addSuppressed(lastProblem);
        }
        lastProblem = named;
        if (proxy == null) {
            tryNext();
        } else {
            runOn(threadsOfUserCode(), () -> {
                destination.proxyFailed(proxy, why);
                loop().run(this::tryNext);
            });
        }
    }

    private @Nullable InetSocketAddress proxy() {
        return route == null ? null : route.proxy();
    }

    @Override
    public void connected(SocketChannel channel) {
        LoopSocket made;
        try {
            made = new LoopSocket(
                    loop(),
                    channel,
                    shared.writeBuffers(),
                    destination.maxUnsentSize(),
                    Backlog.UNLIMITED,
                    closed -> shared.release());
        } catch (IOException | RuntimeException | Error e) {
            closeQuietly(channel);
            fail(e);
            return;
        }
        socket = made;
        try {
            speak(made);
        } catch (Throwable e) { // no TLS in this JVM, or no memory: the socket must not stay open
            made.failed(e);
        }
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A socket could not be closed", e);
        }
    }

    private void speak(LoopSocket made) throws SSLException {
        made.begin(new Stage(made));
        InetSocketAddress proxy = proxy();
        if (proxy == null || !destination.tunnels()) {
            secure(made, proxy);
            return;
        }
        new HeadExchange(
                        made,
                        ProxyTunnel.request(destination.server(), outcome.headers()),
                        (head, bytes) -> ProxyTunnel.check(head),
                        rest -> tunnelled(made),
                        why -> lost(new ProxyFailedException(proxy, why)))
                .begin();
    }

    private void tunnelled(LoopSocket made) {
        try {
            secure(made, null);
        } catch (SSLException e) {
            made.failed(e);
        }
    }

    private void secure(LoopSocket made, @Nullable InetSocketAddress plainProxy) throws SSLException {
        if (destination.server().isTls()) {
            made.handler(new Stage(made));
            made.startTls(destination.newEngine(), shared.tlsTasks());
        } else {
            succeed(made, plainProxy);
        }
    }

    private void succeed(LoopSocket made, @Nullable InetSocketAddress plainProxy) {
        over = true; // from now on the next handler is notified of the end
        outcome.connected(made, plainProxy);
    }

    // --- the end -------------------------------------------------------------------------------------------------

    private void fail(Throwable why) {
        if (!over) {
            over = true;
            shared.release();
            outcome.failed(why);
        }
    }

    /** The socket, which releases the loop itself, is closed before the connection was made. */
    private void lost(Throwable why) {
        if (!over) {
            outcome.failed(why); // again if there is no memory
            over = true;
        }
    }

    /** Runs a task that may block, while the connection is open. */
    public void runBlocking(Runnable task) {
        shared.userCode().execute(task);
    }

    /** Gives up, or closes the connection that was made, immediately. Any thread may call this. */
    public void terminate() {
        LoopSocket made = socket;
        if (made == null) {
            loop().execute(this::giveUp);
        } else {
            made.terminate();
        }
    }

    private void giveUp() {
        LoopSocket made = socket;
        if (made != null) {
            made.cut();
            return;
        }
        if (connector != null) {
            connector.cancel();
        }
        fail(new IOException("Terminated"));
    }

    /** Nothing is to arrive: the connection is not made yet, or its TLS handshake is under way. */
    private final class Stage implements LoopSocket.Handler {
        private final LoopSocket made;
        private Throwable problem = new EOFException("The server has closed the connection during the TLS handshake");

        Stage(LoopSocket made) {
            this.made = made;
        }

        @Override
        public void secured() {
            succeed(made, null);
        }

        @Override
        public void read(ByteBuffer in) {
            in.position(in.limit());
            broken(new ProtocolException("The server has spoken before it was asked"));
            made.cut();
        }

        @Override
        public void ended() {
            made.cut();
        }

        @Override
        public void broken(Throwable why) {
            problem = why;
        }

        @Override
        public void closed() {
            lost(problem);
        }
    }
}
