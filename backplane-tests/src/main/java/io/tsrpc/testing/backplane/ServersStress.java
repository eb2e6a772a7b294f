package io.tsrpc.testing.backplane;

import static io.tsrpc.testing.backplane.TestServers.CHAT;
import static io.tsrpc.testing.backplane.TestServers.PROTO;
import static io.tsrpc.testing.backplane.TestServers.soon;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Admission;
import io.tsrpc.Connection;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.Server;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.Room;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.transport.TransportConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Threads that let connections join, leave, be kicked and disconnect, and send, on servers that have their rooms in common. Nothing is given
 * to a connection after it has left, nothing twice, and what one thread sends in order; and in the end presence is membership.
 */
final class ServersStress implements AutoCloseable {
    private static final int THREADS = 8;

    private final TestServers servers;
    private final List<String> rooms;
    private final List<Running> running = new ArrayList<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong steps = new AtomicLong();

    /** Starts three servers. */
    ServersStress(boolean keepMessages, Callable<Backplane> connecting) throws Exception {
        servers = new TestServers(keepMessages);
        rooms = keepMessages ? List.of("a", "b", "kept/c") : List.of("a", "b", "c");
        for (int i = 0; i < 3; i++) {
            Plain transport = new Plain();
            Server server = servers.start("s" + i, PROTO, connecting.call(), transport);
            List<Watcher> watchers = new ArrayList<>();
            for (String room : rooms) {
                Watcher watcher = new Watcher(violations);
                watchers.add(watcher);
                var unused = server.room(room).listen(watcher);
            }
            running.add(new Running(server, transport, watchers));
        }
        servers.awaitKnown();
    }

    private record Running(Server server, Plain transport, List<Watcher> watchers) {}

    /** Lets the threads run for so long, and checks what has come of it. */
    void run(Duration time, long seed) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Client>> last = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            last.add(threads.submit(() -> steps(thread, new Random(seed + thread), end)));
        }
        List<Client> clients = new ArrayList<>();
        for (Future<Client> each : last) {
            clients.add(each.get());
        }
        threads.shutdown();
        checkPresence();
        clients.forEach(Client::end);
        checkPresence();
        running.forEach(each -> assertThat(each.server.connections()).isEmpty());
        assertThat(violations).isEmpty();
        assertThat(received.get()).as("messages").isGreaterThan(steps.get() / 4); // otherwise nothing was tried
    }

    /** How many messages were received. */
    long received() {
        return received.get();
    }

    private Client steps(int thread, Random random, long end) {
        Running on = running.get(thread % running.size());
        Client own = new Client(on, "user" + (thread % 3));
        for (long step = 0; System.nanoTime() < end; step++) {
            steps.incrementAndGet();
            int which = random.nextInt(rooms.size());
            Room room = on.server.room(rooms.get(which));
            int choice = random.nextInt(100);
            if (choice < 25) {
                own.join(which, room);
            } else if (choice < 45) {
                own.leave(which, room);
            } else if (choice < 95) {
                var unused = room.sendMsg(CHAT, new MsgLeft(which + ":" + thread + ":" + step))
                        .join();
            } else if (choice < 97) {
                assertThat(room.kick("user" + random.nextInt(3)).join().err()).isNull();
            } else {
                own.end();
                own = new Client(on, "user" + (thread % 3));
            }
        }
        return own;
    }

    private void checkPresence() {
        for (int i = 0; i < rooms.size(); i++) {
            int which = i;
            Set<String> members = new HashSet<>();
            running.forEach(
                    each -> each.server.room(rooms.get(which)).members().forEach(member -> members.add(member.id())));
            for (Running each : running) {
                soon().untilAsserted(() -> {
                    assertThat(each.server.room(rooms.get(which)).presence().members())
                            .extracting(Member::connectionId)
                            .containsExactlyInAnyOrderElementsOf(members);
                    assertThat(each.watchers.get(which).there()).containsExactlyInAnyOrderElementsOf(members);
                });
            }
        }
    }

    @Override
    public void close() {
        servers.close();
    }

    /** A transport whose clients are called directly. */
    private static final class Plain implements ServerTransport {
        private volatile @Nullable ConnectionAcceptor acceptor;

        @Override
        public void start(ConnectionAcceptor accepting) {
            acceptor = accepting;
        }

        ConnectionListener connect(TransportConnection client) {
            return requireNonNull(acceptor)
                    .accept(RequestHead.withoutHttp("10.1.2.3"), Admission.accepted(), DataFormat.JSON, client);
        }

        @Override
        public void stop(Duration limit) {
            acceptor = null;
        }
    }

    /** A client, and what it is given. */
    private final class Client implements TransportConnection {
        private final Connection conn;
        private final ConnectionListener listener;

        /** The rooms that it has left: the last leave has returned, and no join has begun since. */
        private final Set<Integer> left = ConcurrentHashMap.newKeySet();

        private final Set<String> got = new HashSet<>();
        private final Map<String, Long> lastStep = new HashMap<>();

        Client(Running on, String user) {
            Set<Connection> before = new HashSet<>(on.server.connections());
            synchronized (on) { // one after the other, to know which it is
                before.addAll(on.server.connections());
                listener = on.transport.connect(this);
                listener.opened();
                conn = on.server.connections().stream()
                        .filter(each -> !before.contains(each))
                        .findAny()
                        .orElseThrow();
            }
            conn.bind(user);
        }

        void join(int which, Room room) {
            left.remove(which);
            var unused = room.join(conn).join();
        }

        void leave(int which, Room room) {
            boolean unused = room.leave(conn);
            synchronized (this) {
                left.add(which);
            }
        }

        void end() {
            listener.closed(1006, null);
        }

        @Override
        public synchronized boolean send(Frame frame, Gathering gathering) {
            String text = ((Frame.Text) frame).text();
            String[] parts =
                    text.substring(text.indexOf(":\"") + 2, text.indexOf("\"}")).split(":", -1);
            if (left.contains(Integer.valueOf(parts[0]))) {
                violations.add("after leave: " + text);
            }
            if (!got.add(text)) {
                violations.add("twice: " + text);
            }
            long step = Long.parseLong(parts[2]);
            Long before = lastStep.put(parts[0] + ":" + parts[1], step);
            if (before != null && before >= step) {
                violations.add("out of order: " + text);
            }
            received.incrementAndGet();
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
        private final Queue<String> violations;

        Watcher(Queue<String> violations) {
            this.violations = violations;
        }

        @Override
        public synchronized void joined(Member member) {
            if (!there.add(member.connectionId())) {
                violations.add(member + " has joined twice");
            }
        }

        @Override
        public synchronized void left(Member member) {
            if (!there.remove(member.connectionId())) {
                violations.add(member + " has left but was not there");
            }
        }

        synchronized Set<String> there() {
            return Set.copyOf(there);
        }
    }
}
