package io.tsrpc.ws;

import io.tsrpc.ConnectFailure;
import io.tsrpc.DataFormat;
import io.tsrpc.net.ConnectionProblem;
import io.tsrpc.net.Destination;
import io.tsrpc.net.Dialing;
import io.tsrpc.net.HeadExchange;
import io.tsrpc.net.LoopSocket;
import io.tsrpc.net.RefusedException;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ClientTransportSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;

/** Opens a client's WebSocket: connects to the server and performs the handshake, on the loop's thread. */
final class ClientOpening implements Dialing.Outcome {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    private final Destination destination;
    private final ClientTransportSettings settings;
    private final ClientListener listener;
    private final Consumer<ClientLink> opened;
    private final Dialing dialing;

    /** What a client uses of an open WebSocket. */
    record ClientLink(WsConnection connection, FrameSender sender) {}

    /**
     * Creates an opening that has to be begun.
     *
     * @param opened is called before the listener is notified
     * @throws IOException if there is no selector left
     */
    ClientOpening(
            Destination destination,
            ClientTransportSettings settings,
            ClientListener listener,
            Consumer<ClientLink> opened)
            throws IOException {
        this.destination = destination;
        this.settings = settings;
        this.listener = listener;
        this.opened = opened;
        this.dialing = Dialing.of(destination, settings.timer(), this);
    }

    /** Begins. Any thread may call this. */
    void begin() {
        dialing.begin();
    }

    // --- on the loop's thread ------------------------------------------------------------------------------------

    @Override
    public void connected(LoopSocket made, boolean viaProxy) {
        ClientHandshake handshake =
                new ClientHandshake(destination.server(), settings.format() == DataFormat.JSON ? "text" : "buffer");
        new HeadExchange(made, handshake.request(), handshake::check, rest -> open(made, rest), this::failed).begin();
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
        made.handler(webSocket); // from now on the WebSocket notifies the listener of the end
        opened.accept(new ClientLink(connection, sender));
        listener.opened();
        webSocket.read(rest);
    }

    @Override
    public void failed(Throwable problem) {
        listener.notOpened(failureOf(problem));
    }

    private ConnectFailure failureOf(Throwable problem) {
        RefusedException refused = ConnectionProblem.find(problem, RefusedException.class);
        if (refused != null) {
            return new ConnectFailure(
                    ConnectFailure.HTTP_STATUS, ConnectionProblem.text(refused), refused.status(), problem);
        }
        ConnectionProblem known = ConnectionProblem.of(problem, destination.server());
        return new ConnectFailure(
                known.code() == null ? ConnectFailure.OTHER : known.code(), known.message(), null, problem);
    }

    /** Closes the socket or cancels the connection attempt immediately. Any thread may call this. */
    void terminate() {
        dialing.terminate();
    }
}
