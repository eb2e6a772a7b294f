package io.tsrpc.ws;

import io.tsrpc.ConnectFailure;
import io.tsrpc.DataFormat;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.net.ConnectionProblem;
import io.tsrpc.net.Destination;
import io.tsrpc.net.Dialing;
import io.tsrpc.net.HeadExchange;
import io.tsrpc.net.HeadLines;
import io.tsrpc.net.LoopSocket;
import io.tsrpc.net.RefusedException;
import io.tsrpc.transport.Arriving;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ClientTransportSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens a client's WebSocket: connects to the server and performs the handshake, on the loop's thread. */
final class ClientOpening implements Dialing.Outcome {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    private static final Log LOG = Log.of(Topic.WS_CLIENT);

    private final Destination destination;
    private final ClientTransportSettings settings;
    private final Headers headers;
    private final RepeatedLog tooLarge;
    private final ClientListener listener;
    private final Consumer<ClientLink> opened;
    private final Dialing dialing;
    private volatile Headers requestHeaders = Headers.NONE;
    private Headers responseHeaders = Headers.NONE;

    /** What a client uses of an open WebSocket. */
    record ClientLink(WsConnection connection, FrameSender sender) {}

    /**
     * Creates an opening that has to be begun.
     *
     * @param headers the headers that the user sends
     * @param tooLarge is told of messages that are larger than the client allows
     * @param opened is called before the listener is notified
     * @throws IOException if there is no selector left
     */
    ClientOpening(
            Destination destination,
            ClientTransportSettings settings,
            Headers headers,
            RepeatedLog tooLarge,
            ClientListener listener,
            Consumer<ClientLink> opened)
            throws IOException {
        this.destination = destination;
        this.settings = settings;
        this.headers = headers;
        this.tooLarge = tooLarge;
        this.listener = listener;
        this.opened = opened;
        this.dialing = Dialing.of(destination, settings.timer(), this);
    }

    /** Begins. Any thread may call this. */
    void begin() {
        dialing.begin();
    }

    @Override
    public void prepare() throws IOException {
        requestHeaders = destination.withCookies(headers);
    }

    // --- on the loop's thread ------------------------------------------------------------------------------------

    @Override
    public Headers headers() {
        return requestHeaders;
    }

    @Override
    public void connected(LoopSocket made, @Nullable InetSocketAddress proxy) {
        String subprotocol = settings.format() == DataFormat.JSON ? "text" : "buffer";
        ClientHandshake handshake = new ClientHandshake(destination.server(), subprotocol, requestHeaders);
        new HeadExchange(
                        made,
                        handshake.request(),
                        (head, bytes) -> {
                            handshake.check(head, bytes);
                            responseHeaders = HeadLines.headers(head.text());
                        },
                        rest -> accepted(made, rest),
                        this::failed)
                .begin();
    }

    /** Opens the WebSocket, if necessary after the cookie handler was told of cookies. Nothing is read meanwhile. */
    private void accepted(LoopSocket made, ByteBuffer rest) {
        Headers response = responseHeaders;
        if (!destination.keepsCookies(response)) {
            open(made, rest);
            return;
        }
        ByteBuffer kept = ByteBuffer.allocate(rest.remaining()).put(rest).flip();
        made.readable(false);
        dialing.runBlocking(() -> {
            keepCookies(response);
            made.loop().execute(() -> {
                if (!made.isClosed()) {
                    made.readable(true);
                    open(made, kept);
                }
            });
        });
    }

    private void keepCookies(Headers response) {
        try {
            destination.keepCookies(response);
        } catch (Throwable e) { // user code may throw anything
            LOG.error("The cookies of {} could not be kept", destination.server(), e);
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
                new Inbound(listener, listener::echoed, this::tooLarge, () -> {}),
                Arriving.UNCOUNTED);
        made.handler(webSocket); // from now on the WebSocket notifies the listener of the end
        opened.accept(new ClientLink(connection, sender));
        listener.opened();
        webSocket.read(rest);
    }

    private void tooLarge(String why) {
        tooLarge.warn("The connection to {} is closed. {}", destination.server(), why);
    }

    @Override
    public void failed(Throwable problem) {
        listener.notOpened(failureOf(problem));
    }

    private ConnectFailure failureOf(Throwable problem) {
        RefusedException refused = ConnectionProblem.find(problem, RefusedException.class);
        if (refused != null) {
            return new ConnectFailure(
                    ErrorCode.HTTP_STATUS, ConnectionProblem.text(refused), refused.status(), problem);
        }
        ConnectionProblem known = ConnectionProblem.of(problem, destination.server());
        return new ConnectFailure(
                known.code() == null ? ErrorCode.CONNECT_ERR : known.code(), known.message(), null, problem);
    }

    /** Closes the socket or cancels the connection attempt immediately. Any thread may call this. */
    void terminate() {
        dialing.terminate();
    }
}
