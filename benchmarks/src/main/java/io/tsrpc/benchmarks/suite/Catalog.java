package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.codec.CodecSubject;
import io.tsrpc.benchmarks.codec.Payload;
import io.tsrpc.benchmarks.process.State;
import io.tsrpc.benchmarks.report.Comparison;
import io.tsrpc.benchmarks.report.Metric;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is measured, and who takes part. Our own states come first, and the first of them is the one that all others are
 * compared with.
 */
public final class Catalog {
    private final Workbench workbench;
    private final LoadGenerator load;
    private final Pace pace;
    private final List<State> states;
    private final boolean withPeers;
    private final Peers peers;
    private final Clients clients;

    /**
     * A catalog.
     *
     * @param states ours, the first of which the others are compared with
     * @param withPeers whether others than ours take part
     */
    public Catalog(Workbench workbench, LoadGenerator load, Pace pace, List<State> states, boolean withPeers) {
        this.workbench = workbench;
        this.load = load;
        this.pace = pace;
        this.states = List.copyOf(states);
        this.withPeers = withPeers;
        Frames frames = Frames.of(workbench);
        this.peers = new Peers(workbench, frames);
        this.clients = new Clients(workbench, frames, pace);
    }

    /** The quick mode: what matters most, beside npm tsrpc and the bare library. */
    public List<Suite> quick() {
        List<Coder> coders = with(
                ownCoders(),
                npmCoder(),
                coder(CodecSubject.PROTOBUF, "protobuf"),
                coder(CodecSubject.JACKSON_JSON, "Jackson JSON"));
        return List.of(
                new CodecSuite(Payload.CHAT, coders, pace),
                new CodecSuite(Payload.ORDER, coders, pace),
                servers(
                        with(own(peers::own), peers.npm(), peers.javaWebSocket()),
                        Scenario.calls(64, 1, Set.of()),
                        Scenario.calls(64, 32, Set.of()),
                        Scenario.bursts(Set.of())),
                servers(with(own(peers::ownHttp), peers.npmHttp(), peers.jdkHttp()), Scenario.httpCalls(64)));
    }

    /** All codecs, on all payloads. */
    public List<Suite> codecs() {
        List<Coder> coders = with(
                ownCoders(),
                npmCoder(),
                coder(CodecSubject.PROTOBUF, "protobuf"),
                coder(CodecSubject.PROTOBUF_MESSAGES, "protobuf, messages only"),
                coder(CodecSubject.FORY, "Fory"),
                coder(CodecSubject.FORY_XLANG, "Fory xlang"),
                coder(CodecSubject.KRYO, "Kryo"),
                coder(CodecSubject.JACKSON_CBOR, "Jackson CBOR"),
                coder(CodecSubject.JACKSON_JSON, "Jackson JSON"),
                coder(CodecSubject.AVAJE_JSONB, "avaje-jsonb"));
        return Stream.of(Payload.values())
                .map(payload -> (Suite) new CodecSuite(payload, coders, pace))
                .toList();
    }

    private List<Coder> ownCoders() {
        List<Coder> coders = own(state -> Coder.java(workbench, state.name(), state, CodecSubject.TSRPC));
        coders.addAll(own(state -> Coder.java(workbench, state.name() + " JSON", state, CodecSubject.TSRPC_JSON)));
        return coders;
    }

    private Coder npmCoder() {
        return Coder.node(workbench, "npm tsbuffer");
    }

    private Coder coder(CodecSubject subject, String name) {
        return Coder.java(workbench, name, workbench.state(), subject);
    }

    /** All servers. */
    public List<Suite> servers() {
        Set<String> noCallers = Set.of(Peers.SOCKET_IO, Peers.WRITES);
        Set<String> noWebSockets = Set.of(Peers.GRPC, Peers.GRPC_DIRECT);
        Set<String> neither = union(noCallers, noWebSockets);
        Set<String> bare = Set.of(Peers.JAVA_WEB_SOCKET, Peers.NETTY, Peers.WS); // which know no difference
        return List.of(
                servers(
                        with(
                                own(peers::own),
                                peers.npm(),
                                peers.javaWebSocket(),
                                peers.netty(),
                                peers.ws(),
                                peers.grpc(),
                                peers.grpcDirect(),
                                peers.socketIo(),
                                peers.writes()),
                        Scenario.calls(64, 1, neither),
                        Scenario.calls(64, 32, neither),
                        Scenario.calls(1, 64, noCallers),
                        Scenario.messages(64, 32, union(neither, bare)),
                        Scenario.broadcasts(noWebSockets),
                        Scenario.bursts(noWebSockets)),
                servers(
                        with(
                                own(peers::ownHttp),
                                peers.npmHttp(),
                                peers.jdkHttp(),
                                peers.nettyHttp(),
                                peers.nodeHttp()),
                        Scenario.httpCalls(64)));
    }

