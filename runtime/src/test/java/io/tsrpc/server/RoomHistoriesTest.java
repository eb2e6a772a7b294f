package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Admission;
import io.tsrpc.Connection;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.Server;
import io.tsrpc.Subscription;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.Room;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.TransportConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random histories of joins, leaves, sends, kicks and ends by several threads, and what must hold in each of them: nothing of a room is
 * given to a connection after {@code leave} has returned, nothing twice, each sender's messages in order; and when all is quiet,
 * presence is membership. A history that fails has a seed, with which most run again.
 */
@Timeout(120)
class RoomHistoriesTest {
    private static final int HISTORIES = 10_000;
    private static final int THREADS = 3;
    private static final int CONNECTIONS = 3;
    private static final int STEPS = 12;
    private static final List<String> ROOMS = List.of("a", "b");

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final ExecutorService userThreads = Executors.newFixedThreadPool(2);

    @Test
    void nothingIsGivenAfterALeaveNothingTwiceAndPresenceIsMembership() throws Exception {
        TestTransport transport = new TestTransport();
        Server server = Server.builder(VectorProto.PROTO)
                .json(true)
                .allowUnhandledApis(true)
                .executor(userThreads)
                .transport(transport)
                .build();
        server.start();
        try {
            for (int seed = 0; seed < HISTORIES; seed++) {
                new History(server, transport, seed).run();
            }
        } finally {
            server.stop();
            threads.shutdown();
            userThreads.shutdown();
        }
    }

    /** One history, in rooms of its own. */
    private final class History {
        private final int seed;
        private final List<Client> clients = new ArrayList<>();
        private final List<Room> rooms = new ArrayList<>();
        private final List<Watcher> watchers = new ArrayList<>();
        private final List<Subscription> subscriptions = new ArrayList<>();
        private final List<String> violations = Collections.synchronizedList(new ArrayList<>());

        History(Server server, TestTransport transport, int seed) {
            this.seed = seed;
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.add(new Client(this, transport, server, "user" + i % 2));
            }
            for (String name : ROOMS) {
                Room room = server.room(name + seed);
                Watcher watcher = new Watcher();
                rooms.add(room);
                watchers.add(watcher);
                subscriptions.add(room.listen(watcher));
            }
        }

        void run() throws Exception {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                running.add(threads.submit(() -> steps(number)));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
            for (int i = 0; i < rooms.size(); i++) {
                Room room = rooms.get(i);
                List<String> members =
                        room.members().stream().map(Connection::id).toList();
                assertThat(room.presence().members().stream().map(Member::connectionId))
                        .as("presence, seed %d", seed)
                        .isEqualTo(members);
                watchers.get(i).awaitThere(new HashSet<>(members));
            }
            clients.forEach(Client::end);
            for (int i = 0; i < rooms.size(); i++) {
                assertThat(rooms.get(i).members()).isEmpty();
                watchers.get(i).awaitThere(Set.of());
            }
            subscriptions.forEach(Subscription::close);
            assertThat(violations).as("seed %d", seed).isEmpty();
        }

        /** Each connection has one thread that lets it join and leave, so that it is known where it is; others do the rest. */
        private void steps(int thread) {
            Random random = new Random(seed * 31L + thread);
            Client own = clients.get(thread);
            for (int step = 0; step < STEPS; step++) {
                int which = random.nextInt(rooms.size());
                Room room = rooms.get(which);
                int choice = random.nextInt(20);
                if (choice < 6) {
                    own.join(which, room);
                } else if (choice < 10) {
                    own.leave(which, room);
                } else if (choice < 18) {
                    String text = which + ":" + thread + ":" + step;
                    var unused = room.sendMsg(VectorProto.CHAT, Map.of("text", text));
                } else if (choice == 18) {
                    var unused = room.kick("user" + random.nextInt(2));
                } else if (random.nextInt(4) == 0) {
                    clients.get(random.nextInt(clients.size())).end();
                }
            }
        }
    }

    /** A client, and what it is given. */
    private static final class Client implements TransportConnection {
        private final History history;
        private final Connection conn;
        private final ConnectionListener listener;

        /** Whether the last leave of a room has returned, and no join has begun since. */
        private final boolean[] isOut = {true, true};

        private final Set<String> got = new HashSet<>();
        private final Map<String, Integer> lastStep = new ConcurrentHashMap<>();

        Client(History history, TestTransport transport, Server server, String userId) {
            this.history = history;
            listener = transport
                    .acceptor()
                    .accept(RequestHead.withoutHttp("10.1.2.3"), Admission.accepted(), DataFormat.JSON, this);
            listener.opened();
            List<Connection> all = server.connections();
            conn = all.get(all.size() - 1);
            conn.bind(userId);
        }

        void join(int which, Room room) {
            out(which, false);
            var unused = room.join(conn);
        }

        void leave(int which, Room room) {
            boolean unused = room.leave(conn);
            out(which, true);
        }

        private synchronized void out(int which, boolean out) {
            isOut[which] = out;
        }

        void end() {
            listener.closed(1006, null);
        }

        @Override
        public synchronized boolean send(Frame frame, Gathering gathering) {
            String text = ((Frame.Text) frame).text();
            String[] parts =
                    text.substring(text.indexOf(":\"") + 2, text.indexOf("\"}")).split(":", -1);
            int which = Integer.parseInt(parts[0]);
            if (isOut[which]) {
                history.violations.add("after leave: " + text);
            }
            if (!got.add(text)) {
                history.violations.add("twice: " + text);
            }
            int step = Integer.parseInt(parts[2]);
            Integer before = lastStep.put(parts[0] + ":" + parts[1], step);
            if (before != null && before >= step) {
                history.violations.add("out of order: " + text);
            }
            return true;
        }

        @Override
        public void readable(boolean on) {}

        @Override
        public void close(int code, String reason) {
            end();
        }
    }

    /** Who is there as a listener has heard. */
    private static final class Watcher implements PresenceListener {
        private final Set<String> there = new HashSet<>();

        @Override
        public synchronized void joined(Member member) {
            assertThat(there.add(member.connectionId())).isTrue();
            notifyAll();
        }

        @Override
        public synchronized void left(Member member) {
            assertThat(there.remove(member.connectionId())).isTrue();
            notifyAll();
        }

        synchronized void awaitThere(Set<String> expected) throws InterruptedException {
            while (!there.equals(expected)) {
                wait();
            }
        }
    }
}
