package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.ServerNode;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.testing.backplane.FakeClock;
import io.tsrpc.testing.backplane.Faults;
import io.tsrpc.testing.backplane.FaultyEngine;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.TransportConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A random history of three servers that are killed, started again, stopped and cut off, while connections come and go and an engine does
 * everything wrong. When all has been well for some time, each server knows who is there and who is not.
 */
final class PresenceHistory {
    private static final int STEPS = 120;
    private static final int SERVERS = 3;

    /** What hangs is given up in 5 s and tried again with a heartbeat; from then on it takes 15. */
    private static final Duration SOON = Duration.ofSeconds(25);

    private static final List<String> ROOMS = List.of("a", "b");
    private static final List<String> USERS = List.of("ann", "bob");

    private final FakeClock clock = new FakeClock();
    private final Random random;
    private final SeededThreads threads;
    private final FaultyEngine engine;
    private final List<Running> running = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private int incidents;

    PresenceHistory(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 7);
        threads = new SeededThreads(random);
        engine = new FaultyEngine(1 << 20, clock, random);
        for (int i = 0; i < SERVERS; i++) {
            running.add(new Running("n" + i));
        }
    }

    /** A server that lives. */
    private final class Running {
        private final String name;
        private final FaultyEngine.Node backplane = engine.connect();
        private final ClientsTransport transport = new ClientsTransport();
        private final Server server;
        private final List<Client> clients = new ArrayList<>();
        private final List<Heard> heard = new ArrayList<>();

        Running(String name) {
            this.name = name;
            ServerPlan plan = new ServerPlan(ServiceProto.of("Histories", List.of(RoomHistory.CHAT))).timer(clock);
            plan.set(ServerBuilder.BACKPLANE, backplane);
            plan.set(ServerBuilder.NODE_NAME, name);
            plan.set(ServerBuilder.JSON, true);
            plan.set(ServerBuilder.EXECUTOR, threads);
            server = plan.build(List.of(transport));
            server.start();
            for (String room : ROOMS) {
                Heard listener = new Heard(room);
                heard.add(listener);
                var unused = server.room(room).listen(listener);
            }
        }
    }

    /** A listener, and who it believes is there. */
    private static final class Heard implements PresenceListener {
        private final String room;
        private final Set<Member> there = new HashSet<>();

        Heard(String room) {
            this.room = room;
        }

        @Override
        public void joined(Member member) {
            if (!there.add(member)) {
                throw new AssertionError(member + " has joined " + room + " twice");
            }
        }

        @Override
        public void left(Member member) {
            if (!there.remove(member)) {
                throw new AssertionError(member + " has left " + room + " but was not there");
            }
        }
    }

    private static final class Client implements TransportConnection {
        private final ConnectionListener listener;
        private final Connection conn;

        Client(Running on) {
            listener = on.transport.connect(this);
            listener.opened();
            List<Connection> all = on.server.connections();
            conn = all.get(all.size() - 1);
        }

        @Override
        public boolean send(Frame frame, Gathering gathering) {
            return true;
        }

        @Override
        public void readable(boolean on) {}

        @Override
        public void close(int code, String reason) {}
    }

    void run() {
        for (int step = 0; step < STEPS; step++) {
            step();
            threads.run(random.nextInt(20));
            if (random.nextInt(3) == 0) {
                clock.advance(Duration.ofMillis(random.nextInt(3_000)));
            }
            if (step % 40 == 39) {
                check();
            }
        }
    }

    /** The number of servers that were killed, started or cut off. */
    int incidents() {
        return incidents;
    }

    private void step() {
        Running on = running.get(random.nextInt(running.size()));
        int choice = random.nextInt(100);
        if (choice < 30) {
            enter(on);
        } else if (choice < 45) {
            leave(on);
        } else if (choice < 60) {
            disconnect(on);
        } else if (choice < 66) {
            faults();
        } else if (choice < 70) {
            log("the engine is restarted");
            engine.restartEmpty();
        } else {
            incidents++;
            happen(on, choice);
        }
    }

    private void happen(Running on, int choice) {
        if (choice < 76) {
            log(on.name + " is killed, and started again");
            kill(on);
            running.add(new Running(on.name));
        } else if (choice < 80) {
            log(on.name + " is killed, and another one is started");
            kill(on);
            running.add(new Running("m" + incidents));
        } else if (choice < 84) {
            log(on.name + " is stopped, and started again");
            engine.faults(Faults.NONE); // it waits until others are told
            on.backplane.up();
            on.server.stop();
            running.remove(on);
            running.add(new Running(on.name));
        } else if (choice < 89) {
            log(on.name + " is cut off");
            on.backplane.cut();
        } else if (choice < 93) {
            log(on.name + " does not reach the engine");
            on.backplane.down();
        } else {
            log(on.name + " reaches the engine");
            on.backplane.up();
        }
    }

    /** Its process ends: nothing comes from it any more. */
    private void kill(Running on) {
        on.backplane.close();
        running.remove(on);
    }

    private void enter(Running on) {
        Client client = on.clients.isEmpty() || random.nextBoolean() ? new Client(on) : one(on);
        if (!on.clients.contains(client)) {
            on.clients.add(client);
        }
        if (random.nextBoolean()) {
            client.conn.bind(USERS.get(random.nextInt(USERS.size())));
        }
        String room = ROOMS.get(random.nextInt(ROOMS.size()));
        log(client.conn.id() + " on " + on.name + " joins " + room);
        var unused = on.server.room(room).join(client.conn, "data");
    }

    private Client one(Running on) {
        return on.clients.get(random.nextInt(on.clients.size()));
    }

    private void leave(Running on) {
        if (!on.clients.isEmpty()) {
            Client client = one(on);
            String room = ROOMS.get(random.nextInt(ROOMS.size()));
            log(client.conn.id() + " on " + on.name + " leaves " + room);
            boolean unused = on.server.room(room).leave(client.conn);
        }
    }

    private void disconnect(Running on) {
        if (!on.clients.isEmpty()) {
            Client client = one(on);
            on.clients.remove(client);
            log(client.conn.id() + " on " + on.name + " is gone");
            client.listener.closed(1006, null);
        }
    }

    private void faults() {
        Faults faults = random.nextBoolean()
                ? Faults.NONE
                : new Faults(
                        some(0.3), some(0.3), some(0.5), some(0.2), some(0.2), Duration.ofMillis((long) some(900)));
        log(faults.toString());
        engine.faults(faults);
    }

    private double some(double most) {
        return random.nextBoolean() ? 0 : random.nextDouble() * most;
    }

    // --- the truth ---------------------------------------------------------------------------------------------------

    private void check() {
        log("all is well");
        engine.heal();
        for (Duration passed = Duration.ZERO; passed.compareTo(SOON) < 0; passed = passed.plusMillis(500)) {
            threads.runAll();
            clock.advance(Duration.ofMillis(500));
        }
        threads.runAll();
        List<String> names = running.stream().map(each -> each.name).toList();
        for (Running each : running) {
            assertThat(each.server.nodes())
                    .as("servers that " + each.name + " knows")
                    .extracting(ServerNode::name)
                    .containsExactlyInAnyOrderElementsOf(names);
            ROOMS.forEach(room -> assertThat(each.server.room(room).presence()).satisfies(presence -> {
                assertThat(presence.isComplete()).as(each.name + " knows all").isTrue();
                assertThat(presence.members())
                        .as("members of " + room + " on " + each.name)
                        .containsExactlyInAnyOrderElementsOf(members(room));
            }));
            USERS.forEach(user -> assertThat(each.server.user(user).presence().members())
                    .as("connections of " + user + " on " + each.name)
                    .extracting(Member::connectionId)
                    .containsExactlyInAnyOrderElementsOf(connections(user)));
            each.heard.forEach(listener -> assertThat(listener.there)
                    .as("what a listener to " + listener.room + " on " + each.name + " believes")
                    .containsExactlyInAnyOrderElementsOf(members(listener.room)));
        }
    }

    private List<Member> members(String room) {
        List<Member> all = new ArrayList<>();
        for (Running each : running) {
            List<String> here = each.server.room(room).members().stream()
                    .map(Connection::id)
                    .toList();
            each.server.room(room).presence().members().stream()
                    .filter(member -> here.contains(member.connectionId()))
                    .forEach(all::add);
        }
        return all;
    }

    private List<String> connections(String user) {
        return running.stream()
                .flatMap(each -> each.server.user(user).connections().stream())
                .map(Connection::id)
                .toList();
    }

    private void log(String line) {
        log.add(clock.nanoTime() / 1_000_000 + " " + line);
    }

    @Override
    public String toString() {
        return String.join("\n", log);
    }
}
