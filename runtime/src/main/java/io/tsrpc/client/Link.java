package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.AfterConnect;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.concurrent.UntilDone;
import io.tsrpc.engine.Call;
import io.tsrpc.engine.Requester;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.log.Log;
import io.tsrpc.log.ThrownText;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a client, from the attempt to connect to its end. Calls the transport without holding a lock: the
 * transport may hold one of its own when it calls back.
 */
final class Link implements ClientListener {
    private static final Log LOG = Log.of(Topic.CLIENT_CONNECTION);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private final ClientConnection connection;
    private final Owner owner;
    private final Incoming incoming;
    private final Opening opening;
    private final Function<Link, DuplexClient> newClient;
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

    /** Whether the transport has opened the connection. It is {@link ClientStatus#OPENED} when the steps of its opening are done. */
    @GuardedBy("this")
    private boolean carries;

    /** Whether {@link #connected} completes after {@code postConnectFlow}. */
    @GuardedBy("this")
    private boolean announced;

    /** Whether somebody is announcing the opening, who then hands over an end that has come meanwhile. */
    @GuardedBy("this")
    private boolean announcing;

    /** How the connection was lost while it was open, until the owner has been told. */
    @GuardedBy("this")
    private ClientFlows.@Nullable Disconnected gone;

    /** Whether the client must not try again by itself. */
    @GuardedBy("this")
    private boolean isFinal;

    /** Whether it was told that the attempt has failed. */
    @GuardedBy("this")
    private boolean hasFailed;

    @GuardedBy("this")
    private Timeout connectTimeout = Timeout.NEVER;

    /** Why the connection was not opened. The first reason counts. */
    @GuardedBy("this")
    private @Nullable ConnectFailure failure;

    /** The end that is to be handled, until it has been handed over. */
    private volatile @Nullable Ending ending;

    private volatile @Nullable TsrpcError lost;

    /** Whether the transport has refused a frame: it is closing, or its queue is full. */
    private volatile boolean refusesFrames;

    /**
     * How a connection has ended.
     *
     * @param wasOpen whether its opening was told to the user
     * @param isGivenUp whether it is known why an attempt has failed, so that nothing is waited for that was not decoded
     */
    private record Ending(boolean wasOpen, boolean isGivenUp, ClientFlows.Disconnected how) {}

    /**
     * Hears what has become of a link: that it is ready and then that it is lost, or that it has failed. Called without a lock of the
     * link, on any thread. No method blocks or throws.
     */
    interface Owner {
        /** The connection is open for everybody. */
        void ready(Link link);

        /** A connection that was ready carries nothing more, and it was not the user who has closed it. */
        void lost(Link link, ClientFlows.Disconnected how);

        /**
         * The connection has not become ready.
         *
         * @param isFinal whether the client must not try again by itself
         */
        void failed(Link link, ConnectResult result, boolean isFinal);
    }

    /**
     * Creates a link that has not begun to connect.
     *
     * @param newClient makes the client with which the steps of the opening send
     */
    Link(
            ClientConnection connection,
            Owner owner,
            Incoming incoming,
            Opening opening,
            Function<Link, DuplexClient> newClient,
            ConnectionFlows flows,
            Requester requester,
            DuplexSettings settings,
            Timer timer,
            Executor userThreads) {
        this.connection = connection;
        this.owner = owner;
        this.incoming = incoming;
        this.opening = opening;
        this.newClient = newClient;
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
        notOpenedBecauseOf(ErrorCode.CONNECT_ERR, "The attempt to connect failed on this side", problem);
        giveUpOpening(CloseCodes.NORMAL, "");
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
        owner.failed(this, result, result.failure() == null); // without one a flow has decided
        connected.complete(result);
        disconnected.complete(null);
    }

    /** Whether the attempt has neither timed out nor been cancelled, while user code ran. */
    private synchronized boolean isWanted() {
        return status == ClientStatus.OPENING && !cancelled;
    }

    private synchronized void startTimeout() {
        int before = incoming.progress();
        connectTimeout = timer.after(settings.connectTimeout(), () -> {
            if (incoming.progress() != before && status() == ClientStatus.OPENING) {
                startTimeout(); // the server is not silent
            } else if (cancelOpening()) {
                notOpenedBecauseOf(
                        ErrorCode.ETIMEDOUT,
                        "Not connected after " + settings.connectTimeout() + whatIsMissing(),
                        null);
                giveUpOpening(CloseCodes.NORMAL, "");
            }
        });
    }