    /** Rooms of all connections, beside broadcasts to all connections. */
    public List<Suite> rooms() {
        return List.of(servers(
                with(own(peers::own), peers.room(), peers.recoverableRoom()), Scenario.rooms(), Scenario.roomBursts()));
    }

    private Suite servers(List<Peer> servers, Scenario... scenarios) {
        return new ServerSuite(workbench, load, pace, servers, List.of(scenarios));
    }

    /** WebSocket connections that say nothing. */
    public List<Suite> idle(int connections) {
        Comparison comparison = new Comparison(
                "idle",
                String.format(Locale.ROOT, "An idle WebSocket connection, one of %,d", connections),
                List.of(Metric.CONNECTION_HEAP),
                List.of(Metric.CONNECTION_HEAP),
                Metric.CONNECTION_HEAP);
        List<Peer> servers = with(own(peers::own), peers.npm(), peers.javaWebSocket(), peers.netty(), peers.ws());
        return List.of(new IdleSuite(workbench, load, comparison, connections, servers));
    }

    /** Clients, calling our server. */
    public List<Suite> clients() {
        return List.of(
                clients("WebSocket", "ws", peers.own(states.get(0)), with(own("ws"), clients.npm("ws"))),
                clients(
                        "HTTP",
                        "http",
                        peers.ownHttp(states.get(0)),
                        with(own("http"), clients.npm("http"), clients.jdk())));
    }

    private Suite clients(String title, String transport, Peer server, List<ClientSuite.Client> callers) {
        Comparison comparison = new Comparison(
                "client-" + transport,
                title + " client, 1 connection or as many as it likes, " + Clients.IN_FLIGHT + " calls in flight",
                List.of(Metric.CALLS, Metric.CPU, Metric.MEDIAN_TIME, Metric.SLOW_TIME),
                List.of(Metric.CALLS, Metric.CPU),
                Metric.CPU);
        return new ClientSuite(workbench, comparison, server, callers);
    }

    private List<ClientSuite.Client> own(String transport) {
        return own(state -> clients.own(state, transport));
    }

    /** What carries frames between servers, beside the bare client of its engine. */
    public List<Suite> backplanes() {
        return List.of(
                engine("redis", "Published frames", Engine.REDIS, "redis-publish", "Lettuce", "lettuce"),
                engine("redis-log", "Appended frames", Engine.REDIS, "redis-append", "Lettuce", "lettuce"),
                engine("nats", "Published frames", Engine.NATS, "nats-publish", "jnats", "jnats"),
                engine("redis-room", "Messages to a room", Engine.REDIS, "redis-room", "Lettuce", "lettuce"),
                engine(
                        "redis-recoverable-room",
                        "Messages to a recoverable room",
                        Engine.REDIS,
                        "redis-recoverable-room",
                        "Lettuce",
                        "lettuce"),
                engine("nats-room", "Messages to a room", Engine.NATS, "nats-room", "jnats", "jnats"));
    }

    private Suite engine(String id, String title, Engine engine, String own, String clientName, String client) {
        Comparison comparison = new Comparison(
                "backplane-" + id,
                title + " by " + (engine == Engine.REDIS ? "Redis" : "NATS") + ", 200 bytes to 3 subscribers",
                List.of(Metric.DELIVERIES, Metric.CPU, Metric.MEDIAN_TIME, Metric.SLOW_TIME),
                List.of(Metric.DELIVERIES, Metric.CPU, Metric.MEDIAN_TIME),
                Metric.DELIVERIES);
        return new EngineSuite(
                workbench,
                comparison,
                engine,
                with(own(state -> carrier(state, state.name(), own)), carrier(workbench.state(), clientName, client)));
    }

    private EngineSuite.Carrier carrier(State state, String name, String carrier) {
        return new EngineSuite.Carrier(
                name,
                port -> state.program(
                        carrier + " of " + name,
                        "load.CarrierProgram",
                        Workbench.JVM,
                        Stream.of(port, pace.engineWarmMillis(), pace.warmMillis(), pace.measureMillis())
                                .map(String::valueOf)
                                .collect(Collectors.toCollection(() -> new ArrayList<>(List.of(carrier))))));
    }

    /** javac with the processor, on protocols of each size. */
    public List<Suite> compiler(Path directory, int... sizes) {
        List<Suite> suites = new ArrayList<>();
        for (int size : sizes) {
            suites.add(new CompilerSuite(workbench, states, directory.resolve(Integer.toString(size)), size));
        }
        return suites;
    }

    private <T> List<T> own(Function<State, T> subject) {
        return states.stream().map(subject).collect(Collectors.toCollection(ArrayList::new));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    private <T> List<T> with(List<T> own, T... others) {
        return withPeers ? Stream.concat(own.stream(), Stream.of(others)).toList() : own;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
