package io.tsrpc.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import io.tsrpc.cluster.NodeMessage;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.RoomRetention;
import io.tsrpc.room.RoomSender;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.testing.backplane.FakeClock;
import io.tsrpc.testing.backplane.Faults;
import io.tsrpc.testing.backplane.FaultyEngine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One random history: servers on one engine, clients on any of them, and everything that can happen to them. */
final class RoomHistory {
    static final List<String> ROOMS = List.of("a", "b");

    /** A line of text. Its type is of no interest here. */
    static final MsgService<MsgLeft> CHAT = MsgService.of(1, "Chat", RoomsProtocol.LEFT.msg());

    private static final ServiceProto PROTO = RoomsProtocol.addedTo(ServiceProto.of("Histories", List.of(CHAT)));
    private static final int STEPS = 60;
    private static final int LINES = 400;

    private final Random random;
    private final FakeClock clock = new FakeClock();
    private final SeededThreads threads;
    private final FaultyEngine engine;
    private final List<Node> nodes = new ArrayList<>();
    private final List<RoomClient> clients = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Deque<String> lines = new ArrayDeque<>();
    private final Map<String, Map<Position, Line>> truth = new HashMap<>();
    private final Map<String, Integer> known = new HashMap<>();
    private final List<Throwable> violations = new ArrayList<>();
    private long received;

    /** A server. */
    record Node(Server server, FaultyEngine.Node backplane, ClientsTransport transport) {}

    /** What is at a place of a log. */
    record Line(String text, String except) {}

    private record Sent(String room, String text, long since, CompletableFuture<SendResult> result) {}