    private String whatIsMissing() {
        if (incoming.isPaused()) {
            return ": the client reads nothing, because too much waits for its handlers";
        }
        return incoming.isAskingForRooms() ? ": the server has not answered rt/Resume" : "";
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
            carries = true;
        }
        if (heartbeat != null) {
            heartbeat.beat();
        }
        if (opening.isEmpty()) {
            ready();
        } else {
            userThreads.execute(this::runSteps);
        }
    }

    private void runSteps() {
        try {
            var unused = opening.run(newClient.apply(this)).whenComplete(this::stepsDone);
        } catch (Throwable e) { // user code may throw anything
            stepsDone(null, e);
        }
    }

    private void stepsDone(AfterConnect.@Nullable Outcome outcome, @Nullable Throwable thrown) {
        if (outcome == null) {
            Throwable cause = thrown == null ? null : ThrownText.ofStage(thrown);
            LOG.error("afterConnect failed", cause);
            notOpenedBecauseOf(
                    new ConnectFailure(ErrorCode.AFTER_CONNECT_ERR, "afterConnect failed", null, cause), false);
        } else if (outcome.err() == null) {
            ready();
            return;
        } else {
            TsrpcException refusal = new TsrpcException(outcome.err());
            String text = "afterConnect has not succeeded: " + outcome.err().message();
            ConnectFailure why = new ConnectFailure(ErrorCode.AFTER_CONNECT_ERR, text, null, refusal);
            if (refusesFrames && isLoss(refusal)) {
                awaitEnd(why, outcome.isFinal());
                return;
            }
            notOpenedBecauseOf(why, outcome.isFinal());
        }
        giveUpOpening(CloseCodes.NORMAL, "");
    }

    /** Gives up only if the transport does not tell soon why it sends nothing any more. */
    private void awaitEnd(ConnectFailure why, boolean isLast) {
        synchronized (this) {
            isFinal |= isLast;
        }
        Runnable late = () -> {
            notOpenedBecauseOf(why, isLast);
            giveUpOpening(CloseCodes.NORMAL, "");
        };
        try {
            var unused = timer.after(CLOSE_TIMEOUT, late);
        } catch (Throwable e) { // no thread for the timer
            LOG.error("The connection is given up at once", e);
            late.run();
        }
    }

    private void ready() {
        synchronized (this) {
            if (status != ClientStatus.OPENING || cancelled) {
                return;
            }
            status = ClientStatus.OPENED;
            connectTimeout.cancel();
            announced = true;
            announcing = true;
        }
        try {
            owner.ready(this);
            incoming.opened(
                    () -> {
                        endAnnouncing(); // here already: the flow may wait for the end of the connection
                        flows.afterConnect();
                    },
                    () -> connected.complete(ConnectResult.success()));
            endAnnouncing();
        } catch (Throwable e) { // an OutOfMemoryError
            LOG.error("The connection is closed, because its opening could not be handled", e);
            endAnnouncing();
            giveUp(CloseCodes.ABNORMAL, null);
            userThreads.execute(() -> connected.complete(ConnectResult.failure(settings.connectFailure())));
        }
    }

    private void endAnnouncing() {
        synchronized (this) {
            announcing = false;
        }
        tellLost();
        handOverEnding();
    }

    // --- carrying ------------------------------------------------------------------------------------------------

    /** Whether the connection is open for everybody. */
    boolean isReady() {
        return status() == ClientStatus.OPENED;
    }

    /** Whether the connection is open, for the steps of its opening too. */
    synchronized boolean carries() {
        return carries && (status == ClientStatus.OPENING || status == ClientStatus.OPENED);
    }

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
        if (connection.send(frame, Gathering.NONE)) {
            return null;
        }
        refusesFrames = true;
        return ClientErrors.notSent();
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
            notOpenedBecauseOf(ErrorCode.ABORTED, "The client has disconnected meanwhile", null);
            giveUpOpening(code, reason);
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

    /** Ends an attempt: in order if the connection is open already, with a code and a reason. */
    private void giveUpOpening(int code, String reason) {
        if (carries()) {
            giveUp(code, reason);
        } else {
            giveUp(CloseCodes.ABNORMAL, null);
        }
    }

    private void notOpenedBecauseOf(ErrorCode code, String message, @Nullable Throwable cause) {
        notOpenedBecauseOf(new ConnectFailure(code, message, null, cause), false);
    }

    private synchronized void notOpenedBecauseOf(ConnectFailure why, boolean isFinal) {
        if (failure == null) {
            failure = why;
            this.isFinal = isFinal;
        }
    }

    @Override
    public void notOpened(ConnectFailure why) {
        notOpenedBecauseOf(why, false);
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
        if (!isReady() && carries()) {
            closed(code, reason); // while the steps of the opening run: they need not wait for their calls
            return;
        }
        synchronized (this) {
            if (status != ClientStatus.OPENED) {
                return; // the user has closed it
            }
            status = ClientStatus.CLOSING;
            gone = new ClientFlows.Disconnected(code, reason, false);
        }
        if (heartbeat != null) {
            heartbeat.stop();
        }
        tellLost();
        incoming.closing(() -> failCalls(reason));
    }

    /** If this throws, because there is no memory, it has to be called again. */
    @Override
    public void closed(int code, @Nullable String reason) {
        synchronized (this) {
            if (status != ClientStatus.CLOSED) {
                ClientFlows.Disconnected how = new ClientFlows.Disconnected(code, reason, isManual);
                ending = new Ending(announced, !announced && failure != null, how);
                if (status == ClientStatus.OPENED) {
                    gone = how;
                }
                status = ClientStatus.CLOSED;
                connectTimeout.cancel();
            }
        }
        tellLost();
        handOverEnding();
    }

    private void tellLost() {
        ClientFlows.Disconnected how;
        synchronized (this) {
            how = gone;
            if (how == null || announcing) {
                return;
            }
            gone = null;
        }
        owner.lost(this, how);
    }

    private void handOverEnding() {
        Ending end = ending;
        if (end == null || isAnnouncing()) {
            return;
        }
        if (heartbeat != null) {
            heartbeat.stop();
        }
        if (end.isGivenUp()) {
            userThreads.execute(() -> endAttempt(end));
        } else {
            incoming.closed(() -> end(end));
        }
        ending = null;
        endSoon(end);
    }

    private synchronized boolean isAnnouncing() {
        return announcing;
    }

    /** Cuts the connection off, and tells of its end if a flow still keeps what has arrived from being decoded. */
    private void endSoon(Ending end) {
        Runnable late = () -> {
            userThreads.execute(end.wasOpen() ? () -> disconnected.complete(null) : () -> endAttempt(end));
            connection.terminate();
        };
        try {
            var unused = timer.after(CLOSE_TIMEOUT, late);
        } catch (Throwable e) { // no thread for the timer
            LOG.error("The connection is cut off at once", e);
            SafeTask.run(late);
        }
    }

    /**
     * Runs when everything that has arrived is decoded: a reply that came before the end still settles its call. Runs again if there
     * was no memory.
     */
    private @Nullable Runnable end(Ending end) {
        if (!end.wasOpen()) {
            return () -> endAttempt(end);
        }
        failCalls(end.how().reason());
        userThreads.execute(() -> disconnected.complete(null));
        return incoming.afterMessages(() -> flows.afterDisconnect(end.how()));
    }

    /** Ends an attempt, unless it has ended. Runs user code. */
    private void endAttempt(Ending end) {
        UntilDone.run(() -> failCalls(end.how().reason()));
        boolean last;
        synchronized (this) {
            if (hasFailed) {
                return;
            }
            hasFailed = true;
            last = isFinal;
        }
        UntilDone.run(incoming::notOpened); // first: the next attempt asks for what follows
        userThreads.execute(() -> disconnected.complete(null));
        ConnectResult result = notConnected(end);
        owner.failed(this, result, last);
        connected.complete(result);
    }

    private void failCalls(@Nullable String reason) {
        TsrpcError error = ClientErrors.lostConnection(reason);
        lost = error; // set before failing the pending calls: a call sent meanwhile reads it
        requester.connectionLost(connection, error);
        incoming.cut();
    }

    private ConnectResult notConnected(Ending end) {
        ConnectFailure why = failure(end);
        LOG.debug("{}: {} ({})", settings.connectFailure(), why.message(), why.code(), why.cause());
        return new ConnectResult(settings.connectFailure(), why);
    }

    /** If the steps of the opening have failed because the connection has ended, its end is the reason. */
    private synchronized ConnectFailure failure(Ending end) {
        ConnectFailure why = failure;
        if (why != null && (end.isGivenUp() || !isLoss(why.cause()))) {
            return why;
        }
        ClientFlows.Disconnected how = end.how();
        String reason = how.reason() == null ? "" : how.reason();
        String text = "The connection was closed with code " + how.code() + (reason.isEmpty() ? "" : ": " + reason);
        if (incoming.isAskingForRooms()
                && (reason.isEmpty() || reason.startsWith("Invalid "))) { // as of TSRPC's servers
            text += " (it came before the answer to rt/Resume, at which a server without rooms closes)";
        }
        return new ConnectFailure(ErrorCode.CONNECT_ERR, text, null, null);
    }

    private static boolean isLoss(@Nullable Throwable cause) {
        return cause instanceof TsrpcException e && ClientErrors.isLoss(e.error());
    }
}
