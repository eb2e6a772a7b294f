package io.tsrpc.it.hall;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.tsrpc.Connection;
import io.tsrpc.TsrpcException;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.it.hall.protocols.ApiLogin;
import io.tsrpc.it.hall.protocols.HallProtocol;
import io.tsrpc.it.hall.protocols.MsgLine;
import io.tsrpc.proto.Service;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.transport.Frame;
import io.tsrpc.ws.WsServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The server. Halls whose names begin with {@code hall/} are recoverable, and {@code shut} lets nobody in. */
final class Hall implements AutoCloseable {
    /** How many lines were called out in each hall. */
    private final Map<String, Integer> called;

    /** Connects the server to others; null if it is alone. */
    private final @Nullable Supplier<Backplane> backplane;

    /** What the next logins fail with. */
    final Deque<String> failures = new ArrayDeque<>();

    /** The hall into which each login lets its client, while lines are called out there; null for none. */
    final AtomicReference<@Nullable String> entrance = new AtomicReference<>();

    /** Whether visitors may enter by themselves. */
    final AtomicBoolean isOpen = new AtomicBoolean(true);

    /** Whether the next connection that wants to watch a room is closed. */
    final AtomicBoolean closesWatcher = new AtomicBoolean();

    /** How many calls of a connection it answers at once, from the next start on. */
    int maxConcurrentCalls = 100;

    /** How long it decides who may enter {@code gate}. */
    final CountDownLatch gate = new CountDownLatch(1);

    /** Whether somebody waits for that. */
    final CountDownLatch isAsked = new CountDownLatch(1);

    /** Whether the next line is sent as what no client can read. */
    final AtomicBoolean garbles = new AtomicBoolean();

    /** How many lines were sent to visitors. */
    final AtomicInteger sent = new AtomicInteger();

    /** What happens once before something of a service is sent. */
    final Map<Service, Consumer<Connection>> beforeSending = new ConcurrentHashMap<>();

    private WsServer server;

    Hall() {
        this(null, new HashMap<>());
    }

    private Hall(@Nullable Supplier<Backplane> backplane, Map<String, Integer> called) {
        this.backplane = backplane;
        this.called = called;
        server = start(0);
    }

    /** Starts servers that have their halls in common. */
    static List<Hall> onServers(int count, Supplier<Backplane> backplane) {
        Map<String, Integer> called = new HashMap<>();
        return Stream.generate(() -> new Hall(backplane, called)).limit(count).toList();
    }

    private WsServer start(int port) {
        WsServer.Builder builder = WsServer.builder(HallProtocol.PROTO);
        if (backplane != null) {
            builder.backplane(backplane.get());
        }
        WsServer fresh = builder.host("127.0.0.1")
                .port(port)
                .json(true)
                .maxConcurrentCalls(maxConcurrentCalls)
                .recoverableRooms(Pattern.compile("hall/.*"))
                .roomAdmission(this::decide)
                .build();
        fresh.flows().preRecvDataFlow().push(in -> {
            if (isWatch(in.data()) && closesWatcher.getAndSet(false)) {
                in.conn().close("not now");
                return null;
            }
            return in;
        });
        fresh.flows().preSendDataFlow().push(out -> {
            Consumer<Connection> action = beforeSending.remove(out.service());
            if (action != null) {
                action.accept(out.conn());
            }
            sent.addAndGet(out.service() == HallProtocol.LINE ? 1 : 0);
            boolean isGarbled = out.service() == HallProtocol.LINE && garbles.getAndSet(false);
            return isGarbled ? out.withData(garbled(out.data())) : out;
        });
        fresh.implementApi(HallProtocol.LOGIN, call -> {
            String failure = failure();
            if (failure != null) {
                throw new TsrpcException(failure);
            }
            call.conn().bind(call.req().name());
            String hall = entrance.get();
            if (hall != null) {
                call(hall, 3);
                fresh.room(hall).join(call.conn()).join();
                call(hall, 2);
            }
            call.succ(new ApiLogin.Res());
        });
        fresh.start();
        return fresh;
    }

    private RoomDecision decide(Connection conn, String room) {
        if (room.equals("gate")) {
            isAsked.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return room.equals("shut") || !isOpen.get()
                ? RoomDecision.refused("It is shut").withCode("SHUT")
                : RoomDecision.admitted(conn.userId().isPresent() ? "known" : "unknown");
    }

    private static Frame garbled(Frame frame) {
        return frame instanceof Frame.Text ? new Frame.Text("[\"News\",{}]") : new Frame.Binary(new byte[] {-1});
    }

    /** Whether this is a call of {@code rt/Watch}, whose id in binary is 2^20 + 7. */
    private static boolean isWatch(Frame frame) {
        return frame instanceof Frame.Text text
                ? text.text().contains("rt/Watch")
                : new String(((Frame.Binary) frame).bytes(), ISO_8859_1).contains("\u0087\u0080@");
    }

    private @Nullable String failure() {
        synchronized (failures) {
            return failures.poll();
        }
    }

    WsServer server() {
        return server;
    }

    /** Stops the server, and starts another one on its port, which knows nothing. */
    void restart() {
        int port = server.port();
        server.stop();
        server = start(port);
    }

    /** Calls out the next lines in a hall. */
    void call(String hall, int lines) {
        for (int i = 0; i < lines; i++) {
            int number = called.merge(hall, 1, Integer::sum);
            if (!server.room(hall)
                    .sendMsg(HallProtocol.LINE, new MsgLine(hall, number))
                    .join()
                    .isSucc()) {
                throw new AssertionError("not sent");
            }
        }
    }

    /** The only connection. */
    Connection conn() {
        List<Connection> all = server.connections();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " connections");
        }
        return all.get(0);
    }

    @Override
    public void close() {
        server.close();
    }
}
