package io.tsrpc.client;

import static java.util.Objects.requireNonNull;

import io.tsrpc.AfterConnect;
import io.tsrpc.Client;
import io.tsrpc.ClientOptions;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.concurrent.GatedQueue;
import io.tsrpc.concurrent.SerialQueue;
import io.tsrpc.concurrent.UserThreads;
import io.tsrpc.engine.FlowRunner;
import io.tsrpc.engine.MsgListeners;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.engine.Requester;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.Timer;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates the parts of one client and connects them; no other class does. Threads start on first use. */
public final class ClientAssembly {
    private final String name;
    private final ClientSettings settings;
    private final OptionValues options;
    private final Timer timer;
    private final DoubleSupplier random;
    private final UserThreads userThreads;
    private final ClientFlows flows = new ClientFlows();
    private final FlowRunner runner = new FlowRunner(Log.of(Topic.CLIENT_FLOW));
    private final DataFlows dataFlows = new DataFlows(runner, flows);
    private final Requester requester;

    /**
     * Creates the parts that all clients have.
     *
     * @param name the client's name, which its {@code toString} returns
     */
    public ClientAssembly(String name, ClientSettings settings) {
        this(
                name,
                settings,
                SharedThreads.TIMER,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * Creates the parts with a given timer and clock.
     *
     * @param random supplies numbers from 0 (inclusive) to 1 (exclusive), for the delays of a client that comes back
     */
    ClientAssembly(String name, ClientSettings settings, Timer timer, DoubleSupplier random) {
        this.name = name;
        this.settings = settings;
        this.options = settings.options();
        this.timer = timer;
        this.random = random;
        this.userThreads = UserThreads.ofClient(
                options.get(ClientOptions.EXECUTOR),
                SharedThreads.USER_CODE,
                "tsrpc-client",
                timer,
                Log.of(Topic.CLIENT_EXECUTOR));
        this.requester = new Requester(
                settings.proto(),
                options.get(ClientOptions.TIMEOUT),
                new ClientCallFlows(runner, flows, dataFlows),
                userThreads,
                timer,
                Log.of(Topic.CLIENT_API),
                Log.of(Topic.CLIENT_RECEIVE));
    }

    /** The timer of the client, for its transport. */
    public Timer timer() {
        return timer;
    }

    /** Builds a client that sends each request as an exchange. */
    public Client over(ExchangeTransport transport) {
        ReplyReader replies = new ReplyReader(settings, dataFlows, name);
        return engine(new Exchanges(settings, transport, replies, timer, userThreads));
    }

    /** Builds a client on long connections, not connected yet. */
    public DuplexClient over(ClientTransport transport) {
        DuplexSettings duplexSettings = DuplexSettings.of(transport.connectFailure(), settings);
        ClientTransportSettings transportSettings = settings.forTransport(timer);
        MsgListeners<AnyMsgHandler> listeners =
                new MsgListeners<>(settings.proto(), new FailureLog(Log.of(Topic.CLIENT_MSG)));
        MsgDispatcher dispatcher = new MsgDispatcher(name, runner, flows, listeners);
        FrameDecoder decoder = new FrameDecoder(settings.proto(), settings.decoding(), dataFlows);
        ConnectionFlows connectionFlows = new ConnectionFlows(runner, flows);
        SerialQueue messages = new SerialQueue(); // shared by all connections: one message at a time
        Backlog backlog = new Backlog(); // of the same queue
        AfterConnect first = options.get(DuplexClientOptions.AFTER_CONNECT);
        AtomicReference<@Nullable Links> current = new AtomicReference<>();
        RoomsKeeper rooms = RoomsProtocol.isIn(settings.proto())
                ? new RoomsKeeper(
                        () -> engine(requireNonNull(current.get(), "links")),
                        new RoomListeners(messages, backlog, userThreads),
                        timer,
                        userThreads)
                : null;
        Links links = new Links(
                settings.dialect(),
                owner -> {
                    ClientConnection connection = transport.newConnection(transportSettings);
                    GatedQueue entrance = new GatedQueue(messages);
                    Hearing hearing = rooms == null ? null : rooms.begin(connection, entrance);
                    Opening opening = opening(first, hearing);
                    Incoming incoming = new Incoming(
                            connection,
                            decoder,
                            requester,
                            dispatcher,
                            entrance,
                            backlog,
                            duplexSettings.maxUnhandledSize(),
                            hearing,
                            userThreads);
                    return new Link(
                            connection,
                            owner,
                            incoming,
                            opening,
                            link -> new OpeningClient(
                                    new DuplexClientEngine(
                                            engine(new OneLink(owner, link, userThreads)), owner, listeners, rooms),
                                    link,
                                    rooms,
                                    hearing,
                                    userThreads),
                            connectionFlows,
                            requester,
                            duplexSettings,
                            timer,
                            userThreads);
                },
                Comeback.of(options.get(DuplexClientOptions.RECONNECT), timer, random, userThreads),
                options.get(ClientOptions.TIMEOUT),
                timer,
                userThreads);
        current.set(links);
        return new DuplexClientEngine(engine(links), links, listeners, rooms);
    }

    private static Opening opening(@Nullable AfterConnect users, @Nullable Hearing rooms) {
        AfterConnect before = users == null || rooms == null ? null : rooms::announce;
        return new Opening(
                Stream.of(before, users, rooms).filter(Objects::nonNull).toList());
    }

    private ClientEngine engine(Carrier carrier) {
        MsgSender sender = new MsgSender(settings.proto(), runner, flows, dataFlows, carrier, userThreads);
        return new ClientEngine(name, settings.proto(), flows, requester, sender, carrier);
    }
}
