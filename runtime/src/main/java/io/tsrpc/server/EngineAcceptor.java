package io.tsrpc.server;

import io.tsrpc.Admission;
import io.tsrpc.AdmissionPolicy;
import io.tsrpc.DataFormat;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.Server;
import io.tsrpc.SlowConsumerPolicy;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.Arriving;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.RequestExchange;
import io.tsrpc.transport.RequestListener;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.TransportConnection;
import io.tsrpc.transport.TransportSettings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Creates a connection for each connection or request that a transport accepts. */
final class EngineAcceptor implements ConnectionAcceptor {
    private static final Log LOG = Log.of(Topic.SERVER);
    private static final Admission FAILED = new Admission.Refused(
            500,
            TsrpcError.of("Internal Server Error", TsrpcErrorType.SERVER_ERROR, ErrorCode.INTERNAL_ERR),
            Headers.NONE);
    private static final Admission OVERLOADED = Admission.refused(503, "The server is overloaded");
    private static final Admission UNDECIDED = Admission.refused(503, "The server could not decide in time");
    private static final CompletionStage<Admission> EVERYBODY = CompletableFuture.completedStage(Admission.accepted());

    private final FailureLog failures = new FailureLog(LOG);
    private final Server server;
    private final TransportSettings settings;
    private final BooleanSupplier isOpen;
    private final RunningWork running;
    private final @Nullable AdmissionPolicy policy;
    private final Connections connections;
    private final ConnectionIds ids;
    private final FrameSteps steps;
    private final ReplyEncoder replies;
    private final MsgSender sender;
    private final ServerObserver observer;
    private final SlowConsumerPolicy slowConsumers;
    private final RoomPlan rooms;
    private final Unhandled unhandled;
    private final @Nullable Integer maxMessageRate;

    /**
     * Creates an acceptor.
     *
     * @param server the server that connections report as theirs
     * @param isOpen whether the server accepts new work
     * @param running what a graceful stop waits for
     * @param policy decides who is served, or null: everybody is
     * @param unhandled what the server has received and not handled yet
     * @param maxMessageRate how many frames of a connection are processed in a second, or null for any number
     */
    EngineAcceptor(
            Server server,
            TransportSettings settings,
            BooleanSupplier isOpen,
            RunningWork running,
            @Nullable AdmissionPolicy policy,
            Connections connections,
            ConnectionIds ids,
            FrameSteps steps,
            ReplyEncoder replies,
            MsgSender sender,
            ServerObserver observer,
            SlowConsumerPolicy slowConsumers,
            RoomPlan rooms,
            Unhandled unhandled,
            @Nullable Integer maxMessageRate) {
        this.server = server;
        this.settings = settings;
        this.isOpen = isOpen;
        this.running = running;
        this.policy = policy;
        this.connections = connections;
        this.ids = ids;
        this.steps = steps;
        this.replies = replies;
        this.sender = sender;
        this.observer = observer;
        this.slowConsumers = slowConsumers;
        this.rooms = rooms;
        this.unhandled = unhandled;
        this.maxMessageRate = maxMessageRate;
    }

    /** What the server has received and not handled yet. */
    Unhandled unhandled() {
        return unhandled;
    }

    @Override
    public Arriving arriving(Runnable giveUp) {
        return unhandled.begin(giveUp);
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
    public void failed(String thread, Throwable why, boolean isLost) {
        observer.failed(thread, why, isLost);
    }

    @Override
    public Runnable workBegins() {
        running.requestBegan();
        AtomicBoolean over = new AtomicBoolean();
        return () -> {
            if (over.compareAndSet(false, true)) {
                running.requestEnded();
            }
        };
    }

    @Override
    public CompletionStage<Admission> admit(RequestHead head, Duration limit) {
        AdmissionPolicy asked = policy;
        if (asked == null) {
            return EVERYBODY;
        }
        CompletableFuture<Admission> decision = new CompletableFuture<>();
        Timeout waiting = settings.timer().after(limit, () -> decision.complete(UNDECIDED));
        settings.userThreads()
                .tryExecute(
                        () -> {
                            waiting.cancel();
                            if (!decision.isDone()) {
                                ask(asked, head, decision, limit);
                            }
                        },
                        () -> {
                            waiting.cancel();
                            decision.complete(OVERLOADED);
                        });
        return decision;
    }

    /** The policy's own time begins when it does, and holds for one that blocks as well. */
    private void ask(AdmissionPolicy asked, RequestHead head, CompletableFuture<Admission> decision, Duration limit) {
        try {
            Timeout timeout = settings.timer().after(limit, () -> decision.complete(UNDECIDED));
            CompletionStage<Admission> unused = decision.whenComplete((decided, failure) -> timeout.cancel());
            unused = asked.admit(head).whenComplete((decided, failure) -> {
                boolean isDecision = failure == null && decided != null;
                decision.complete(isDecision ? decided : refusal(failure));
            });
        } catch (Throwable e) { // such as an Error of user code; the client must not wait for ever
            decision.complete(refusal(e));
        }
    }

    private Admission refusal(@Nullable Throwable failure) {
        Throwable why = failure == null ? new NullPointerException("The admission policy returned null") : failure;
        failures.error("admission", why, "The admission policy failed; the client is refused");
        return FAILED;
    }

    @Override
    public ConnectionListener accept(
            RequestHead head,
            Admission.Accepted admission,
            @Nullable DataFormat format,
            TransportConnection connection) {
        Watermarks waiting = new Watermarks(unhandled, connection::readable);
        DuplexConnection conn = new DuplexConnection(
                server,
                ids.next(),
                head,
                admission.attributes(),
                sender,
                connection,
                waiting,
                replies,
                observer,
                settings.userThreads(),
                slowConsumers,
                rooms,
                settings.json(),
                format);
        return new FramePipeline(
                conn, connections, waiting, steps, settings.userThreads(), observer, settings.timer(), maxMessageRate);
    }

    @Override
    public RequestListener accept(RequestHead head, Admission.Accepted admission, RequestExchange exchange) {
        RequestConnection conn = new RequestConnection(
                server,
                ids.next(),
                head,
                admission.attributes(),
                sender,
                exchange,
                replies,
                observer,
                settings.userThreads());
        return new RequestPipeline(conn, exchange, steps, settings.userThreads(), observer);
    }
}
