package io.tsrpc.ws;

import io.tsrpc.DataFormat;
import io.tsrpc.Headers;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.CloseCodes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Opens a client's WebSocket: resolves the address, connects a socket, opens a tunnel if there is a proxy, starts TLS,
 * and performs the handshake. Everything that does not block runs on the loop's thread.
 */
final class ClientOpening implements Connector.Outcome {
    private static final Log LOG = Log.of(Topic.WS_CLIENT);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    private final ClientLoop shared;
    private final WsTarget target;
    private final ClientTransportSettings settings;
    private final Headers headers;
    private final ClientListener listener;
    private final Consumer<ClientLink> opened;

    // Used only by the loop's thread.
    private boolean viaProxy;
    private Headers requestHeaders = Headers.NONE;
    private Headers responseHeaders = Headers.NONE;
    private boolean over;
    private @Nullable Connector connector;
    private @Nullable LoopSocket socket;

    /** What a client uses of an open WebSocket. */
    record ClientLink(WsConnection connection, FrameSender sender) {}

    /**
     * Creates an opening that has not begun.
     *
     * @param shared is released when the socket closes or the opening fails
     * @param headers the headers that the user sends
     * @param opened is called before the listener is notified
     */
    ClientOpening(
            ClientLoop shared,
            WsTarget target,
            ClientTransportSettings settings,
            Headers headers,
            ClientListener listener,
            Consumer<ClientLink> opened) {
        this.shared = shared;
        this.target = target;
        this.settings = settings;
        this.headers = headers;
        this.listener = listener;
        this.opened = opened;
    }

    private SelectorLoop loop() {
        return shared.selector();
    }

    /** Begins. Any thread may call this. */
    void begin() {
        loop().execute(() -> {
            if (!over) { // otherwise it was terminated, and the shared threads may have ended
                lookUp();
            }
        });
    }

    private void lookUp() {
        try {
            shared.lookups().execute(() -> {
                try {
                    resolve();
                } catch (Throwable e) { // an unknown host; the user's proxy selector can throw anything
                    loop().execute(() -> failed(new IOException(e)));
                }
            });
        } catch (Throwable e) { // no more threads
            failed(new IOException(e));
        }
    }

    private void resolve() throws IOException {
        InetSocketAddress proxy = target.proxy();
        String host = proxy == null ? target.url().host() : proxy.getHostString();
        int port = proxy == null ? target.url().port() : proxy.getPort();
        List<InetSocketAddress> addresses = Arrays.stream(InetAddress.getAllByName(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        Headers sent = target.withCookies(headers);
        loop().execute(() -> connect(addresses, proxy != null, sent));
    }

    // --- on the loop's thread ------------------------------------------------------------------------------------

    private void connect(List<InetSocketAddress> addresses, boolean throughProxy, Headers sent) {
        if (!over) {
            requestHeaders = sent;
            viaProxy = throughProxy;
            connector = new Connector(loop(), settings.timer(), addresses, this);
            try {
                connector.start();
            } catch (Throwable e) { // no thread for the timer
                connector.cancel();
                failed(new IOException(e));
            }
        }
    }

    @Override
    public void connected(SocketChannel channel) {
        LoopSocket made;
        try {
            made = new LoopSocket(
                    loop(), channel, shared.writeBuffers(), target.maxUnsentSize(), closed -> socketClosed());
        } catch (IOException | RuntimeException | Error e) {
            closeQuietly(channel);
            failed(new IOException(e));
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

    private void speak(LoopSocket made) {
        if (viaProxy) {
            HeadExchange tunnel =
                    new HeadExchange(made, ProxyTunnel.request(target.url()), ProxyTunnel::check, rest -> secure(made));
            made.begin(tunnel);
            tunnel.send();
        } else {
            secure(made);
        }
    }

    private void secure(LoopSocket made) {
        String subprotocol = settings.format() == DataFormat.JSON ? "text" : "buffer";
        ClientHandshake handshake = new ClientHandshake(target.url(), subprotocol, requestHeaders);
        HeadExchange exchange = new HeadExchange(
                made,
                handshake.request(),
                head -> responseHeaders = handshake.check(head),
                rest -> accepted(made, rest));
        made.begin(exchange);
        if (!target.url().isTls()) {
            exchange.send();
            return;
        }
        try {
            made.startTls(target.newEngine(), shared.tlsTasks());
        } catch (SSLException e) {
            made.failed(e);
        }
    }

    /** Opens the WebSocket, if necessary after the cookie handler was told of cookies. Nothing is read meanwhile. */
    private void accepted(LoopSocket made, ByteBuffer rest) {
        Headers response = responseHeaders;
        if (!target.keepsCookies(response)) {
            open(made, rest);
            return;
        }
        ByteBuffer kept = ByteBuffer.allocate(rest.remaining()).put(rest).flip();
        made.readable(false);
        shared.lookups().execute(() -> {
            keepCookies(response);
            loop().execute(() -> {
                if (!made.isClosed()) {
                    made.readable(true);
                    open(made, kept);
                }
            });
        });
    }

    private void keepCookies(Headers response) {
        try {
            target.keepCookies(response);
        } catch (Throwable e) { // user code may throw anything
            LOG.error("The cookies of {} could not be kept", target.url(), e);
        }
    }

    private void open(LoopSocket made, ByteBuffer rest) {
        FrameSender sender = new FrameSender(Role.CLIENT, made.outbox());
        WsConnection connection = new WsConnection(made, sender);
        WebSocket webSocket = new WebSocket(
                made,
                sender,
                new FrameReader(Role.CLIENT, settings.maxMessageSize()),
                settings.timer(),
                CLOSE_TIMEOUT,
                new Inbound(listener, listener::echoed, () -> {}));
        over = true; // from now on the WebSocket notifies the listener of the end
        made.handler(webSocket);
        opened.accept(new ClientLink(connection, sender));
        listener.opened();
        webSocket.read(rest);
    }

    // --- the end -------------------------------------------------------------------------------------------------

    @Override
    public void failed(IOException problem) {
        LOG.debug("The connection to {} failed", target.url(), problem);
        if (!over) {
            over = true;
            shared.release();
            listener.closed(CloseCodes.ABNORMAL, null);
        }
    }

    private void socketClosed() {
        shared.release();
        if (!over) {
            over = true;
            listener.closed(CloseCodes.ABNORMAL, null);
        }
    }

    /** Closes the socket or cancels the connection attempt immediately. Any thread may call this. */
    void terminate() {
        loop().execute(() -> {
            LoopSocket made = socket;
            if (made != null) {
                made.cut();
            } else {
                if (connector != null) {
                    connector.cancel();
                }
                failed(new IOException("Terminated"));
            }
        });
    }
}
