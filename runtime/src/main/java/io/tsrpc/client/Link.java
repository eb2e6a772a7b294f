package io.tsrpc.client;

import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.concurrent.Inbox;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.transport.Frame;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of a client, from the attempt to make it to its end. Its transport is never called with a lock held,
 * since it may be holding one of its own when it calls here.
 */
final class Link implements TransportListener {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.client.connection");
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);
    private static final int ABNORMAL = 1006;

    private final DuplexClientEngine engine;
    private final Transport transport;
    private final Receiving receiving;
    private final Inbox<Supplier<@Nullable Runnable>> inbox;
    private final Backlog backlog;
    private final @Nullable Heartbeat heartbeat;
    private final ClientFuture<ConnectResult> connected;
    private final ClientFuture<Void> disconnected;
    private ClientStatus status = ClientStatus.OPENING;
    private boolean isManual;
    private @Nullable Future<?> connectTimer;
    private volatile @Nullable TsrpcError lost;

    Link(DuplexClientEngine engine, Transport transport) {
        this.engine = engine;
        this.transport = transport;
        this.receiving = new Receiving(engine, this);
        this.inbox = new Inbox<>(engine.userThreads(), Supplier::get);
        this.backlog = new Backlog(
                engine.settings().maxMessageBytes(), () -> !engine.pending().isEmpty(), transport::readable);
        DuplexSettings.Beat beat = engine.duplexSettings().heartbeat();
        this.heartbeat = beat == null ? null : new Heartbeat(engine, beat, this);
        this.connected = engine.newFuture();
        this.disconnected = engine.newFuture();
    }

    synchronized ClientStatus status() {
        return status;
    }

    ClientFuture<ConnectResult> connected() {
        return connected;
    }

    @Nullable
    Duration latency() {
        return heartbeat == null ? null : heartbeat.latency();
    }

    // --- connecting ----------------------------------------------------------------------------------------------

    /** Begins to connect; runs user code. */
    void connect() {
        ClientFlows.Connecting passed =
                FlowRuns.run("preConnectFlow", engine.flows().preConnectFlow(), new ClientFlows.Connecting(null));
        if (passed == null) {
            answer(ConnectResult.failure("Canceled by preConnectFlow"));
        } else if (passed.result() != null) {
            answer(passed.result());
        } else if (startTimer()) {
            open();
        }
    }

    /** Ends the attempt before anything was connected. */
    private void answer(ConnectResult result) {
        synchronized (this) {
            status = ClientStatus.CLOSED;
        }
        connected.complete(result);
        disconnected.complete(null);
    }

    private synchronized boolean startTimer() {
        if (status != ClientStatus.OPENING) {
            return false;
        }
        connectTimer = engine.schedule(engine.duplexSettings().connectTimeout(), () -> {
            if (status() == ClientStatus.OPENING) {
                giveUp(ABNORMAL, null);
            }
        });
        return true;
    }

    private void open() {
        try {
            transport.open(this);
        } catch (RuntimeException | Error e) { // no thread to be had, for one
            LOG.error("The connection could not be begun", e);
            giveUp(ABNORMAL, null);
        }
    }

    @Override
    public void opened() {
        synchronized (this) {
            if (status != ClientStatus.OPENING) {
                return;
            }
            status = ClientStatus.OPENED;
            cancelConnectTimer();
        }
        if (heartbeat != null) {
            heartbeat.beat();
        }
        engine.later(() -> {
            FlowRuns.run("postConnectFlow", engine.flows().postConnectFlow(), new ClientFlows.Connecting(null));
            connected.complete(ConnectResult.success());
        });
    }

    private void cancelConnectTimer() {
        if (connectTimer != null) {
            connectTimer.cancel(false);
        }
    }

    // --- carrying ------------------------------------------------------------------------------------------------

    /** Sends a call, which fails if that cannot be done or when this connection ends without an answer to it. */
    void send(Call<?, ?> call, Frame request) {
        call.carrier(this);
        TsrpcError error = send(request);
        if (error == null) {
            error = lost;
            backlog.update();
        }
        if (error != null) {
            call.fail(error);
        }
    }

    /** Sends a frame; returns why it could not be sent, or null. */
    @Nullable
    TsrpcError send(Frame frame) {
        if (status() != ClientStatus.OPENED) {
            return ClientErrors.notConnected();
        }
        return transport.send(frame) ? null : ClientErrors.notSent();
    }

    void sendHeartbeat() {
        transport.heartbeat();
    }

    @Override
    public void received(Frame frame) {
        if (status() == ClientStatus.CLOSED) {
            return;
        }
        backlog.add(frame.size());
        inbox.add(() -> receiving.receive(frame));
    }

    /** A frame of this size has been done with. */
    void handled(int size) {
        backlog.remove(size);
    }

    boolean isPaused() {
        return backlog.isPaused();
    }

    @Override
    public void echoed() {
        if (heartbeat != null) {
            heartbeat.echoed();
        }
    }

    // --- ending --------------------------------------------------------------------------------------------------

    /** Closes the connection in good order, or ends the attempt to make it. */
    ClientFuture<Void> disconnect(int code, String reason) {
        ClientStatus before;
        synchronized (this) {
            before = status;
            isManual = true;
            if (before == ClientStatus.OPENED) {
                status = ClientStatus.CLOSING;
            }
        }
        if (before == ClientStatus.OPENING) {
            giveUp(ABNORMAL, null);
        } else if (before == ClientStatus.OPENED) {
            transport.close(code, reason);
            var unused = engine.schedule(CLOSE_TIMEOUT, () -> closed(code, reason));
        }
        return disconnected;
    }

    /** Takes the connection for gone, whatever its transport thinks; what that then says comes too late. */
    void giveUp(int code, @Nullable String reason) {
        closed(code, reason);
        if (reason == null) {
            transport.terminate();
        } else {
            transport.close(code, reason);
        }
    }

    @Override
    public void closed(int code, @Nullable String reason) {
        boolean wasOpen;
        ClientFlows.Disconnected how;
        synchronized (this) {
            if (status == ClientStatus.CLOSED) {
                return;
            }
            wasOpen = status != ClientStatus.OPENING;
            how = new ClientFlows.Disconnected(code, reason, isManual);
            status = ClientStatus.CLOSED;
            cancelConnectTimer();
        }
        if (heartbeat != null) {
            heartbeat.stop();
        }
        // what has arrived before is read before
        inbox.add(() -> end(wasOpen, how));
        var unused = engine.schedule(CLOSE_TIMEOUT, transport::terminate);
    }

    private Runnable end(boolean wasOpen, ClientFlows.Disconnected how) {
        TsrpcError error = ClientErrors.lostConnection(how.reason());
        lost = error;
        engine.pending().failAll(call -> call.carrier() == this, error);
        engine.later(() -> disconnected.complete(null));
        if (!wasOpen) {
            return () -> connected.complete(ConnectResult.failure(engine.connectFailure()));
        }
        return () -> FlowRuns.run("postDisconnectFlow", engine.flows().postDisconnectFlow(), how);
    }
}
