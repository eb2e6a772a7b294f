package io.tsrpc.server;

import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.Server;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.Admission;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.RequestExchange;
import io.tsrpc.transport.RequestListener;
import io.tsrpc.transport.TransportConnection;
import io.tsrpc.transport.TransportSettings;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Creates a connection for each connection or request that a transport accepts. */
final class EngineAcceptor implements ConnectionAcceptor {
    private static final Log LOG = Log.of(Topic.SERVER);
    private static final Admission FAILED = new Admission.Refused(500, "Internal Server Error");

    private final RepeatedLog failures = new RepeatedLog(LOG);
    private final Server server;
    private final TransportSettings settings;
    private final BooleanSupplier isOpen;
    private final AdmissionPolicy admission;
    private final Connections connections;
    private final ConnectionIds ids;
    private final FrameSteps steps;
    private final ReplyEncoder replies;
    private final MsgSender sender;
    private final ServerObserver observer;

    /**
     * Creates an acceptor.
     *
     * @param server the server that connections report as theirs
     * @param isOpen whether the server accepts new work
     */
    EngineAcceptor(
            Server server,
            TransportSettings settings,
            BooleanSupplier isOpen,
            AdmissionPolicy admission,
            Connections connections,
            ConnectionIds ids,
            FrameSteps steps,
            ReplyEncoder replies,
            MsgSender sender,
            ServerObserver observer) {
        this.server = server;
        this.settings = settings;
        this.isOpen = isOpen;
        this.admission = admission;
        this.connections = connections;
        this.ids = ids;
        this.steps = steps;
        this.replies = replies;
        this.sender = sender;
        this.observer = observer;
    }

    @Override
    public TransportSettings settings() {
        return settings;
    }

    @Override
    public boolean isOpen() {
        return isOpen.getAsBoolean();
    }

    @Override
    public CompletionStage<Admission> admit(RequestHead head) {
        try {
            return admission.admit(head).thenApply(EngineAcceptor::decided).exceptionally(this::refusal);
        } catch (Throwable e) {
            return CompletableFuture.completedFuture(refusal(e));
        }
    }

    /** A custom policy may return null, which must not admit the client. */
    private static Admission decided(Admission decision) {
        return Objects.requireNonNull(decision, "The admission policy returned null");
    }

    private Admission refusal(Throwable e) {
        failures.error("The admission policy failed; the client is refused", e);
        return FAILED;
    }

    @Override
    public ConnectionListener accept(RequestHead head, @Nullable DataFormat format, TransportConnection connection) {
        Watermarks waiting = new Watermarks(connection::readable);
        DuplexConnection conn = new DuplexConnection(
                server, ids.next(), head, sender, connection, waiting, replies, observer, settings.json(), format);
        return new FramePipeline(conn, connections, isOpen, waiting, steps, settings.userThreads(), observer);
    }

    @Override
    public RequestListener accept(RequestHead head, RequestExchange exchange) {
        RequestConnection conn = new RequestConnection(server, ids.next(), head, sender, exchange, replies, observer);
        return new RequestPipeline(conn, exchange, steps, settings.userThreads(), observer);
    }
}
