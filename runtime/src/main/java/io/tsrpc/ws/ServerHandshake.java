package io.tsrpc.ws;

import io.tsrpc.engine.OptionValues;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.net.HeadBuffer;
import io.tsrpc.net.LoopSocket;
import io.tsrpc.transport.Admission;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The opening handshake on a server: reads the request, requests admission, sends the response, and creates a
 * {@link WebSocket}. Reading is paused while the admission is undecided.
 */
final class ServerHandshake implements LoopSocket.Handler {
    private static final Log LOG = Log.of(Topic.WS_SERVER);
    private static final String NOT_A_HANDSHAKE = "404 WebSocket Upgrade Failure";
    private static final String TOO_LARGE = "431 Request Header Fields Too Large";
    private static final byte[] NOTHING = {};

    private final LoopSocket socket;
    private final ConnectionAcceptor acceptor;
    private final OptionValues options;
    private final HeadBuffer request = new HeadBuffer();
    private final Timeout timeout;
    private byte[] behindRequest = NOTHING;
    private boolean complete;
    private boolean undecided;

    /** Waits for a client's request until {@link WsServerOptions#HANDSHAKE_TIMEOUT} expires. */
    ServerHandshake(LoopSocket socket, ConnectionAcceptor acceptor, OptionValues options) {
        this.socket = socket;
        this.acceptor = acceptor;
        this.options = options;
        this.timeout = timer().after(
                        options.get(WsServerOptions.HANDSHAKE_TIMEOUT),
                        () -> socket.loop().execute(socket::cut));
    }

    private Timer timer() {
        return acceptor.settings().timer();
    }

    // --- the request ---------------------------------------------------------------------------------------------

    @Override
    public void read(ByteBuffer in) {
        ByteBuffer whole = complete ? null : request.take(in);
        if (whole != null) {
            complete = true;
            behindRequest = new byte[in.remaining()];
            in.get(behindRequest);
            admit(whole);
        } else if (!complete && request.isTooLarge()) {
            refuse(TOO_LARGE);
        }
        in.position(in.limit()); // discards input after a refusal
    }

    private void admit(ByteBuffer whole) {
        HandshakeRequest asked = HandshakeRequest.read(whole, socket, options.get(WsServerOptions.TRUSTED_PROXIES));
        if (asked == null) {
            refuse(NOT_A_HANDSHAKE);
        } else if (!allows(asked.origin())) {
            LOG.debug("{} comes from {}, which is not allowed", socket, asked.origin());
            refuse("403 Forbidden");
        } else {
            undecided = true;
            var unused = acceptor.admit(asked.head())
                    .thenAccept(admission -> socket.loop().run(() -> tryOpen(admission, asked)));
            if (undecided) {
                socket.readable(false);
            }
        }
    }

    /** Whether a web page of this origin may connect. Clients that send no origin are not browsers and may connect. */
    private boolean allows(String origin) {
        Set<String> allowed = options.get(WsServerOptions.ALLOWED_ORIGINS);
        return allowed.isEmpty() || origin.isEmpty() || allowed.contains(origin.toLowerCase(Locale.ROOT));
    }

    // --- the answer ----------------------------------------------------------------------------------------------

    private void tryOpen(Admission admission, HandshakeRequest asked) {
        try {
            decided(admission, asked);
        } catch (Throwable e) { // including Error: the socket must not stay open without a handler
            socket.failed(e);
        }
    }

    private void decided(Admission admission, HandshakeRequest asked) {
        undecided = false;
        if (socket.isClosed()) {
            return; // the decision came too late
        }
        if (socket.isPaused()) {
            socket.readable(true); // before opening: the listener may pause reading immediately
        }
        if (admission instanceof Admission.Refused refusal) {
            refuse(refusal.status() + " " + refusal.reason());
        } else {
            open(asked);
        }
    }

    private void open(HandshakeRequest asked) {
        timeout.cancel();
        socket.write(asked.answer());
        FrameSender sender = new FrameSender(Role.SERVER, socket.outbox());
        ConnectionListener listener = acceptor.accept(asked.head(), asked.format(), new WsConnection(socket, sender));
        Liveness liveness = new Liveness(socket, sender, options, timer());
        Runnable heartbeat = () -> {
            liveness.heartbeat();
            sender.heartbeat();
        };
        WebSocket webSocket = new WebSocket(
                socket,
                sender,
                new FrameReader(Role.SERVER, acceptor.settings().maxMessageSize()),
                timer(),
                options.get(WsServerOptions.CLOSE_TIMEOUT),
                new Inbound(listener, heartbeat, liveness::stop));
        socket.handler(webSocket);
        listener.opened();
        webSocket.read(ByteBuffer.wrap(behindRequest));
    }

    /**
     * Responds with an HTTP status, and closes the socket when the response is written, or at the latest when the
     * handshake timeout expires.
     */
    private void refuse(String status) {
        complete = true;
        String answer = "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        socket.write(answer.getBytes(StandardCharsets.US_ASCII));
        socket.outbox().whenEmpty(() -> socket.loop().execute(socket::cut));
    }

    // --- the end -------------------------------------------------------------------------------------------------

    @Override
    public void ended() {
        socket.cut();
    }

    /** Cuts the socket: no WebSocket is open yet that could be closed with a close frame. */
    @Override
    public void close(int code, String reason) {
        socket.cut();
    }

    @Override
    public void closed() {
        timeout.cancel();
    }
}