    RoomHistory(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        threads = new SeededThreads(random);
        engine = new FaultyEngine(1 << 20, clock, random);
        Retention retention = new Retention(
                random.nextInt(3) == 0 ? 5 : 1_000, 1 << 20, Duration.ofSeconds(random.nextInt(3) == 0 ? 8 : 300));
        int count = 2 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            nodes.add(node(retention));
        }
        for (int i = 0; i < 3; i++) {
            clients.add(new RoomClient(this, i));
        }
    }

    private Node node(Retention retention) {
        FaultyEngine.Node backplane = engine.connect();
        ClientsTransport transport = new ClientsTransport();
        ServerPlan plan = new ServerPlan(PROTO).timer(clock);
        plan.set(ServerBuilder.BACKPLANE, backplane);
        plan.set(ServerBuilder.JSON, true);
        plan.set(ServerBuilder.ALLOW_UNHANDLED_APIS, true);
        plan.set(ServerBuilder.EXECUTOR, threads);
        plan.set(ServerBuilder.RECOVERABLE_ROOMS, RoomRetention.matching(Pattern.compile(".*"), retention));
        plan.set(ServerBuilder.ROOM_ADMISSION, (conn, room) -> RoomDecision.admitted());
        Server server = plan.build(List.of(transport));
        server.start();
        return new Node(server, backplane, transport);
    }

    // --- what happens ------------------------------------------------------------------------------------------------

    void run() {
        for (RoomClient client : clients) {
            client.connect(nodes.get(random.nextInt(nodes.size())));
            threads.runAll();
            ROOMS.forEach(client::join);
        }
        for (int step = 0; step < STEPS; step++) {
            step();
            threads.run(random.nextInt(12));
            assertNoViolation();
            if (random.nextInt(3) == 0) {
                clock.advance(Duration.ofMillis(random.nextInt(400)));
            }
        }
        quiet();
        end();
        assertNoViolation();
    }

    private void assertNoViolation() {
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.get(0));
        }
    }

    private void step() {
        RoomClient client = clients.get(random.nextInt(clients.size()));
        Node node = nodes.get(random.nextInt(nodes.size()));
        String room = ROOMS.get(random.nextInt(ROOMS.size()));
        int choice = random.nextInt(100);
        if (choice < 42) {
            send(node, room, random.nextInt(4) == 0 ? client : null);
        } else if (choice < 51) {
            client.join(room);
        } else if (choice < 53) {
            client.leave(room);
        } else if (choice < 58) {
            client.cut();
        } else if (choice < 74) {
            client.connect(node);
        } else if (choice < 77) {
            client.broughtIn(room);
        } else if (choice < 79) {
            client.removed(room);
        } else if (choice < 81) {
            clock.advance(Duration.ofSeconds(random.nextInt(9)));
        } else if (choice < 85) {
            faults();
        } else {
            happen(node, choice);
        }
    }

    private void happen(Node node, int choice) {
        FaultyEngine.Node backplane = node.backplane();
        switch (choice) {
            case 85 -> log("down " + nodes.indexOf(node), backplane::down);
            case 86 -> log("cut off " + nodes.indexOf(node), backplane::cut);
            case 87 -> log("snapshot", engine::saveSnapshot);
            case 88 -> restart("restart empty", engine::restartEmpty);
            case 89 -> restart("restart from the snapshot", engine::restartFromSnapshot);
            default -> log("up " + nodes.indexOf(node), backplane::up);
        }
    }

    private void restart(String name, Runnable restart) {
        if (random.nextInt(3) == 0) { // else they would hide all else
            log(name, restart);
            for (Node node : nodes) {
                if (random.nextBoolean()) {
                    node.backplane().up();
                }
            }
        }
    }

    private void faults() {
        Faults faults = Faults.NONE;
        if (random.nextBoolean()) {
            faults = new Faults(
                    some(0.3), some(0.3), some(0.5), some(0.2), some(0.2), Duration.ofMillis((long) some(900)));
        }
        Faults now = faults;
        log(faults.toString(), () -> engine.faults(now));
    }

    private double some(double most) {
        return random.nextBoolean() ? 0 : random.nextDouble() * most;
    }

    private void send(Node node, String room, @Nullable RoomClient client) {
        String text = "m" + sent.size();
        Connection except = client == null ? null : client.connectionOn(node.server());
        Room target = node.server().room(room);
        RoomSender sender = except == null ? target : target.except(except);
        log(
                "send " + text + " to " + room + " on " + nodes.indexOf(node)
                        + (except == null ? "" : " except " + except.id()),
                () -> sent.add(new Sent(
                        room,
                        text,
                        clock.nanoTime(),
                        sender.sendMsg(CHAT, new MsgLeft(text)).toCompletableFuture())));
    }

    // --- when all is quiet -------------------------------------------------------------------------------------------

    private void quiet() {
        log("heal", engine::heal);
        for (int i = 0; i < 30; i++) {
            threads.runAll();
            clock.advance(Duration.ofMillis(500));
            for (RoomClient client : clients) {
                client.connect(nodes.get(random.nextInt(nodes.size())));
            }
        }
        threads.runAll();
        assertNoViolation();
        clients.forEach(RoomClient::checkQuiet);
        for (Sent each : sent) {
            assertThat(each.result()).as(each.text()).isCompleted();
            SendResult result = each.result().join();
            if (result.isSucc()) {
                assertThat(truth(each.room()).values())
                        .as("what was sent")
                        .anyMatch(line -> line.text().equals(each.text()));
            } else {
                assertThat(requireNonNull(result.err()).code()).isEqualTo(ErrorCode.BACKPLANE_DOWN);
            }
        }
    }

    private void end() {
        clients.forEach(RoomClient::end);
        for (int i = 0; i < 30; i++) {
            threads.runAll();
            clock.advance(Duration.ofMillis(500));
        }
        for (Node node : nodes) {
            assertThat(node.backplane().topics())
                    .as("rooms that are heard")
                    .noneMatch(topic -> topic.contains(".r.") || topic.contains(".u."));
            assertThat(node.server().connections()).isEmpty();
        }
        assertThat(clock.size()).as("timers, beside those of heartbeats").isEqualTo(nodes.size());
    }

    // --- the truth ---------------------------------------------------------------------------------------------------

    /** What the logs of a room have held, by places. */
    Map<Position, Line> truth(String room) {
        Map<Position, Line> lines = truth.computeIfAbsent(room, unused -> new HashMap<>());
        List<FaultyEngine.Appended> all = engine.appended(topic(room));
        for (FaultyEngine.Appended each : all.subList(known.getOrDefault(room, 0), all.size())) {
            NodeMessage frame = NodeMessage.decode(each.frame(), null);
            MsgLeft chat = CHAT.msg().read(new BinaryReader(frame.body()));
            lines.put(each.at(), new Line(chat.room(), frame.except()));
        }
        known.put(room, all.size());
        return lines;
    }

    Position top(String room) {
        return engine.top(topic(room));
    }

    private static String topic(String room) {
        return "Histories.r." + room;
    }

    // --- for clients -------------------------------------------------------------------------------------------------

    Random random() {
        return random;
    }

    /** A client has heard something that must not be. */
    void failed(Throwable violation) {
        log(violation.toString());
        violations.add(violation);
    }

    void receivedOne() {
        received++;
    }

    long received() {
        return received;
    }

    void log(String line) {
        if (lines.size() == LINES) {
            lines.remove();
        }
        lines.add(clock.nanoTime() / 1_000_000 + " " + line);
    }

    private void log(String line, Runnable action) {
        log(line);
        action.run();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
