package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.TsrpcError;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.engine.Call;
import io.tsrpc.engine.Requester;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a client, from the attempt to connect to its end. Calls the transport without holding a lock: the
 * transport may hold one of its own when it calls back.
 */
final class Link implements ClientListener {
    private static final Log LOG = Log.of(Topic.CLIENT_CONNECTION);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private final ClientConnection connection;
    private final Incoming incoming;
    private final ConnectionFlows flows;
    private final Requester requester;
    private final DuplexSettings settings;
    private final Timer timer;
    private final Executor userThreads;
    private final @Nullable Heartbeat heartbeat;
    private final UserFuture<ConnectResult> connected;
    private final UserFuture<Void> disconnected;

    @GuardedBy("this")
    private ClientStatus status = ClientStatus.OPENING;

    @GuardedBy("this")
    private boolean isManual;

    /** Set when the attempt was cancelled before it opened. A later {@link #opened} is then ignored. */
    @GuardedBy("this")
    private boolean cancelled;

    /** Whether {@link #connected} completes after {@code postConnectFlow}. */
    @GuardedBy("this")
    private boolean announced;

    @GuardedBy("this")
    private Timeout connectTimeout = Timeout.NEVER;

    /** Why the connection was not opened. The first reason counts. */
    @GuardedBy("this")
    private @Nullable ConnectFailure failure;

    /** The end that is to be handled, until it has been handed over. */
    private volatile @Nullable Ending ending;

    private volatile @Nullable TsrpcError lost;

    /** How a connection has ended, and whether its opening was told to the user. */
    private record Ending(boolean wasOpen, ClientFlows.Disconnected how) {}

    Link(
            ClientConnection connection,
            Incoming incoming,
            ConnectionFlows flows,
            Requester requester,
            DuplexSettings settings,
            Timer timer,
            Executor userThreads) {
        this.connection = connection;
        this.incoming = incoming;
        this.flows = flows;
        this.requester = requester;
        this.settings = settings;
        this.timer = timer;
        this.userThreads = userThreads;
        this.heartbeat = settings.heartbeat() == null ? null : heartbeat(settings.heartbeat());
        this.connected = new UserFuture<>(userThreads);
        this.disconnected = new UserFuture<>(userThreads);
    }

    private Heartbeat heartbeat(DuplexSettings.HeartbeatTiming timing) {
        return new Heartbeat(
                timing,
                timer,
                connection::heartbeat,
                incoming::isPaused,
                () -> giveUp(CloseCodes.NO_ECHO, "Heartbeat timeout"));
    }

    synchronized ClientStatus status() {
        return status;
    }

    UserFuture<ConnectResult> connected() {
        return connected;
    }

    @Nullable
    Duration latency() {
        return heartbeat == null ? null : heartbeat.latency();
    }

    // --- connecting ----------------------------------------------------------------------------------------------

    /** Starts to connect, with headers of this attempt. The time limit holds from now on, for user code as well. */
    void begin(Headers own) {
        try {
            startTimeout();
        } catch (Throwable e) { // no thread for the timer
            failed(e);
            return;
        }
        userThreads.execute(() -> connect(own));
    }

    /** Runs user code. Throws nothing. */
    private void connect(Headers own) {
        try {
            tryConnect(own);
        } catch (Throwable e) { // a transport or a result that throws
            failed(e);
        }
    }

    private void failed(Throwable problem) {
        LOG.error("The attempt to connect failed on this side", problem);
        giveUpOpening(ErrorCode.CONNECT_ERR, "The attempt to connect failed on this side", problem);
    }

    private void tryConnect(Headers own) {
        ConnectResult answer = flows.beforeConnect();
        if (answer != null) {
            end(answer);
            return;
        }
        if (!isWanted()) {
            return; // no headers are supplied for nothing: they may be a token that is good for one connection
        }
        Interrupts.forget();
        Headers headers;
        try {
            headers = settings.headers().with(own);
        } catch (HeadersException e) {
            end(new ConnectResult(
                    ClientErrors.NO_HEADERS,
                    new ConnectFailure(ErrorCode.HEADERS_ERR, ClientErrors.NO_HEADERS, null, e.getCause())));
            return;
        }
        Interrupts.forget();
        if (isWanted()) {
            connection.open(headers, this);
        }
    }

