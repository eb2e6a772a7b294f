package io.tsrpc.ws;

import io.tsrpc.Admission;
import io.tsrpc.RequestHead;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.net.AddressLimit;
import io.tsrpc.net.HeadBuffer;
import io.tsrpc.net.HeadLines;
import io.tsrpc.net.LoopSocket;
import io.tsrpc.net.RequestRules;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import io.tsrpc.transport.TrustedProxies;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The opening handshake on a server: reads the request, requests admission, sends the response, and creates a
 * {@link WebSocket}. Reading is paused while the admission is undecided.
 */
final class ServerHandshake implements LoopSocket.Handler {
    private static final Log LOG = Log.of(Topic.WS_SERVER);
    private static final int MAX_HEADERS = 100;
    private static final String NO_HTTP = "This is not a request of HTTP/1.1";
    private static final byte[] NOTHING = {};

    static {
        Objects.requireNonNull(Throwable.class); // loaded now: a full heap may be the first that is caught
    }

    private final LoopSocket socket;
    private final ConnectionAcceptor acceptor;
    private final OptionValues options;
    private final TrustedProxies proxies;
    private final AddressLimit addresses;
    private final AddressLimit.Place place;
    private final HeadBuffer request = new HeadBuffer();
    private Timeout timeout;
    private byte[] behindRequest = NOTHING;
    private boolean complete;
    private boolean undecided;

    /** Whether nobody waits for a decision any more: one has opened the connection, or it was too late. */
    private boolean over;

    /** Waits for a client's request until {@link WsServerOptions#HANDSHAKE_TIMEOUT} expires. */
    ServerHandshake(
            LoopSocket socket,
            ConnectionAcceptor acceptor,
            OptionValues options,
            AddressLimit addresses,
            AddressLimit.Place place) {
        this.socket = socket;
        this.acceptor = acceptor;
        this.options = options;
        this.addresses = addresses;
        this.place = place;
        this.proxies = options.get(WsServerOptions.TRUSTED_PROXIES);
        this.timeout = limit(this::tooLate);
    }

    private Timeout limit(Runnable action) {
        return timer().after(
                        options.get(WsServerOptions.HANDSHAKE_TIMEOUT),
                        () -> socket.loop().execute(action));
    }

    private void tooLate() {
        if (undecided) {
            undecided = false;
            over = true;
            answer(HttpAnswer.of(503, "The server could not decide in time"), "GET");
            timeout = limit(socket::cut);
        } else if (!over) { // else the timer has expired while the connection was opened
            socket.cut();
        }
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
        } else if (!complete && request.hasBareLineFeed()) {
            answer(HttpAnswer.of(400, "A line of the request's head ends in LF instead of CR LF"), "");
        } else if (!complete && !request.mayBeRequest()) { // a client with TLS must not wait
            answer(HttpAnswer.of(400, NO_HTTP), "");
        } else if (!complete && request.isTooLarge()) {
            answer(HttpAnswer.of(431, "The head of the request is larger than 16 KiB"), "");
        }
        in.position(in.limit()); // discards input after a refusal
    }

    private void admit(ByteBuffer whole) {
        if (HeadLines.count(whole) > MAX_HEADERS) {
            answer(HttpAnswer.of(431, "The request has more than " + MAX_HEADERS + " headers"), "");
            return;
        }
        HandshakeRequest asked = HandshakeRequest.read(whole, socket, proxies);
        if (asked == null) {
            answer(HttpAnswer.of(400, NO_HTTP), "");
            return;
        }
        RequestHead head = asked.head();
        HttpAnswer other = answerWithoutHandshake(asked, head);
        String acceptance = other == null ? asked.answer() : null;
        if (other != null) {
            answer(other, asked.method());
        } else if (addresses.isSet() && !place.take(asked.client())) { // a proxy's client: it is known only now
            answer(HttpAnswer.of(429, "Too many connections from this address"), asked.method());
        } else if (acceptance == null) {
            answer(HttpAnswer.toWrongHandshake(head), asked.method());
        } else if (!options.get(WsServerOptions.ALLOWED_ORIGINS).allows(head, proxies)) {
            LOG.debug("{} comes from the page {}, which is not allowed", socket, head.header("Origin"));
            answer(HttpAnswer.of(403, "Pages of this origin may not connect; see allowedOrigins"), asked.method());
        } else {
            ask(head, asked, acceptance);
        }
    }

    private @Nullable HttpAnswer answerWithoutHandshake(HandshakeRequest asked, RequestHead head) {
        String problem = RequestRules.problem(asked.version(), head);
        if (problem != null) {
            return HttpAnswer.of(400, problem);
        }
        boolean isGet = head.method().equals("GET") || head.method().equals("HEAD");
        if (!isGet || HandshakeRequest.asksForWebSocket(head)) {
            return null;
        }
        if (head.path().equals(options.get(WsServerOptions.LIVE_PATH))) {
            return HttpAnswer.of(200, "OK"); // a loop that has failed answers nothing
        }
        return head.path().equals(options.get(WsServerOptions.HEALTH_PATH))
                ? HttpAnswer.health(acceptor.isOpen())
                : null;
    }

    private void ask(RequestHead head, HandshakeRequest asked, String acceptance) {
        undecided = true;
        var unused = acceptor.admit(head, Duration.ZERO)
                .thenAccept(admission -> socket.loop().run(() -> tryOpen(admission, asked, acceptance)));
        if (undecided) {
            socket.readable(false);
        }
    }

    // --- the answer ----------------------------------------------------------------------------------------------

    private void tryOpen(Admission admission, HandshakeRequest asked, String acceptance) {
        try {
            decided(admission, asked, acceptance);
        } catch (Throwable e) { // including Error: the socket must not stay open without a handler
            socket.failed(e);
        }
    }

    private void decided(Admission admission, HandshakeRequest asked, String acceptance) {
        if (socket.isClosed() || over) {
            return; // the decision came too late
        }
        undecided = false;
        if (socket.isPaused()) {
            socket.readable(true); // before opening: the listener may pause reading immediately
        }
        if (admission instanceof Admission.Refused refused) {
            answer(HttpAnswer.of(refused), asked.method());
        } else {
            open((Admission.Accepted) admission, asked, acceptance);
        }
    }

    private void open(Admission.Accepted admission, HandshakeRequest asked, String acceptance) {
        over = true;
        timeout.cancel();
        socket.write(HandshakeRequest.with(admission.headers(), acceptance));
        FrameSender sender = new FrameSender(Role.SERVER, socket.outbox());
        ConnectionListener listener =
                acceptor.accept(asked.head(), admission, asked.format(), new WsConnection(socket, sender));
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
                new Inbound(listener, heartbeat, liveness::stop),
                acceptor.arriving(givingUp(socket)));
        socket.handler(webSocket);
        listener.opened();
        webSocket.read(ByteBuffer.wrap(behindRequest));
    }

    /** It keeps nothing of the handshake, which is over, as long as the connection is open. */
    private static Runnable givingUp(LoopSocket socket) {
        return () -> socket.close(CloseCodes.TRY_AGAIN_LATER, "The server is overloaded");
    }

    /** Answers, and closes the socket when the answer is written, or at the latest when the handshake timeout expires. */
    private void answer(HttpAnswer answer, String method) {
        complete = true;
        socket.write(answer.toBytes(method));
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
