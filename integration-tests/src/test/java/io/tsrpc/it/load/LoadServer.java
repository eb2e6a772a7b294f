package io.tsrpc.it.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.Connection;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.Server;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.ApiWait;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A server in a process of its own, whose heap is small. It answers commands on its standard input with a line each, and ends with
 * its input.
 */
final class LoadServer {
    private static final MsgChat LINE = new MsgChat("server", "x".repeat(64 << 10));

    /** 250 MiB. */
    private static final int FLOOD = 4_000;

    private static final int PACED = 100;

    /** How the answer begins to a command that has failed. */
    static final String FAILED = "failed: ";

    private static final long PACE_NANOS = 50_000_000;

    private final WsServerTransport ws = WsServer.transport(
            o -> o.port(0).host("127.0.0.1").pingInterval(Duration.ofSeconds(Long.getLong("pingSeconds", 30))));
    private final HttpServerTransport http = HttpServer.transport(o -> o.port(0).host("127.0.0.1"));
    private final Server server = Server.builder(SuiteProtocol.PROTO)
            .apiTimeout(Duration.ZERO)
            .allowUnhandledApis(true)
            .transport(ws)
            .transport(http)
            .build();

    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long limitReached;
    private volatile long lastCut;

    private LoadServer() {
        server.implementApi(
                SuiteProtocol.ECHO, call -> call.succ(new ApiEcho.Res(call.req().text())));
        server.implementApi(SuiteProtocol.WAIT, call -> {
            int unused = waiting.incrementAndGet();
            gate.await();
            call.succ(new ApiWait.Res(call.req().gate()));
        });
        server.flows().postDisconnectFlow().push(gone -> {
            if (isStopped(gone.conn())) {
                lastCut = System.nanoTime();
            }
            return gone;
        });
    }

    public static void main(String[] args) throws Exception {
        new LoadServer().run();
        Runtime.getRuntime().halt(0);
    }

    private void run() throws Exception {
        var unused = Usage.now(); // loads a library of the JDK's, which takes a descriptor
        server.start();
        System.out.println(ws.port() + " " + http.port());
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        String command;
        while ((command = commands.readLine()) != null) {
            System.out.println(answerOrFailure(command));
        }
    }

    /** One that fails, because it needs a descriptor for instance, can be given again. */
    private String answerOrFailure(String command) throws InterruptedException {
        try {
            return answer(command);
        } catch (RuntimeException | Error e) {
            return FAILED + e.toString().replaceAll("\\R", " "); // an answer is one line
        }
    }

    private String answer(String command) throws InterruptedException {
        return switch (command) {
            case "connections" -> Integer.toString(server.connections().size());
            case "usage" -> Usage.now().toString();
            case "clock" -> Long.toString(System.currentTimeMillis() / 1_000);
            case "waiting" -> Integer.toString(waiting.get());
            case "flood" -> flood(true).toString();
            case "pace" -> pace();
            case "pace and flood" -> {
                CompletableFuture<Flood> flood = CompletableFuture.supplyAsync(() -> flood(false));
                String paced = pace();
                yield flood.join() + " " + paced;
            }
            case "cut" -> Long.toString(cut());
            case "open" -> {
                gate.countDown();
                yield "opened";
            }
            default -> throw new IllegalArgumentException(command);
        };
    }

    /**
     * What has become of those that do not read.
     *
     * @param open how many are not cut off
     * @param pending how many bytes waited for them at most
     * @param heap how many bytes of heap were used more when the last was cut off than before
     */
    private record Flood(long open, long pending, long heap) {
        @Override
        public String toString() {
            return open + " " + pending + " " + heap;
        }
    }

    /**
     * Sends 250 MiB to each connection that does not read, whether or not it is cut off.
     *
     * @param measuresHeap collects garbage, for which all others wait
     */
    private Flood flood(boolean measuresHeap) {
        List<Connection> stopped =
                server.connections().stream().filter(LoadServer::isStopped).toList();
        long before = measuresHeap ? Usage.usedHeap() : 0;
        long heap = 0;
        long pending = 0;
        for (int i = 0; i < FLOOD; i++) {
            var unused = server.broadcastMsg(SuiteProtocol.CHAT, LINE, stopped);
            pending = Math.max(
                    pending,
                    stopped.stream().mapToLong(Connection::pendingBytes).sum());
            if (heap == 0 && stopped.stream().noneMatch(LoadServer::isOpen)) {
                limitReached = System.nanoTime();
                heap = measuresHeap ? Usage.usedHeap() - before : 1;
            }
        }
        return new Flood(stopped.stream().filter(LoadServer::isOpen).count(), pending, heap);
    }

    /** The time in ms from when the last was told that it is cut off until it was. */
    private long cut() throws InterruptedException {
        while (server.connections().stream().anyMatch(LoadServer::isStopped) || lastCut == 0) {
            Thread.onSpinWait();
        }
        return TimeUnit.NANOSECONDS.toMillis(lastCut - limitReached);
    }

    /** Sends messages to all that read, 20 each second, with the time at which each was sent. */
    private String pace() {
        List<Connection> readers =
                server.connections().stream().filter(conn -> !isStopped(conn)).toList();
        for (int i = 0; i < PACED; i++) {
            MsgChat now = new MsgChat("now", Long.toString(System.nanoTime()));
            var unused = server.broadcastMsg(SuiteProtocol.CHAT, now, readers);
            LockSupport.parkNanos(PACE_NANOS);
        }
        return Integer.toString(PACED);
    }

    private static boolean isOpen(Connection conn) {
        return conn.status() == ConnectionStatus.OPENED;
    }

    private static boolean isStopped(Connection conn) {
        return conn.request().path().equals(StoppedReader.PATH);
    }
}