    /** Ends the attempt before the transport was asked to connect, unless it has ended meanwhile. */
    private void end(ConnectResult result) {
        synchronized (this) {
            if (status == ClientStatus.CLOSED) {
                return;
            }
            status = ClientStatus.CLOSED;
            connectTimeout.cancel();
        }
        connected.complete(result);
        disconnected.complete(null);
    }

    /** Whether the attempt has neither timed out nor been cancelled, while user code ran. */
    private synchronized boolean isWanted() {
        return status == ClientStatus.OPENING && !cancelled;
    }

    private synchronized void startTimeout() {
        connectTimeout = timer.after(settings.connectTimeout(), () -> {
            if (cancelOpening()) {
                giveUpOpening(ErrorCode.ETIMEDOUT, "Not connected after " + settings.connectTimeout(), null);
            }
        });
    }

    private synchronized boolean cancelOpening() {
        cancelled |= status == ClientStatus.OPENING;
        return cancelled;
    }

    @Override
    public void opened() {
        synchronized (this) {
            if (status != ClientStatus.OPENING || cancelled) {
                return;
            }
            status = ClientStatus.OPENED;
            connectTimeout.cancel();
        }
        if (heartbeat != null) {
            heartbeat.beat();
        }
        if (startAnnouncing()) {
            announce();
        }
    }

    /** Returns false if the connection has ended meanwhile, because there is no thread for heartbeats. */
    private synchronized boolean startAnnouncing() {
        announced = status != ClientStatus.CLOSED;
        return announced;
    }

    private void announce() {
        try {
            incoming.opened(flows::afterConnect, () -> connected.complete(ConnectResult.success()));
        } catch (Throwable e) { // an OutOfMemoryError
            LOG.error("The connection is closed, because its opening could not be handled", e);
            giveUp(CloseCodes.ABNORMAL, null);
            userThreads.execute(() -> connected.complete(ConnectResult.failure(settings.connectFailure())));
        }
    }

    // --- carrying ------------------------------------------------------------------------------------------------

    /** Sends a call. The call fails if it cannot be sent, or if this connection ends without a reply. */
    void send(Call<?, ?> call, Frame request) {
        call.sentOn(connection);
        TsrpcError error = send(request);
        if (error == null) {
            error = lost;
            incoming.callSent();
        }
        if (error != null) {
            call.fail(error);
        }
    }

    /** Sends a frame. Returns the error if it could not be sent, otherwise null. */
    @Nullable
    TsrpcError send(Frame frame) {
        if (status() != ClientStatus.OPENED) {
            return ClientErrors.notConnected();
        }
        return connection.send(frame, Gathering.NONE) ? null : ClientErrors.notSent();
    }

    @Override
    public void received(Frame frame) {
        if (status() != ClientStatus.CLOSED) {
            incoming.received(frame);
        }
    }

    @Override
    public void echoed() {
        if (heartbeat != null) {
            heartbeat.echoed();
        }
    }

    // --- ending --------------------------------------------------------------------------------------------------

    /** Closes the connection with a close handshake, or cancels the attempt to connect. */
    UserFuture<Void> disconnect(int code, String reason) {
        ClientStatus before;
        synchronized (this) {
            before = status;
            isManual |= before != ClientStatus.CLOSING; // else somebody else closes it already
            cancelled |= before == ClientStatus.OPENING;
            if (before == ClientStatus.OPENED) {
                status = ClientStatus.CLOSING;
            }
        }
        if (before == ClientStatus.OPENING) {
            giveUpOpening(ErrorCode.ABORTED, "The client has disconnected meanwhile", null);
        } else if (before == ClientStatus.OPENED) {
            closeSoon(code, reason);
        }
        return disconnected;
    }

