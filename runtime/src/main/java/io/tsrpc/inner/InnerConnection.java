package io.tsrpc.inner;

import io.tsrpc.Admission;
import io.tsrpc.RequestHead;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.SharedFrame;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import io.tsrpc.transport.TransportConnection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The server's end of an in-process connection, with one pipe per direction. */
final class InnerConnection implements TransportConnection {
    private static final long MAX_TO_SERVER = 64 << 20; // as maxUnsentSize over WebSocket
    private static final long MAX_TO_CLIENT = 4 << 20; // as maxPendingBytes
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3); // as closeTimeout

    private final InnerServerTransport transport;
    private final ClientListener client;
    private final ConnectionListener server;
    private final Timer timer;
    private final int serverLimit;
    private final int clientLimit;
    private final EventQueue serverEvents = new EventQueue();
    private final EventQueue clientEvents = new EventQueue();
    private final Pipe toServer;
    private final Pipe toClient;
    private final AtomicBoolean over = new AtomicBoolean();

    InnerConnection(
            InnerServerTransport transport,
            ConnectionAcceptor acceptor,
            RequestHead head,
            Admission.Accepted admission,
            ClientTransportSettings settings,
            ClientListener client) {
        this.transport = transport;
        this.client = client;
        this.server = acceptor.accept(head, admission, settings.format(), this);
        this.timer = acceptor.settings().timer();
        this.serverLimit = acceptor.settings().maxMessageSize();
        this.clientLimit = settings.maxMessageSize();
        this.toServer = new Pipe(MAX_TO_SERVER, frame -> serverEvents.deliver(() -> server.received(frame)));
        this.toClient = new Pipe(MAX_TO_CLIENT, frame -> clientEvents.deliver(() -> client.received(frame)));
    }

    /**
     * Opens both ends. The first listener may send or close at once, so both events are queued before either is
     * delivered.
     */
    void open() {
        transport.add(this);
        if (over.get()) { // closed before it was added, so it could not be removed
            transport.remove(this);
            return;
        }
        Runnable toClientFirst = clientEvents.add(client::opened);
        Runnable toServerFirst = serverEvents.add(server::opened);
        EventQueue.run(toClientFirst);
        EventQueue.run(toServerFirst);
    }

    /** Accepts a frame from the client. One that is too large is lost with the connection, as over a network. */
    boolean toServer(Frame frame) {
        if (frame.size() > serverLimit) {
            close(CloseCodes.TOO_BIG, "The message is larger than " + serverLimit + " bytes");
            return true;
        }
        return toServer.send(frame);
    }

    @Override
    public boolean send(Frame frame, Gathering gathering) {
        if (frame.size() > clientLimit) {
            closeFromClient(CloseCodes.TOO_BIG, "The message is larger than " + clientLimit + " bytes");
            return true;
        }
        return toClient.send(frame);
    }

    @Override
    public boolean send(SharedFrame shared, Gathering gathering) {
        Frame before = shared.before();
        Frame frame = shared.frame();
        if (before == null || frame.size() > clientLimit) { // the connection ends if it is too large
            return send(frame, gathering);
        }
        return toClient.send(before, frame);
    }

    @Override
    public long pendingBytes() {
        return toClient.waiting();
    }

    @Override
    public boolean whenWritable(Runnable action) {
        return toClient.whenWritable(action);
    }

    void echo() {
        clientEvents.deliver(client::echoed);
    }

    @Override
    public void readable(boolean on) {
        toServer.readable(on);
    }

    void clientReadable(boolean on) {
        toClient.readable(on);
    }

    @Override
    public void close(int code, String reason) {
        closeBehind(toClient, code, reason);
    }

    void closeFromClient(int code, String reason) {
        closeBehind(toServer, code, reason);
    }

    /** Closes the connection when a side has read what waits for it. If it does not, it is cut off. */
    private void closeBehind(Pipe pipe, int code, String reason) {
        pipe.end(() -> finish(code, reason));
        if (over.get()) {
            return;
        }
        try {
            Timeout unused = timer.after(CLOSE_TIMEOUT, this::terminate);
        } catch (Throwable e) { // no thread for the timer
            SafeTask.failed(e);
            terminate();
        }
    }

    /** Closes the connection at once, unless the client is reading what was sent before it was closed. */
    void terminateUnread() {
        if (!toClient.isEnding()) {
            terminate();
        }
    }

    /** Closes the connection at once. Waiting frames are lost. */
    void terminate() {
        finish(CloseCodes.ABNORMAL, null);
    }

    private void finish(int code, @Nullable String reason) {
        if (over.compareAndSet(false, true)) {
            toServer.discard();
            toClient.discard();
            transport.remove(this);
            serverEvents.deliverLast(() -> server.closed(code, reason));
            clientEvents.deliverLast(() -> client.closed(code, reason));
        }
    }
}
