package io.tsrpc.it.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.Connection;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.ApiWait;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.ws.WsServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server in a process of its own, whose heap is small. It answers commands on its standard input with a line each, and ends with
 * its input.
 */
final class LoadServer {
    private static final MsgChat LINE = new MsgChat("server", "x".repeat(64 << 10));

    private final WsServer server = WsServer.builder(SuiteProtocol.PROTO)
            .port(0)
            .host("127.0.0.1")
            .apiTimeout(Duration.ZERO)
            .allowUnhandledApis(true)
            .build();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();

    private LoadServer() {
        server.implementApi(
                SuiteProtocol.ECHO, call -> call.succ(new ApiEcho.Res(call.req().text())));
        server.implementApi(SuiteProtocol.WAIT, call -> {
            int unused = waiting.incrementAndGet();
            gate.await();
            call.succ(new ApiWait.Res(call.req().gate()));
        });
    }

    public static void main(String[] args) throws Exception {
        new LoadServer().run();
        Runtime.getRuntime().halt(0);
    }

    private void run() throws Exception {
        server.start();
        System.out.println(server.port());
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        String command;
        while ((command = commands.readLine()) != null) {
            System.out.println(answer(command));
        }
    }

    private String answer(String command) {
        return switch (command) {
            case "connections" -> Integer.toString(server.connections().size());
            case "waiting" -> Integer.toString(waiting.get());
            case "flood" -> Long.toString(flood());
            case "open" -> {
                gate.countDown();
                yield "opened";
            }
            default -> throw new IllegalArgumentException(command);
        };
    }

    /**
     * Sends up to 250 MiB to each connection that does not read, until all of them are cut off. Returns how many are not.
     */
    private long flood() {
        List<Connection> stopped =
                server.connections().stream().filter(LoadServer::isStopped).toList();
        for (int i = 0; i < 4_000; i++) {
            var unused = server.broadcastMsg(SuiteProtocol.CHAT, LINE, stopped);
        }
        return stopped.stream()
                .filter(conn -> conn.status() == ConnectionStatus.OPENED)
                .count();
    }

    private static boolean isStopped(Connection conn) {
        return conn.request().path().equals(StoppedReader.PATH);
    }
}