    private void closeSoon(int code, String reason) {
        try {
            var unused = timer.after(CLOSE_TIMEOUT, () -> closed(code, reason));
            connection.close(code, reason);
        } catch (Throwable e) { // a transport that throws, or no thread for the timer
            LOG.error("The connection could not be closed in order", e);
            giveUp(code, null);
        }
    }

    private void giveUpOpening(ErrorCode code, String message, @Nullable Throwable cause) {
        notOpenedBecauseOf(new ConnectFailure(code, message, null, cause));
        giveUp(CloseCodes.ABNORMAL, null);
    }

    private synchronized void notOpenedBecauseOf(ConnectFailure why) {
        if (failure == null) {
            failure = why;
        }
    }

    @Override
    public void notOpened(ConnectFailure why) {
        notOpenedBecauseOf(why);
        closed(CloseCodes.ABNORMAL, null);
    }

    /**
     * Treats the connection as closed, whatever state the transport reports. Later events of the transport are ignored.
     */
    private void giveUp(int code, @Nullable String reason) {
        try {
            closed(code, reason);
        } catch (OutOfMemoryError e) { // the transport tells the end again
            SafeTask.failed(e);
        }
        try {
            if (reason == null) {
                connection.terminate();
            } else {
                connection.close(code, reason);
            }
        } catch (Throwable e) { // a transport that throws
            SafeTask.failed(e);
        }
    }

    /** No reply arrives any more, but it may take until the closing handshake has timed out that the connection is closed. */
    @Override
    public void closing(int code, @Nullable String reason) {
        synchronized (this) {
            if (status != ClientStatus.OPENED) {
                return; // the user has closed it
            }
            status = ClientStatus.CLOSING;
        }
        if (heartbeat != null) {
            heartbeat.stop();
        }
        incoming.closing(() -> failCalls(reason));
    }

    /** If this throws, because there is no memory, it has to be called again. */
    @Override
    public void closed(int code, @Nullable String reason) {
        synchronized (this) {
            if (status != ClientStatus.CLOSED) {
                ending = new Ending(announced, new ClientFlows.Disconnected(code, reason, isManual));
                status = ClientStatus.CLOSED;
                connectTimeout.cancel();
            }
        }
        Ending end = ending;
        if (end == null) {
            return;
        }
        if (heartbeat != null) {
            heartbeat.stop();
        }
        incoming.closed(() -> end(end.wasOpen(), end.how()));
        ending = null;
        terminateSoon();
    }

    private void terminateSoon() {
        try {
            var unused = timer.after(CLOSE_TIMEOUT, connection::terminate);
        } catch (Throwable e) { // no thread for the timer
            LOG.error("The connection is cut off at once", e);
            SafeTask.run(connection::terminate);
        }
    }

    /**
     * Runs when everything that has arrived is decoded: a reply that came before the end still settles its call. Runs again if there
     * was no memory.
     */
    private @Nullable Runnable end(boolean wasOpen, ClientFlows.Disconnected how) {
        failCalls(how.reason());
        userThreads.execute(() -> disconnected.complete(null));
        return wasOpen
                ? incoming.afterMessages(() -> flows.afterDisconnect(how))
                : () -> connected.complete(notConnected(how));
    }

    private void failCalls(@Nullable String reason) {
        TsrpcError error = ClientErrors.lostConnection(reason);
        lost = error; // set before failing the pending calls: a call sent meanwhile reads it
        requester.connectionLost(connection, error);
    }

    private ConnectResult notConnected(ClientFlows.Disconnected how) {
        ConnectFailure why = failure(how);
        LOG.debug("{}: {} ({})", settings.connectFailure(), why.message(), why.code(), why.cause());
        return new ConnectResult(settings.connectFailure(), why);
    }

    private synchronized ConnectFailure failure(ClientFlows.Disconnected how) {
        ConnectFailure why = failure;
        return why == null
                ? new ConnectFailure(
                        ErrorCode.CONNECT_ERR, "The connection was closed with code " + how.code(), null, null)
                : why;
    }
}
